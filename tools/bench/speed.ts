/** Words a second, side by side in one run: every contender in a process of its own, each lap in turn. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CONTENDERS } from './contenders';
import type { Lap } from './contestant';
import { median } from './measure';
import { articlesOf, countWords } from './texts';

export interface Speed {
  readonly name: string;
  readonly finds: string;
  readonly wordsPerSecond: number;
  /** How many times as fast as this contender our engine is. */
  readonly ours: number;
}

/** Until the compiler has seen enough of every contender. */
const WARM_UPS = 12;

/** Reads articles of so many characters with every contender; medians of `rounds`. */
export async function measureSpeed(characters: number, rounds: number): Promise<Speed[]> {
  const words = articlesOf(characters).reduce((sum, article) => sum + countWords(article), 0);
  const script = await buildContestant();
  const running = await Promise.all(
    CONTENDERS.map((_, number) => begin(script, number, characters)),
  );
  const times = running.map((): number[] => []);
  for (let round = -WARM_UPS; round < rounds; round += 1)
    for (const [number, contestant] of running.entries()) {
      const { milliseconds } = await lap(contestant);
      if (round >= 0) times[number]?.push(milliseconds);
    }
  for (const contestant of running) contestant.kill();
  const own = median(times[0] ?? []);
  return CONTENDERS.map(({ name, finds }, number) => {
    const milliseconds = median(times[number] ?? []);
    const wordsPerSecond = Math.round((words / milliseconds) * 1000);
    return { name, finds, wordsPerSecond, ours: milliseconds / own };
  });
}

/** A script that needs no loader: one that reads TypeScript slows a whole process down by a twentieth to a tenth. */
async function buildContestant(): Promise<string> {
  // As deep as this folder, for what it reads is named from there.
  const outfile = join(__dirname, '..', '..', 'out', 'bench', 'contestant.cjs');
  const entryPoints = [join(__dirname, 'contestant.ts')];
  await build({ entryPoints, outfile, bundle: true, packages: 'external', platform: 'node' });
  return outfile;
}

async function begin(script: string, number: number, characters: number): Promise<ChildProcess> {
  const contestant = fork(script, [String(number), String(characters)], { execArgv: [] });
  await answer(contestant);
  return contestant;
}

async function lap(contestant: ChildProcess): Promise<Lap> {
  contestant.send('read');
  return answer(contestant);
}

/** @throws when the process ends without an answer. */
async function answer(contestant: ChildProcess): Promise<Lap> {
  const ended = new AbortController();
  const end = once(contestant, 'exit', { signal: ended.signal }).then(() => {
    throw new Error('a contender ended before its last lap; what it said stands above');
  });
  const [message] = (await Promise.race([once(contestant, 'message'), end])) as [Lap];
  ended.abort();
  return message;
}
