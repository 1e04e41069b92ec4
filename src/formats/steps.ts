import { finished } from '../engine';
import type { Steps } from '../engine';

/** What is printed, one piece after the other, each of them a little work. Some are empty: only work was done. */
export type Pieces<T = void> = Generator<string, T, undefined>;

/** The pieces as one text, in a step for each. */
export function* joining(pieces: Pieces): Steps<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    yield;
  }
  return text;
}

/** The pieces as one text, at once. */
export function joined(pieces: Pieces): string {
  return finished(joining(pieces));
}

/** Steps as a part of what is printed. */
export function* unprinted<T>(steps: Steps<T>): Pieces<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield '';
  }
}
