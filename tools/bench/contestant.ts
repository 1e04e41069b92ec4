/**
 * Run as a process of its own, so that no contender collects another's garbage or shares its compiled code: reads the
 * articles whenever it is asked to and answers how long that took. Arguments: number of the contender, characters.
 */
import { clock } from './clock';
import { CONTENDERS } from './contenders';
import { articlesOf } from './texts';

/** What the process answers to each message. */
export interface Lap {
  /** Milliseconds of running time for one reading of all articles. */
  readonly milliseconds: number;
}

/**
 * Milliseconds. The articles are read again until a lap takes at least so long, about one reading of the slowest contender:
 * whoever comes back to a processor whose caches the others have filled is slow at first, for longer than one reading of
 * the fast ones takes. With laps of one reading each, that cost the fast a fifth and the slow nothing.
 */
const SHORTEST = 1000;

async function main(number: number, characters: number): Promise<void> {
  const contender = CONTENDERS[number];
  if (contender === undefined) throw new Error(`no contender ${number}`);
  const read = await contender.load();
  const articles = articlesOf(characters);
  let found = 0;
  process.on('message', () => {
    const start = clock();
    let readings = 0;
    for (; readings === 0 || clock() - start < SHORTEST; readings += 1)
      for (const article of articles) found += read(article);
    const milliseconds = (clock() - start) / readings;
    if (found === 0) throw new Error(`${contender.name} found nothing`);
    process.send?.({ milliseconds } satisfies Lap);
  });
  process.send?.({ milliseconds: 0 } satisfies Lap);
}

void main(Number(process.argv[2]), Number(process.argv[3]));
