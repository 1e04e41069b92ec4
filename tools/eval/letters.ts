/**
 * Spans compared by their letters and digits alone, so that quotation marks, punctuation and white space at the
 * edges never decide whether two annotators mean the same words.
 */
import type { Range } from './documents';

const LETTER = /^[\p{L}\p{N}]$/u;

/** For every offset of a text how many letters and digits stand before it. */
export type LetterCounts = Uint32Array;

/** Disjoint ranges in text order and the number of letters and digits in them. */
export interface Extent {
  readonly ranges: readonly Range[];
  readonly size: number;
}

/** Counts UTF-16 code units that are letters or digits by themselves (halves of surrogate pairs are not). */
export function countLetters(text: string): LetterCounts {
  const counts = new Uint32Array(text.length + 1);
  let letters = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    counts[offset] = letters;
    if (LETTER.test(text.charAt(offset))) letters += 1;
  }
  counts[text.length] = letters;
  return counts;
}

function lettersIn(counts: LetterCounts, start: number, end: number): number {
  const last = counts.length - 1;
  const before = counts[Math.min(Math.max(start, 0), last)] ?? 0;
  return (counts[Math.min(Math.max(end, 0), last)] ?? 0) - before;
}

/** The union of some ranges; ranges that are absent or hold no letter give an extent of size 0. */
export function extentOf(
  counts: LetterCounts,
  ranges: readonly Range[] | null | undefined,
): Extent {
  const ordered = [...(ranges ?? [])].filter(([start, end]) => start < end);
  ordered.sort((a, b) => a[0] - b[0]);
  const union: Range[] = [];
  for (const range of ordered) {
    const last = union.at(-1);
    if (last === undefined || range[0] > last[1]) union.push(range);
    else if (range[1] > last[1]) union[union.length - 1] = [last[0], range[1]];
  }
  let size = 0;
  for (const [start, end] of union) size += lettersIn(counts, start, end);
  return { ranges: union, size };
}

/** How many letters and digits two extents share. */
export function sharedLetters(counts: LetterCounts, a: Extent, b: Extent): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a.ranges[i];
    const right = b.ranges[j];
    if (left === undefined || right === undefined) return shared;
    const start = Math.max(left[0], right[0]);
    const end = Math.min(left[1], right[1]);
    if (start < end) shared += lettersIn(counts, start, end);
    if (left[1] < right[1]) i += 1;
    else j += 1;
  }
}

/** True when two extents hold the same letters and digits. */
export function sameLetters(counts: LetterCounts, a: Extent, b: Extent): boolean {
  return a.size === b.size && sharedLetters(counts, a, b) === a.size;
}
