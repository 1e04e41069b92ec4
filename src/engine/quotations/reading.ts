import type { Passage } from '../tagging/passage';
import type { Token } from '../tokens/token';
import type { Span } from '../text/span';
import type { Stretch } from './marks';
import { pairMarks } from './marks';
import { stringAt } from '../text/search';
import { retag } from './retag';
import { mapped } from '../text/mapped';

/** A half-open range of token indices. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * A passage as the rules read it: lower-case words, tags, paired marks, and the segments in which reports are looked
 * for. Everything is an index into the passage's tokens.
 */
export interface Reading {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
  /** Lower-case words; curly apostrophes made straight. */
  readonly words: readonly string[];
  readonly stretches: readonly Stretch[];
  /** For each token the innermost stretch it stands in (its marks included), or -1. */
  readonly within: readonly number[];
}

export function readPassage(passage: Passage): Reading {
  const { tokens } = passage;
  const words = mapped(tokens, ({ lower }) => lower);
  const tags = retag(passage, words);
  const stretches = pairMarks(tokens);
  const within = new Array<number>(words.length).fill(-1);
  for (const [index, { open, close, closed }] of stretches.entries()) {
    const last = Math.min(tokens.length, closed ? close + 1 : close);
    for (let at = open; at < last; at += 1) within[at] = index;
  }
  return { passage, tokens, tags, words, stretches, within };
}

/** The sentences of the whole passage, or of one stretch; sentences that a deeper stretch bridges are one. */
export function segmentsOf(reading: Reading, inside: number | null): Range[] {
  const { passage, stretches } = reading;
  const home = inside ?? -1;
  const stretch = inside === null ? undefined : stretches[inside];
  const from = stretch?.first ?? 0;
  const to = stretch?.last ?? reading.tokens.length;
  const segments: Range[] = [];
  let first = from;
  for (const sentence of passage.sentences) {
    if (sentence.last <= from) continue;
    const end = Math.min(sentence.last, to);
    if (end <= first) continue;
    if (end < to && bridged(reading, end, home)) continue;
    segments.push({ first, last: end });
    first = end;
    if (end >= to) break;
  }
  if (first < to) segments.push({ first, last: to });
  return segments;
}

/** A sentence border at `end` lies inside a stretch deeper than the one looked at. */
function bridged(reading: Reading, end: number, home: number): boolean {
  const before = deepest(reading, end - 1, home);
  return (
    before >= 0 && before === deepest(reading, end, home) && reading.stretches[before]?.open !== end
  );
}

/** The stretch directly inside `home` that holds a token, or -1. */
export function deepest(reading: Reading, token: number, home: number): number {
  let at = reading.within[token] ?? -1;
  let below = -1;
  while (at >= 0 && at !== home) {
    below = at;
    at = reading.stretches[at]?.parent ?? -1;
  }
  return at === home ? below : -1;
}

export function wordAt({ words }: Reading, at: number): string {
  return stringAt(words, at);
}

export function tagAt({ tags }: Reading, at: number): string {
  return stringAt(tags, at);
}

/** The stretch of a number; none for -1. */
export function stretchAt({ stretches }: Reading, number: number): Stretch | undefined {
  return number < 0 ? undefined : stretches[number];
}

/** The innermost stretch that a token stands in. */
export function stretchAround(reading: Reading, at: number): Stretch | undefined {
  return at < 0 ? undefined : stretchAt(reading, reading.within[at] ?? -1);
}

/** Offsets of a token range, without quotation marks and separating punctuation at its two ends. */
export function spanOf(reading: Reading, range: Range): Span | null {
  let { first, last } = range;
  while (first < last && isEdge(reading.tokens[first])) first += 1;
  while (last > first && isEdge(reading.tokens[last - 1])) last -= 1;
  const start = reading.tokens[first]?.start;
  const end = reading.tokens[last - 1]?.end;
  return start === undefined || end === undefined || last <= first ? null : { start, end };
}

const edges = new Set([',', ';', ':', '—', '–', '--', '-']);

function isEdge(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'word' || token.kind === 'number') return false;
  return edges.has(token.text);
}
