import type { Clock } from './clock';

/** Milliseconds of work after which the thread is given back, well below the time of a frame. */
const turn = 8;

/** Does work step by step, so that a thread with other work is free every few milliseconds. */
export async function inTurns<T>(
  steps: Iterator<undefined, T, undefined>,
  clock: Clock,
): Promise<T> {
  let began = clock.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (clock.now() - began < turn) continue;
    await new Promise<void>((resolve) => clock.after(0, resolve));
    began = clock.now();
  }
}
