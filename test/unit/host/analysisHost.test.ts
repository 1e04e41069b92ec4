import assert from 'node:assert/strict';
import { AnalysisHost } from '../../../src/host/analysisHost';
import type { AnalysisRequest, Outcome } from '../../../src/host/analysisHost';
import { protocolVersion } from '../../../src/host/protocol';
import { FakeClock, fakeWorkers, settle } from './support';
import type { FakeWorker } from './support';

interface Rig {
  readonly host: AnalysisHost;
  readonly clock: FakeClock;
  readonly workers: FakeWorker[];
  readonly lines: string[];
  readonly loads: () => number;
  /** Asks for a reading; the outcome is `pending` until there is one. */
  readonly ask: (text: string, article?: string) => { outcome: Outcome | 'pending' };
  readonly worker: () => FakeWorker;
}

function rig(): Rig {
  const clock = new FakeClock();
  const { start, workers } = fakeWorkers();
  const lines: string[] = [];
  let loads = 0;
  const host = new AnalysisHost({
    start,
    clock,
    loadModels: () => {
      loads += 1;
      return Promise.resolve({ pos: new Uint8Array(1), names: new Uint8Array(1) });
    },
    log: (line) => lines.push(line),
  });
  const ask: Rig['ask'] = (text, article = 'a') => {
    const asked: { outcome: Outcome | 'pending' } = { outcome: 'pending' };
    void host.ask(requestOf(article, text)).then((outcome) => {
      asked.outcome = outcome;
    });
    return asked;
  };
  const worker = (): FakeWorker => {
    const last = workers.at(-1);
    if (last === undefined) throw new Error('no worker was started');
    return last;
  };
  return { host, clock, workers, lines, loads: () => loads, ask, worker };
}

function requestOf(article: string, text: string): AnalysisRequest {
  return {
    article,
    compose: () => ({ kind: 'open', text, format: 'plain' }),
    length: () => text.length,
    text: () => text,
  };
}

/** A rig whose worker is ready and reads `text`. */
async function reading(text: string): Promise<Rig & { asked: { outcome: Outcome | 'pending' } }> {
  const made = rig();
  const asked = made.ask(text);
  await settle();
  made.worker().loaded();
  await settle();
  return { ...made, asked };
}

function kindOf(asked: { outcome: Outcome | 'pending' }): string {
  return asked.outcome === 'pending' ? 'pending' : asked.outcome.kind;
}

