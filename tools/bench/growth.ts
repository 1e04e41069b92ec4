/** How the engine's time grows with the length of nasty texts. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Engine } from '../../src/engine/index';
import { NASTY_TEXTS } from '../../test/fixtures/generators/nasty';
import { timeOf } from './measure';

export interface Growth {
  readonly name: string;
  /** Milliseconds at each length. */
  readonly milliseconds: readonly number[];
  /** time(2n) / time(n) at the two greatest lengths. */
  readonly ratio: number;
  /** Cost of a character against a character of prose, at the greatest length. */
  readonly againstProse: number;
}

/** Below this a time is the timer's and the collector's, not ours, and a ratio of two says nothing. */
const SHORTEST_TIME = 5;

/** Rounds for every text, and the most for one whose ratio is over the limit. */
const ROUNDS = 5;
const MOST_ROUNDS = 15;

/** Empties the heap, so that no text pays for the garbage of another. */
function createCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/**
 * The shortest of several times at each length, the lengths in turn: what else the machine does only makes a time longer,
 * and half of a text is as likely to meet it as the whole. More rounds count for both lengths alike. Every reading has an
 * engine of its own: one that has read the text before remembers its words, of a short text all, of a long one not.
 */
function timesOf(
  create: () => Engine,
  texts: readonly string[],
  collect: () => void,
  limit: number,
): number[] {
  const shortest = texts.map(() => Infinity);
  create().analyze(texts[0] ?? '');
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (round >= ROUNDS && ratioOf(shortest) <= limit) break;
    for (const [number, text] of texts.entries()) {
      const engine = create();
      collect();
      const time = timeOf(() => engine.analyze(text));
      shortest[number] = Math.min(shortest[number] ?? Infinity, time);
    }
  }
  return shortest;
}

function ratioOf(milliseconds: readonly number[]): number {
  const [half, whole] = milliseconds.slice(-2);
  if (half === undefined || whole === undefined) return 0;
  return half < SHORTEST_TIME ? 0 : whole / half;
}

/** Every generator at every length. */
export function measureGrowth(
  create: () => Engine,
  lengths: readonly number[],
  limit: number,
): Growth[] {
  const collect = createCollector();
  const measured = NASTY_TEXTS.map(({ name, make }) => ({
    name,
    milliseconds: timesOf(create, lengths.map(make), collect, limit),
  }));
  const prose = measured.find(({ name }) => name === 'prose in paragraphs');
  const proseTime = Math.max(prose?.milliseconds.at(-1) ?? 0, SHORTEST_TIME);
  return measured.map(({ name, milliseconds }) => ({
    name,
    milliseconds,
    ratio: ratioOf(milliseconds),
    againstProse: (milliseconds.at(-1) ?? 0) / proseTime,
  }));
}
