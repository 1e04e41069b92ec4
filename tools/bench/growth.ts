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
  /** time(2n) / time(n), the worst of all doublings. */
  readonly ratio: number;
  /** Cost of a character against a character of prose, at the greatest length. */
  readonly againstProse: number;
}

/** Below this a time is the clock's, not ours, and a ratio of two says nothing. */
const SHORTEST_TIME = 1;

/** Measurements of each text at each length. */
const ROUNDS = 9;

/** Milliseconds that a measurement takes at least, unless that takes more readings of the longest text than are useful. */
const SPAN = 60;
const MOST_READINGS = 4;

/** Empties the heap, so that no text pays for the garbage of another. */
function createCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/**
 * Milliseconds of one reading at each length.
 *
 * A measurement reads a text several times: half the length twice as often, so that the collector comes as often at every
 * length. Once would not do, for where a text fills the first space of the heap just not at one length, and just so at twice
 * that, a ratio is up to 2.5 that is 2.0 over many articles. Every reading has an engine of its own, for one that has read the
 * text before remembers its words, of a short text all, of a long one not. The heap is emptied before, and what the collector
 * does meanwhile counts.
 *
 * Of several measurements, the lengths in turn, the shortest counts: what else the machine does, and the compiler at first, only
 * makes a time longer. Every text has as many, whatever its ratio.
 */
function timesOf(create: () => Engine, texts: readonly string[], collect: () => void): number[] {
  const readings = readingsOf(create, texts);
  const shortest = texts.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [number, text] of texts.entries()) {
      const engines = Array.from({ length: readings[number] ?? 1 }, create);
      collect();
      const time = timeOf(() => {
        for (const engine of engines) engine.analyze(text);
      });
      shortest[number] = Math.min(shortest[number] ?? Infinity, time / engines.length);
    }
  return shortest;
}

/** How often to read each text, so that all are as many characters. */
function readingsOf(create: () => Engine, texts: readonly string[]): number[] {
  const [longest = ''] = texts.slice(-1);
  const engine = create();
  const time = timeOf(() => engine.analyze(longest));
  const readings = Math.min(MOST_READINGS, Math.ceil(SPAN / time));
  return texts.map(({ length }) => Math.round((readings * longest.length) / length));
}

/** The worst of the doublings. */
function ratioOf(milliseconds: readonly number[]): number {
  const doublings = milliseconds.slice(1).map((whole, at) => {
    const half = milliseconds[at] ?? 0;
    return half < SHORTEST_TIME ? 0 : whole / half;
  });
  return Math.max(0, ...doublings);
}

/** Every generator at every length. */
export function measureGrowth(create: () => Engine, lengths: readonly number[]): Growth[] {
  const collect = createCollector();
  const measured = NASTY_TEXTS.map(({ name, make }) => ({
    name,
    milliseconds: timesOf(create, lengths.map(make), collect),
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
