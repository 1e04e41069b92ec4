import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnalysisRequest, Outcome } from '../../../src/host/analysisHost';
import { Desk } from '../../../src/host/desk';
import type { OpenArticle } from '../../../src/host/desk';
import { annotationOf, FakeClock, settle } from './support';

/** An article that a test edits. */
class Draft implements OpenArticle {
  readonly format = 'plain';
  readonly source = 'draft';
  readonly key: string;
  #version = 1;
  #text: string;

  constructor(key: string, text: string) {
    this.key = key;
    this.#text = text;
  }

  version(): number {
    return this.#version;
  }

  text(): string {
    return this.#text;
  }

  write(text: string): void {
    this.#text = text;
    this.#version += 1;
  }
}

interface Asked {
  readonly request: AnalysisRequest;
  readonly answer: (outcome?: Outcome) => Promise<void>;
}

function rig(limits = { delay: 250, maximumLength: 1_000 }): {
  readonly desk: Desk;
  readonly clock: FakeClock;
  readonly asked: Asked[];
  readonly changed: string[];
  readonly closed: string[];
} {
  const clock = new FakeClock();
  const asked: Asked[] = [];
  const changed: string[] = [];
  const closed: string[] = [];
  const analyze = (request: AnalysisRequest): Promise<Outcome> =>
    new Promise((resolve) => {
      const done = {
        kind: 'done',
        annotation: annotationOf(request.text),
        milliseconds: 5,
      } as const;
      const answer = (outcome: Outcome = done): Promise<void> => {
        resolve(outcome);
        return settle();
      };
      asked.push({ request, answer });
    });
  const desk = new Desk({
    host: { analyze, close: (key) => closed.push(key) },
    clock,
    limits: () => limits,
    changed: (key) => changed.push(key),
    log: () => undefined,
  });
  return { desk, clock, asked, changed, closed };
}

