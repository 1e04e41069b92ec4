import assert from 'node:assert/strict';
import type { Stage } from '../../../tools/test/outcome';
import { choose, runAll } from '../../../tools/test/schedule';

function stage(id: string, needs: readonly string[] = [], failed = 0, light = false): Stage {
  const outcome = { passed: 1 - failed, failed, details: [] };
  return { id, title: id, needs, light, run: () => Promise.resolve(outcome) };
}

/** Runs the stages and gives what ended, in order, and how many ran at most at a time. */
async function schedule(stages: readonly Stage[]): Promise<{ ended: string[]; atMost: number }> {
  let running = 0;
  let atMost = 0;
  const ended = await runAll(
    stages,
    async (one) => {
      running += 1;
      atMost = Math.max(atMost, running);
      const outcome = await one.run(() => undefined);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return { ...outcome, stage: one, seconds: 0 };
    },
    () => undefined,
  );
  return { ended: ended.map((done) => `${done.stage.id} ${done.failed}`), atMost };
}

suite('The order of stages', () => {
  test('a stage starts when what it needs has ended', async () => {
    const { ended } = await schedule([stage('c', ['b']), stage('b', ['a']), stage('a')]);
    assert.deepEqual(ended, ['a 0', 'b 0', 'c 0']);
  });

  test('a stage whose need failed counts as failed, and so does what needs it', async () => {
    const { ended } = await schedule([stage('c', ['b']), stage('b', ['a']), stage('a', [], 1)]);
    assert.deepEqual(ended, ['a 1', 'b 1', 'c 1']);
  });

  test('two run at a time, and one that waits for the network besides', async () => {
    const heavy = ['a', 'b', 'c', 'd'].map((id) => stage(id));
    assert.equal((await schedule(heavy)).atMost, 2);
    assert.equal((await schedule([...heavy, stage('e', [], 0, true)])).atMost, 3);
  });

  test('a stage that is asked for brings what it needs; a group is asked for by its first name', () => {
    const all = [stage('a'), stage('b', ['a']), stage('e:x', ['b']), stage('e:y'), stage('f')];
    const ids = (names: string[]): string[] => choose(all, names).map(({ id }) => id);
    assert.deepEqual(ids(['e']), ['a', 'b', 'e:x', 'e:y']);
    assert.deepEqual(ids([]), ['a', 'b', 'e:x', 'e:y', 'f']);
    assert.throws(() => ids(['g']), /no stage "g"/);
  });
});