suite('Analysis host', () => {
  test('starts no worker and reads no model before the first request', async () => {
    const { workers, loads, clock } = rig();
    await clock.pass(60_000);
    assert.deepEqual([workers.length, loads()], [0, 0]);
  });

  test('loads the models once, then answers', async () => {
    const { asked, worker, clock, ask, loads } = await reading('one');
    await clock.pass(20);
    worker().answer();
    await settle();
    assert.ok(asked.outcome !== 'pending' && asked.outcome.kind === 'done');
    assert.equal(asked.outcome.milliseconds, 20);
    assert.equal(asked.outcome.update.length, 3);
    const second = ask('two');
    worker().answer();
    await settle();
    assert.equal(kindOf(second), 'done');
    assert.equal(loads(), 1);
    assert.equal(clock.pending, 0);
  });

  test('sends one text at a time', async () => {
    const { worker, ask } = await reading('one');
    ask('two', 'b');
    ask('three', 'c');
    assert.deepEqual(worker().texts, ['one']);
    worker().answer();
    assert.deepEqual(worker().texts, ['one', 'two']);
    worker().answer();
    assert.deepEqual(worker().texts, ['one', 'two', 'three']);
  });

  test('the latest request of an article wins', async () => {
    const { worker, ask, asked } = await reading('v1');
    const second = ask('v2');
    const third = ask('v3');
    await settle();
    assert.deepEqual([asked, second, third].map(kindOf), ['superseded', 'superseded', 'pending']);
    worker().answer();
    await settle();
    assert.deepEqual(worker().texts, ['v1', 'v3']);
    worker().answer();
    await settle();
    assert.equal(kindOf(third), 'done');
  });

  test('makes the question when the worker is free, and makes it anew for another worker', async () => {
    const { host, worker, workers, clock } = await reading('one');
    const generations: number[] = [];
    let text = 'early';
    const asked = host.ask({
      article: 'b',
      compose: ({ generation, stretch }) => {
        generations.push(generation);
        assert.equal(stretch, 1_000);
        return { kind: 'open', text, format: 'plain' };
      },
      length: () => text.length,
      text: () => text,
    });
    text = 'late';
    worker().answer();
    assert.deepEqual(worker().texts, ['one', 'late']);
    text = 'later';
    workers[0]?.events.failure('crash');
    await clock.pass(500);
    worker().loaded();
    worker().answer();
    assert.equal((await asked).kind, 'done');
    assert.deepEqual(worker().texts, ['later']);
    assert.equal(new Set(generations).size, 2);
  });

  test('says that the worker does not know the text', async () => {
    const { worker, asked } = await reading('one');
    const last = worker().last;
    assert.ok(last?.kind === 'ask');
    worker().events.message({ version: protocolVersion, kind: 'lost', id: last.id });
    await settle();
    assert.deepEqual(asked.outcome, { kind: 'lost' });
  });

  test('passes on what the engine says when it fails, and goes on', async () => {
    const { worker, asked, ask, workers } = await reading('one');
    const last = worker().last;
    assert.ok(last?.kind === 'ask');
    worker().events.message({
      version: protocolVersion,
      kind: 'failure',
      id: last.id,
      message: 'no',
    });
    await settle();
    assert.deepEqual(asked.outcome, { kind: 'failed', message: 'no' });
    ask('two');
    assert.deepEqual(worker().texts, ['one', 'two']);
    assert.equal(workers.length, 1);
  });

  test('kills a worker that does not answer, waits, and tries the text once more', async () => {
    const { workers, clock, asked, worker } = await reading('slow');
    await clock.pass(3_001);
    assert.equal(workers[0]?.terminated, true);
    assert.equal(workers.length, 1);
    await clock.pass(500);
    workers[1]?.loaded();
    const second = worker();
    assert.deepEqual(second.texts, ['slow']);
    second.answer();
    await settle();
    assert.equal(kindOf(asked), 'done');
  });

  test('gives a long text more time', async () => {
    const { workers, clock } = await reading('x'.repeat(1_000_000));
    await clock.pass(22_000);
    const [worker] = workers;
    assert.equal(worker?.terminated, false);
    await clock.pass(2_000);
    assert.equal(worker.terminated, true);
  });

  test('leaves a text alone that killed two workers, and reads the others', async () => {
    const { workers, clock, asked, ask, host } = await reading('poison');
    const other = ask('good', 'b');
    await clock.pass(3_001 + 500);
    workers[1]?.loaded();
    workers[1]?.answer();
    await settle();
    assert.equal(kindOf(other), 'done');
    assert.deepEqual(workers[1]?.texts, ['good', 'poison']);
    workers[1].events.failure('out of memory');
    await settle();
    assert.equal(kindOf(asked), 'poisoned');
    const again = ask('poison');
    await settle();
    assert.equal(kindOf(again), 'poisoned');
    host.restart();
    ask('poison');
    await settle();
    assert.equal(workers.length, 3);
  });

  test('pauses after 0.5, 2 and 8 seconds were not enough, until a restart', async () => {
    const { workers, clock, ask, host, lines } = rig();
    const asked = ask('one');
    await settle();
    for (const pause of [500, 2_000, 8_000]) {
      workers.at(-1)?.events.failure('crash');
      const count = workers.length;
      await clock.pass(pause - 1);
      assert.equal(workers.length, count);
      await clock.pass(1);
      assert.equal(workers.length, count + 1);
    }
    workers.at(-1)?.events.failure('crash');
    await clock.pass(60_000);
    assert.equal(workers.length, 4);
    assert.equal(kindOf(asked), 'paused');
    const later = ask('two');
    await settle();
    assert.equal(kindOf(later), 'paused');
    host.restart();
    const after = ask('three');
    await settle();
    workers.at(-1)?.loaded();
    workers.at(-1)?.answer();
    await settle();
    assert.equal(kindOf(after), 'done');
    assert.equal(lines.filter((line) => line.includes('failed')).length, 4);
  });

  test('a success forgets earlier failures', async () => {
    const { workers, clock, ask } = await reading('one');
    for (let round = 0; round < 6; round += 1) {
      workers.at(-1)?.events.failure('crash');
      await clock.pass(500);
      workers.at(-1)?.loaded();
      workers.at(-1)?.answer();
      await settle();
      ask(`text ${round}`);
      await settle();
    }
    assert.equal(workers.length, 7);
  });

  const nonsense: readonly (readonly [string, unknown])[] = [
    ['a string', 'hello'],
    ['null', null],
    ['an unknown kind', { version: protocolVersion, kind: 'dance' }],
    ['another version', { version: 0, kind: 'loaded' }],
    ['an update without anything new', { version: protocolVersion, kind: 'update', id: 1 }],
  ];
  for (const [name, message] of nonsense)
    test(`takes ${name} as the end of the worker`, async () => {
      const { workers, worker } = await reading('one');
      worker().events.message(message);
      assert.equal(workers[0]?.terminated, true);
    });

  test('does not hear an answer to another request, or from a worker it ended', async () => {
    const { workers, asked, clock, worker } = await reading('one');
    const late = { version: protocolVersion, kind: 'update', id: 999, update: {} };
    worker().events.message(late);
    await settle();
    assert.equal(kindOf(asked), 'pending');
    await clock.pass(3_001);
    workers[0]?.answer();
    workers[0]?.events.failure('too late');
    await settle();
    assert.equal(kindOf(asked), 'pending');
  });

  test('models that cannot be read count as a failure of the worker', async () => {
    const clock = new FakeClock();
    const { start, workers } = fakeWorkers();
    const host = new AnalysisHost({
      start,
      clock,
      loadModels: () => Promise.reject(new Error('no such file')),
      log: () => undefined,
    });
    const outcome = host.ask(requestOf('a', 't'));
    await clock.pass(60_000);
    assert.deepEqual(await outcome, { kind: 'paused' });
    assert.equal(workers.length, 0);
  });

  test('a worker that never gets ready is replaced', async () => {
    const { clock, ask, workers } = rig();
    ask('one');
    await clock.pass(30_000 + 500);
    assert.equal(workers.length, 2);
  });

  test('a request that is called off is settled and never run again', async () => {
    const { host, asked, clock, workers } = await reading('one');
    host.cancel('a');
    await settle();
    assert.equal(kindOf(asked), 'superseded');
    await clock.pass(60_000);
    assert.deepEqual(
      workers.map(({ texts }) => texts),
      [['one']],
    );
  });

  test('tells the worker when an article is closed', async () => {
    const { host, worker } = await reading('one');
    host.close('a');
    const { last } = worker();
    assert.equal(last?.kind === 'close' ? last.article : null, 'a');
  });

  test('settles everything when it is disposed', async () => {
    const { host, asked, ask, worker, clock } = await reading('one');
    const queued = ask('two', 'b');
    host.dispose();
    const late = ask('three', 'c');
    await settle();
    assert.deepEqual([asked, queued, late].map(kindOf), ['stopped', 'stopped', 'stopped']);
    assert.equal(worker().terminated, true);
    assert.equal(clock.pending, 0);
    host.restart();
    const afterwards = ask('four');
    await settle();
    assert.equal(kindOf(afterwards), 'stopped');
  });

  test('the log never holds words of an article', async () => {
    const { clock, lines } = await reading('secret words of a source');
    await clock.pass(60_000);
    assert.ok(lines.length > 0);
    assert.doesNotMatch(lines.join('\n'), /secret/u);
  });
});
