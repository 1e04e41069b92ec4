import type { ClauseObserver } from './clause-context';
import type { Range, Reading } from './reading';
import { deepest, stretchAt } from './reading';

/** A report as a rule proposes it, in tokens. */
export interface Draft {
  readonly content: readonly Range[];
  readonly cue: Range | null;
  readonly source: Range | null;
  readonly addressee: Range | null;
  /** Stretch that holds the whole report, or -1. */
  readonly home: number;
  readonly confidence: number;
  readonly why: string;
}

/** The report with other content, at another level; spelled out, see tagging/passage.ts. */
export function withContent(
  { cue, source, addressee, confidence, why }: Draft,
  content: readonly Range[],
  home: number,
): Draft {
  return { content, cue, source, addressee, home, confidence, why };
}

/** Where rules look: one sentence of one level. */
export interface Scene {
  readonly reading: Reading;
  /** Stretch the sentence stands in, or -1. */
  readonly home: number;
  readonly first: number;
  readonly last: number;
  readonly observe?: ClauseObserver | undefined;
}

/** A token stands at the scene's own level and not inside words quoted in it. */
export function isAtLevel({ reading, home }: Scene, at: number): boolean {
  return (reading.within[at] ?? -1) === home;
}

/** The stretch that the range is, marks included, or -1. */
export function wholeStretch(reading: Reading, range: Range, home: number): number {
  const index = deepest(reading, range.first, home);
  const stretch = stretchAt(reading, index);
  if (stretch?.open !== range.first) return -1;
  return stretch.closed
    ? stretch.close + 1 === range.last
      ? index
      : -1
    : stretch.close === range.last
      ? index
      : -1;
}

export function within(outer: Range, inner: Range): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

export function meets(a: Range, b: Range): boolean {
  return a.first < b.last && b.first < a.last;
}
