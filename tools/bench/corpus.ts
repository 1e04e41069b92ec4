/** How fast the command line reads a corpus, by the number of threads: whole processes, start and warm-up included. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { articlesOf, countWords } from './texts';

export type Command = 'predict' | 'annotate';

export interface Throughput {
  readonly command: Command;
  readonly jobs: number;
  readonly wordsPerSecond: number;
  /** How many times as fast as with one job. */
  readonly ratio: number;
}

export interface CorpusRun {
  readonly documents: number;
  readonly words: number;
  readonly throughputs: readonly Throughput[];
}

const ROOT = join(__dirname, '..', '..');
const COMMANDS: readonly Command[] = ['predict', 'annotate'];

/** One, two, and as many as there are cores. */
function jobCounts(): number[] {
  return [...new Set([1, 2, availableParallelism()])].sort((a, b) => a - b);
}

/**
 * Reads articles of so many characters in all with each command and number of jobs, in turn, `rounds` times; the
 * shortest time of each counts, for whatever else the machine does only makes it longer.
 */
export async function measureCorpus(characters: number, rounds: number): Promise<CorpusRun> {
  const folder = await mkdtemp(join(tmpdir(), 'pressmark-corpus-'));
  try {
    const articles = articlesOf(characters);
    await Promise.all([buildCommand(folder), writeCorpus(folder, articles)]);
    const words = articles.reduce((sum, article) => sum + countWords(article), 0);
    const throughputs: Throughput[] = [];
    for (const command of COMMANDS)
      throughputs.push(...(await measureCommand(folder, command, words, rounds)));
    return { documents: articles.length, words, throughputs };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The command line as it ships, with its models beside it. */
async function buildCommand(folder: string): Promise<void> {
  await build({
    entryPoints: [join(ROOT, 'src', 'cli', 'main.ts')],
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    outfile: join(folder, 'dist', 'cli.js'),
  });
  await cp(join(ROOT, 'models'), join(folder, 'models'), { recursive: true });
}

/** The articles as JSON lines and as files. */
async function writeCorpus(folder: string, articles: readonly string[]): Promise<void> {
  const lines = articles.map((text, id) => `${JSON.stringify({ id, text })}\n`);
  await writeFile(join(folder, 'corpus.jsonl'), lines.join(''));
  await mkdir(join(folder, 'articles'));
  for (const [number, article] of articles.entries())
    await writeFile(join(folder, 'articles', `${number}.txt`), article);
}

async function measureCommand(
  folder: string,
  command: Command,
  words: number,
  rounds: number,
): Promise<Throughput[]> {
  const counts = jobCounts();
  const shortest = new Map(counts.map((jobs) => [jobs, Infinity]));
  for (let round = 0; round < rounds; round += 1)
    for (const jobs of counts) {
      const seconds = await runOnce(folder, command, jobs);
      shortest.set(jobs, Math.min(shortest.get(jobs) ?? Infinity, seconds));
    }
  const alone = shortest.get(1) ?? 0;
  return counts.map((jobs) => {
    const seconds = shortest.get(jobs) ?? Infinity;
    const wordsPerSecond = Math.round(words / seconds);
    return { command, jobs, wordsPerSecond, ratio: alone / seconds };
  });
}

/** Seconds from the start of the process to its end. */
async function runOnce(folder: string, command: Command, jobs: number): Promise<number> {
  const run =
    command === 'predict'
      ? `predict --jobs ${jobs} < corpus.jsonl`
      : `annotate --jobs ${jobs} --format csv articles`;
  const start = performance.now();
  const child = spawn(`"${process.execPath}" dist/cli.js ${run} > out.txt`, {
    cwd: folder,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`pressmark ${run} ended with ${code}`);
  return (performance.now() - start) / 1000;
}
