import type { Steps } from '../engine';
import type { Clock } from './clock';

/** Milliseconds of work after which the thread is given back, for as long again: what is more urgent passes in between. */
const turn = 4;

/** Does work step by step, so that a thread with other work is free every few milliseconds. */
export async function inTurns<T>(steps: Steps<T>, clock: Clock): Promise<T> {
  let began = clock.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (clock.now() - began < turn) continue;
    await new Promise<void>((resolve) => clock.after(turn, resolve));
    began = clock.now();
  }
}
