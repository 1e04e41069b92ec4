/** Words a second, side by side in one run. */
import type { Contender } from './contenders';
import { alternate } from './measure';
import { countWords } from './texts';

export interface Speed {
  readonly name: string;
  readonly finds: string;
  readonly wordsPerSecond: number;
  /** How many times as fast as this contender our engine is. */
  readonly ours: number;
}

/** Until the compiler has seen enough of every contender. */
const WARM_UPS = 6;

/** Reads the same articles with every contender; medians of `rounds`. */
export function measureSpeed(
  contenders: readonly Contender[],
  articles: readonly string[],
  rounds: number,
): Speed[] {
  const words = articles.reduce((sum, article) => sum + countWords(article), 0);
  let found = 0;
  const works = contenders.map(({ name, read }) => ({
    name,
    run: () => {
      for (const article of articles) found += read(article);
    },
  }));
  const times = alternate(works, { warmUps: WARM_UPS, rounds });
  if (found === 0) throw new Error('nobody found anything');
  const own = times[0]?.milliseconds ?? 0;
  return times.map(({ name, milliseconds }, index) => ({
    name,
    finds: contenders[index]?.finds ?? '',
    wordsPerSecond: Math.round((words / milliseconds) * 1000),
    ours: milliseconds / own,
  }));
}
