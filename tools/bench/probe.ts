/** Run as a process of its own, where start-up and memory are not blurred by anything else. Prints one JSON line. */
import type { Engine, Session } from '../../src/engine/index';
import { readModels } from '../eval/engine';
import { clock } from './clock';
import { growthOf, type Growth } from './growth';
import { shippedDoor } from './shipped';
import { longText, sampleArticles } from './texts';

export interface StartUp {
  /** Milliseconds to read the models from disk, to build an engine, and to analyse the first article. */
  readonly read: number;
  readonly create: number;
  readonly first: number;
}

export interface Memory {
  /** Megabytes of heap and buffers that one engine holds. */
  readonly engine: number;
  /** Megabytes held while the annotation of one megabyte of text is alive. */
  readonly annotation: number;
  /** Megabytes held while a session follows one megabyte of text. */
  readonly session: number;
  /** Megabytes still held when that session has been closed. */
  readonly afterwards: number;
  /** Greatest resident size of the process above its size with the engine loaded. */
  readonly peak: number;
}

const MEGABYTE = 1024 * 1024;

/** What is held when everything that can go has gone; a value that was just dropped may live on until the next turn. */
async function held(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}

async function probeStart(): Promise<StartUp> {
  const [article = ''] = sampleArticles();
  const { createEngine } = await shippedDoor();
  const start = clock();
  const models = await readModels();
  const read = clock();
  const engine = createEngine(models);
  const created = clock();
  engine.analyze(article);
  return { read: read - start, create: created - read, first: clock() - created };
}

async function followOnce(
  engine: Engine,
  text: string,
): Promise<Pick<Memory, 'session' | 'afterwards'>> {
  const before = await held();
  let session: Session | null = engine.open();
  session.analyze(text);
  session.edit([{ start: 0, end: 0, text: 'a' }]);
  const followed = await held();
  session.edit([{ start: 0, end: 1, text: '' }]);
  session = null;
  return { session: followed - before, afterwards: (await held()) - before };
}

async function probeMemory(): Promise<Memory> {
  const { createEngine } = await shippedDoor();
  const before = await held();
  const engine = createEngine(await readModels());
  const [article = ''] = sampleArticles();
  engine.analyze(article);
  const loaded = await held();
  const residentBefore = process.memoryUsage().rss / MEGABYTE;
  const text = longText(1_000_000);
  const annotation = engine.analyze(text);
  const peak = process.resourceUsage().maxRSS / 1024 - residentBefore;
  const after = await held();
  if (annotation.length !== text.length) throw new Error('not analysed');
  const { session, afterwards } = await followOnce(engine, text);
  return { engine: loaded - before, annotation: after - loaded, session, afterwards, peak };
}

async function probeGrowth(rounds: number, lengths: readonly number[]): Promise<Growth[]> {
  const { createEngine } = await shippedDoor();
  const models = await readModels();
  return growthOf(() => createEngine(models), lengths, rounds);
}

async function probed(what: string, numbers: readonly number[]): Promise<unknown> {
  if (what === 'start') return probeStart();
  if (what === 'memory') return probeMemory();
  const [rounds = 1, ...lengths] = numbers;
  return probeGrowth(rounds, lengths);
}

async function main([what = '', ...numbers]: readonly string[]): Promise<void> {
  console.log(JSON.stringify(await probed(what, numbers.map(Number))));
}

void main(process.argv.slice(2));
