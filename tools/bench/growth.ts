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

/** Every generator at every length; a ratio over `limit` is measured once more, as noise does not come twice. */
export function measureGrowth(
  engine: Engine,
  lengths: readonly number[],
  rounds: number,
  limit: number,
): Growth[] {
  const prose = NASTY_TEXTS.find(({ name }) => name === 'prose in paragraphs');
  const proseTime = timesOf(
    engine,
    lengths.slice(-1).map((length) => prose?.make(length) ?? ''),
    rounds + 2,
  );
  return NASTY_TEXTS.map(({ name, make }) => {
    const texts = lengths.map(make);
    let milliseconds = timesOf(engine, texts, rounds);
    if (ratioOf(milliseconds) > limit) {
      const again = timesOf(engine, texts, rounds + 2);
      if (ratioOf(again) < ratioOf(milliseconds)) milliseconds = again;
    }
    const last = milliseconds.at(-1) ?? 0;
    return {
      name,
      milliseconds,
      ratio: ratioOf(milliseconds),
      againstProse: last / Math.max(proseTime[0] ?? 0, SHORTEST_TIME),
    };
  });
}