suite('Desk', () => {
  test('reads an article at once when it opens', async () => {
    const { desk, asked, changed } = rig();
    desk.open(new Draft('a', 'first'));
    assert.deepEqual(
      asked.map(({ request }) => request.text),
      ['first'],
    );
    assert.equal(desk.standing('a')?.kind, 'working');
    await asked[0]?.answer();
    const standing = desk.standing('a');
    assert.ok(standing?.kind === 'read');
    assert.deepEqual([standing.version, standing.text], [1, 'first']);
    assert.deepEqual(changed, ['a']);
  });

  test('waits until typing rests', async () => {
    const { desk, asked, clock } = rig();
    const draft = new Draft('a', '');
    desk.open(draft);
    await asked[0]?.answer();
    for (const text of ['w', 'wo', 'wor']) {
      draft.write(text);
      desk.edited('a');
      await clock.pass(100);
    }
    assert.equal(asked.length, 1);
    await clock.pass(150);
    assert.deepEqual(
      asked.slice(1).map(({ request }) => request.text),
      ['wor'],
    );
  });

  test('reads now and then though typing never rests', async () => {
    const { desk, asked, clock } = rig();
    const draft = new Draft('a', '');
    desk.open(draft);
    await asked[0]?.answer();
    for (let key = 0; key < 40; key += 1) {
      draft.write('x'.repeat(key));
      desk.edited('a');
      await clock.pass(100);
      await asked.at(-1)?.answer();
    }
    assert.ok(asked.length >= 3, `only ${asked.length} readings in four seconds`);
  });

  test('waits longer where reading takes longer', async () => {
    const { desk, asked, clock } = rig();
    const draft = new Draft('a', '');
    desk.open(draft);
    await asked[0]?.answer({ kind: 'done', annotation: annotationOf(''), milliseconds: 300 });
    draft.write('x');
    desk.edited('a');
    await clock.pass(899);
    assert.equal(asked.length, 1);
    await clock.pass(1);
    assert.equal(asked.length, 2);
  });

  test('never passes on a reading of an old version', async () => {
    const { desk, asked, changed, clock } = rig();
    const draft = new Draft('a', 'old');
    desk.open(draft);
    draft.write('new');
    desk.edited('a');
    await asked[0]?.answer();
    assert.deepEqual(changed, []);
    await clock.pass(250);
    await asked[1]?.answer();
    const standing = desk.standing('a');
    assert.ok(standing?.kind === 'read');
    assert.equal(standing.text, 'new');
  });

  test('keeps the last reading while a newer one is made', async () => {
    const { desk, asked } = rig();
    const draft = new Draft('a', 'old');
    desk.open(draft);
    await asked[0]?.answer();
    draft.write('new');
    desk.edited('a');
    assert.equal(desk.standing('a')?.kind, 'read');
  });

  test('does not read what is longer than the limit, and says so', () => {
    const { desk, asked } = rig({ delay: 250, maximumLength: 10 });
    desk.open(new Draft('a', 'x'.repeat(10)));
    desk.open(new Draft('b', 'x'.repeat(11)));
    assert.equal(asked.length, 1);
    assert.deepEqual(desk.standing('b'), { kind: 'too-long', length: 11, limit: 10 });
  });

  for (const kind of ['poisoned', 'paused'] as const)
    test(`says that it gave up: ${kind}`, async () => {
      const { desk, asked } = rig();
      desk.open(new Draft('a', ''));
      await asked[0]?.answer({ kind });
      assert.deepEqual(desk.standing('a'), { kind: 'gave-up', because: kind, message: '' });
    });

  test('says nothing of an article that was closed', async () => {
    const { desk, asked, changed, closed, clock } = rig();
    const draft = new Draft('a', '');
    desk.open(draft);
    draft.write('x');
    desk.edited('a');
    const waiting = desk.upToDate('a');
    desk.close('a');
    await asked[0]?.answer();
    await clock.pass(5_000);
    assert.equal(await waiting, null);
    assert.deepEqual(changed, []);
    assert.deepEqual(closed, ['a']);
    assert.equal(desk.standing('a'), null);
  });

  test('an article that is closed and opened again starts afresh', async () => {
    const { desk, asked } = rig();
    desk.open(new Draft('a', 'one'));
    desk.close('a');
    desk.open(new Draft('a', 'two'));
    await asked[0]?.answer();
    assert.equal(desk.standing('a')?.kind, 'working');
    await asked[1]?.answer();
    assert.equal(desk.standing('a')?.kind, 'read');
  });

  test('whoever waits for the newest reading gets it without the delay', async () => {
    const { desk, asked } = rig();
    const draft = new Draft('a', 'one');
    desk.open(draft);
    await asked[0]?.answer();
    assert.equal((await desk.upToDate('a'))?.kind, 'read');
    draft.write('two');
    desk.edited('a');
    const waiting = desk.upToDate('a');
    await asked[1]?.answer();
    const standing = await waiting;
    assert.ok(standing?.kind === 'read');
    assert.equal(standing.text, 'two');
  });

  test('an event that changes no version starts no reading', async () => {
    const { desk, asked, clock } = rig();
    desk.open(new Draft('a', 'one'));
    await asked[0]?.answer();
    desk.edited('a');
    await clock.pass(5_000);
    assert.equal(asked.length, 1);
  });

  test('a change that no event told of is seen by whoever waits', async () => {
    const { desk, asked } = rig();
    const draft = new Draft('a', 'one');
    desk.open(draft);
    await asked[0]?.answer();
    draft.write('two');
    const waiting = desk.upToDate('a');
    await asked[1]?.answer();
    const standing = await waiting;
    assert.ok(standing?.kind === 'read');
    assert.equal(standing.text, 'two');
  });

  test('a change that no event told of during a reading leads to another reading', async () => {
    const { desk, asked, clock } = rig();
    const draft = new Draft('a', 'one');
    desk.open(draft);
    const waiting = desk.upToDate('a');
    draft.write('two');
    await asked[0]?.answer();
    await clock.pass(250);
    await asked[1]?.answer();
    const standing = await waiting;
    assert.ok(standing?.kind === 'read');
    assert.equal(standing.text, 'two');
  });

  test('whoever waits during a reading gets that one', async () => {
    const { desk, asked } = rig();
    desk.open(new Draft('a', 'one'));
    const waiting = desk.upToDate('a');
    assert.equal(asked.length, 1);
    await asked[0]?.answer();
    assert.equal((await waiting)?.kind, 'read');
  });

  test('nobody waits for an article that is not there', async () => {
    assert.equal(await rig().desk.upToDate('x'), null);
  });

  test('in any order of edits, answers, closings and time: only current readings, and all settles', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('edit' as const), text: fc.string({ maxLength: 12 }) }),
      fc.record({ do: fc.constant('answer' as const), which: fc.nat(5) }),
      fc.record({ do: fc.constant('pass' as const), time: fc.nat(800) }),
      fc.constant({ do: 'wait' as const }),
      fc.constant({ do: 'reopen' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { desk, clock, asked } = rig();
        let draft = new Draft('a', 'start');
        desk.open(draft);
        let waiting = 0;
        for (const each of steps) {
          if (each.do === 'edit') {
            draft.write(each.text);
            desk.edited('a');
          } else if (each.do === 'answer') await asked[each.which]?.answer();
          else if (each.do === 'pass') await clock.pass(each.time);
          else if (each.do === 'wait') {
            waiting += 1;
            void desk.upToDate('a').then(() => (waiting -= 1));
          } else {
            desk.close('a');
            draft = new Draft('a', draft.text());
            desk.open(draft);
          }
          const standing = desk.standing('a');
          if (standing?.kind === 'read' && standing.version === draft.version())
            assert.equal(standing.text, draft.text());
        }
        for (let round = 0; round < 3; round += 1) {
          for (const { answer } of asked) await answer();
          await clock.pass(3_000);
        }
        const last = desk.standing('a');
        assert.ok(last?.kind === 'read' && last.version === draft.version());
        assert.equal(waiting, 0);
      }),
      { numRuns: 500 },
    );
  });
});
