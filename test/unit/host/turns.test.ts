import assert from 'node:assert/strict';
import type { Clock } from '../../../src/host/clock';
import { inTurns } from '../../../src/host/turns';

/** A clock that moves on while work is done; how often it was asked to wait. */
class WorkClock implements Clock {
  time = 0;
  pauses = 0;

  now(): number {
    return this.time;
  }

  after(milliseconds: number, action: () => void): () => void {
    this.pauses += 1;
    this.time += milliseconds + 1;
    queueMicrotask(action);
    return () => undefined;
  }
}

function* work(clock: WorkClock, steps: number): Generator<undefined, string, undefined> {
  for (let step = 0; step < steps; step += 1) {
    clock.time += 3;
    yield;
  }
  return 'done';
}

suite('Work in turns', () => {
  test('gives the thread back every few milliseconds, and goes on where it was', async () => {
    const clock = new WorkClock();
    assert.equal(await inTurns(work(clock, 10), clock), 'done');
    assert.equal(clock.pauses, 5);
  });

  test('short work is done at once', async () => {
    const clock = new WorkClock();
    assert.equal(await inTurns(work(clock, 1), clock), 'done');
    assert.equal(clock.pauses, 0);
  });
});
