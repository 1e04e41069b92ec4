/** `npm run bench`: speed against the public toolkits, growth on nasty text, start-up and memory, in one run. */
import { appendFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printMarkdown, printText, type Table } from '../eval/table';
import { measureCorpus, type CorpusRun } from './corpus';
import type { Growth } from './growth';
import { measureKeystrokes, type Keystrokes } from './keystrokes';
import { measureGrowth, measureMemory, measureStart } from './processes';
import type { Memory, StartUp } from './probe';
import { shippedEngine } from './shipped';
import { measureSpeed, type Speed } from './speed';

const USAGE = `Usage: npm run bench [-- --quick] [--markdown] [--record] [--only PART]

  --quick      fewer rounds and texts of up to 64,000 instead of 256,000 characters
  --markdown   tables for the README
  --record     also append the figures to tools/bench/history.jsonl
  --only PART  speed, growth, keys, corpus, start or memory only; may be repeated`;

const SHOWN_GROWTHS = 8;

interface Figures {
  readonly speed?: readonly Speed[];
  readonly growth?: readonly Growth[];
  readonly keystrokes?: readonly Keystrokes[];
  readonly corpus?: CorpusRun;
  readonly start?: StartUp;
  readonly memory?: Memory;
}

function speedTable(speeds: readonly Speed[]): Table {
  return {
    title: 'Words a second of processor time, side by side in one run',
    head: ['', 'words a second', 'we are', 'it finds'],
    rows: speeds.map(({ name, finds, wordsPerSecond, ours }) => [
      name,
      wordsPerSecond.toLocaleString('en'),
      `${ours.toFixed(2)} ×`,
      finds,
    ]),
  };
}

function growthTable(growths: readonly Growth[], lengths: readonly number[]): Table {
  const worst = [...growths].sort((a, b) => b.ratio - a.ratio);
  const dearest = [...growths].sort((a, b) => b.againstProse - a.againstProse);
  const shown = new Set([...worst.slice(0, SHOWN_GROWTHS), ...dearest.slice(0, SHOWN_GROWTHS)]);
  return {
    title: `Growth over ${growths.length} nasty texts: the worst`,
    head: [
      '',
      ...lengths.map((length) => `ms at ${length / 1000}k`),
      'time(2n)/time(n)',
      'per character, prose = 1',
    ],
    rows: [...shown].map(({ name, milliseconds, ratio, againstProse }) => [
      name,
      ...milliseconds.map((time) => time.toFixed(0)),
      ratio === 0 ? '–' : ratio.toFixed(2),
      againstProse.toFixed(1),
    ]),
  };
}

function keystrokeTable(keystrokes: readonly Keystrokes[]): Table {
  return {
    title: 'One keystroke: milliseconds until everything that is found is up to date',
    head: [
      'characters',
      'median',
      'p95',
      'p99',
      'against the shortest text',
      'a full analysis costs keystrokes',
    ],
    rows: keystrokes.map(({ length, median, p95, p99, againstShortest, inFullAnalysis }) => [
      length.toLocaleString('en'),
      median.toFixed(2),
      p95.toFixed(2),
      p99.toFixed(2),
      `${againstShortest.toFixed(2)} ×`,
      Math.round(inFullAnalysis).toLocaleString('en'),
    ]),
  };
}

function corpusTable({ documents, words, throughputs }: CorpusRun): Table {
  return {
    title: `A corpus of ${documents.toLocaleString('en')} articles, ${words.toLocaleString('en')} words: whole runs of the command line`,
    head: ['', 'words a second', 'against one job'],
    rows: throughputs.map(({ command, jobs, wordsPerSecond, ratio }) => [
      `pressmark ${command} --jobs ${jobs}`,
      wordsPerSecond.toLocaleString('en'),
      `${ratio.toFixed(2)} ×`,
    ]),
  };
}

function resourceTable({ start, memory }: Figures): Table {
  const row = (name: string, value: number | undefined, unit: string): string[][] =>
    value === undefined ? [] : [[name, `${value.toFixed(1)} ${unit}`]];
  return {
    title: 'Start and memory',
    head: ['', 'figure'],
    rows: [
      ...row('read the models from disk', start?.read, 'ms'),
      ...row('build the engine', start?.create, 'ms'),
      ...row('first article', start?.first, 'ms'),
      ...row('memory of the engine', memory?.engine, 'MB'),
      ...row('memory held for 1 MB of article', memory?.annotation, 'MB'),
      ...row('memory held while 1 MB of article is followed', memory?.session, 'MB'),
      ...row('memory still held when it is closed', memory?.afterwards, 'MB'),
      ...row('peak while analysing 1 MB', memory?.peak, 'MB'),
    ],
  };
}

async function record(figures: Figures): Promise<void> {
  const { speed, growth, keystrokes, corpus, start, memory } = figures;
  const worst = growth === undefined ? undefined : [...growth].sort((a, b) => b.ratio - a.ratio)[0];
  const line = {
    date: new Date().toISOString(),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    speed: speed?.map(({ name, wordsPerSecond, ours }) => ({
      name,
      wordsPerSecond,
      ours: Number(ours.toFixed(3)),
    })),
    worstGrowth:
      worst === undefined ? undefined : { name: worst.name, ratio: Number(worst.ratio.toFixed(3)) },
    keystrokes,
    corpus,
    start,
    memory,
  };
  await appendFile(join(__dirname, 'history.jsonl'), `${JSON.stringify(line)}\n`);
}

async function run(
  only: readonly string[],
  quick: boolean,
  draw: (table: Table) => string,
): Promise<Figures> {
  const wants = (part: string): boolean => only.length === 0 || only.includes(part);
  const lengths = quick ? [16_000, 32_000, 64_000] : [64_000, 128_000, 256_000];
  const figures: { -readonly [K in keyof Figures]: Figures[K] } = {};
  if (wants('speed')) {
    figures.speed = await measureSpeed(quick ? 60_000 : 150_000, quick ? 5 : 15);
    console.log(draw(speedTable(figures.speed)), '\n');
  }
  if (wants('growth')) {
    figures.growth = measureGrowth(lengths, quick ? 3 : 12);
    console.log(draw(growthTable(figures.growth, lengths)), '\n');
  }
  if (wants('keys')) {
    const texts = [10_000, 100_000, 1_000_000, ...(quick ? [] : [10_000_000])];
    figures.keystrokes = measureKeystrokes(await shippedEngine(), texts, quick ? 6 : 20);
    console.log(draw(keystrokeTable(figures.keystrokes)), '\n');
  }
  if (wants('corpus')) {
    figures.corpus = await measureCorpus(quick ? 8_000_000 : 80_000_000, quick ? 1 : 3);
    console.log(draw(corpusTable(figures.corpus)), '\n');
  }
  if (wants('start')) figures.start = measureStart(quick ? 3 : 7);
  if (wants('memory')) figures.memory = measureMemory();
  if (wants('start') || wants('memory')) console.log(draw(resourceTable(figures)));
  return figures;
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const figures = await run(
    values.only ?? [],
    values.quick,
    values.markdown ? printMarkdown : printText,
  );
  if (values.record) await record(figures);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
