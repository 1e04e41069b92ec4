/** How the engine's time grows with the length of nasty texts. */
import type { Engine } from '../../src/engine/index';
import { NASTY_TEXTS } from '../../test/fixtures/generators/nasty';
import { median, timeOf } from './measure';

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

const PROSE_ROUNDS = 5;
const SECOND_LOOK = 3;

function timesOf(engine: Engine, texts: readonly string[], rounds: number): number[] {
  return texts.map((text) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(timeOf(() => engine.analyze(text)));
    return median(times);
  });
}

function ratioOf(milliseconds: readonly number[]): number {
  const [half, whole] = milliseconds.slice(-2);
  if (half === undefined || whole === undefined) return 0;
  return half < SHORTEST_TIME ? 0 : whole / half;
}

/**
 * Every generator at every length, once; where the ratio is over `limit` three times more and medians, as noise does
 * not come four times.
 */
export function measureGrowth(engine: Engine, lengths: readonly number[], limit: number): Growth[] {
  const prose = NASTY_TEXTS.find(({ name }) => name === 'prose in paragraphs');
  const longest = lengths.slice(-1).map((length) => prose?.make(length) ?? '');
  const [proseTime = 0] = timesOf(engine, longest, PROSE_ROUNDS);
  return NASTY_TEXTS.map(({ name, make }) => {
    const texts = lengths.map(make);
    let milliseconds = timesOf(engine, texts, 1);
    if (ratioOf(milliseconds) > limit) milliseconds = timesOf(engine, texts, SECOND_LOOK);
    const last = milliseconds.at(-1) ?? 0;
    return {
      name,
      milliseconds,
      ratio: ratioOf(milliseconds),
      againstProse: last / Math.max(proseTime, SHORTEST_TIME),
    };
  });
}
