/** How the engine's time grows with the length of nasty texts. */
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

/** Milliseconds that a measurement takes at least, unless that takes more readings of the longest text than are useful. */
const SPAN = 60;
const MOST_READINGS = 4;

/** A text under measurement. */
interface Trial {
  readonly name: string;
  readonly make: (length: number) => string;
  /** How often a measurement reads it at each length, so that all are as many characters. */
  readonly readings: readonly number[];
  /** Milliseconds of one reading at each length, the shortest so far. */
  readonly shortest: number[];
}

function trialOf(
  { name, make }: Pick<Trial, 'name' | 'make'>,
  create: () => Engine,
  lengths: readonly number[],
): Trial {
  const longest = Math.max(...lengths);
  const [engine, text] = [create(), make(longest)];
  const time = timeOf(() => engine.analyze(text));
  const readings = Math.min(MOST_READINGS, Math.ceil(SPAN / time));
  return {
    name,
    make,
    readings: lengths.map((length) => Math.round((readings * longest) / length)),
    shortest: lengths.map(() => Infinity),
  };
}

/**
 * Measures a text once at each length, with the compiler warm for it.
 *
 * A measurement reads a text several times: half the length twice as often, so that the collector comes as often at every
 * length. Every reading has an engine of its own, for one that has read the text before remembers its words, of a short text
 * all, of a long one not. The heap is emptied before, so that no text pays for the garbage of another; what the collector does
 * meanwhile counts.
 */
function measureOnce(trial: Trial, lengths: readonly number[], create: () => Engine): void {
  const longest = trial.make(Math.max(...lengths));
  create().analyze(longest);
  for (const [at, length] of lengths.entries()) {
    const text = trial.make(length);
    const engines = Array.from({ length: trial.readings[at] ?? 1 }, create);
    globalThis.gc?.();
    const time = timeOf(() => {
      for (const engine of engines) engine.analyze(text);
    });
    trial.shortest[at] = Math.min(trial.shortest[at] ?? Infinity, time / engines.length);
  }
}

/** The worst of the doublings. */
function ratioOf(milliseconds: readonly number[]): number {
  const doublings = milliseconds.slice(1).map((whole, at) => {
    const half = milliseconds[at] ?? 0;
    return half < SHORTEST_TIME ? 0 : whole / half;
  });
  return Math.max(0, ...doublings);
}

/**
 * Every generator at every length, in rounds over all texts.
 *
 * Of several measurements the shortest counts: what else the machine does, and the compiler at first, only makes a time
 * longer. A machine is busy for minutes rather than moments, so those of one text lie a round apart. Every text has as many,
 * whatever its ratio.
 */
export function growthOf(
  create: () => Engine,
  lengths: readonly number[],
  rounds: number,
): Growth[] {
  const trials = NASTY_TEXTS.map((text) => trialOf(text, create, lengths));
  for (let round = 0; round < rounds; round += 1)
    for (const trial of trials) measureOnce(trial, lengths, create);
  const prose = trials.find(({ name }) => name === 'prose in paragraphs');
  const proseTime = Math.max(prose?.shortest.at(-1) ?? 0, SHORTEST_TIME);
  return trials.map(({ name, shortest }) => ({
    name,
    milliseconds: shortest,
    ratio: ratioOf(shortest),
    againstProse: (shortest.at(-1) ?? 0) / proseTime,
  }));
}
