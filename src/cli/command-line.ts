import { existsSync, statSync } from 'node:fs';
import { version } from '../../package.json';
import { plainLine } from '../formats/escape';
import type { Analyst, LoadAnalyst } from './analyst';
import { annotate } from './annotate';
import { nearest, readArguments, UsageError } from './arguments';
import type { Arguments } from './arguments';
import { createMessages } from './messages';
import type { Messages } from './messages';
import type { Print } from './page';
import { predict } from './predict';
import { createFolderSheet, createStreamSheet } from './sheet';
import { createOutput } from './streams';
import type { Streams } from './streams';
import {
  ANNOTATE_HELP,
  ANNOTATE_OPTIONS,
  GENERAL_HELP,
  INPUT_FORMATS,
  OUTPUT_FORMATS,
  PREDICT_HELP,
  PREDICT_OPTIONS,
} from './usage';

/** 0 done · 1 some inputs failed · 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

const COMMANDS = ['annotate', 'predict', 'help'] as const;

/** Runs one command line to its end. Never throws and never calls `process.exit`, so nothing written is lost. */
export async function runCommandLine(
  words: readonly string[],
  streams: Streams,
  load: LoadAnalyst,
): Promise<ExitCode> {
  try {
    return await runCommand(words, streams, load);
  } catch (error) {
    const usage = error instanceof UsageError;
    const message = error instanceof Error ? error.message : String(error);
    streams.stderr.write(`pressmark: ${plainLine(message)}\n`);
    if (usage) streams.stderr.write(`Try: ${helpFor(words[0] ?? '')}\n`);
    return usage ? 2 : 1;
  }
}

async function runCommand(
  [command = '', ...rest]: readonly string[],
  streams: Streams,
  load: LoadAnalyst,
): Promise<ExitCode> {
  switch (command) {
    case 'annotate':
      return runAnnotate(readArguments(rest, ANNOTATE_OPTIONS), streams, load);
    case 'predict':
      return runPredict(readArguments(rest, PREDICT_OPTIONS), streams, load);
    case 'help':
    case '--help':
    case '-h':
      return printOut(helpOn(rest[0] ?? ''), streams);
    case '--version':
    case '-V':
      return printOut(`${version}\n`, streams);
    default:
      throw new UsageError(wrongCommand(command));
  }
}

function wrongCommand(command: string): string {
  if (command === '') return 'no command given';
  if (command.startsWith('-')) return `${command}: options stand after the command`;
  const near = nearest(command, COMMANDS);
  if (near !== null) return `there is no command “${command}”; did you mean ${near}?`;
  if (existsSync(command)) return `no command given; did you mean pressmark annotate ${command}?`;
  return `there is no command “${command}”`;
}

function helpFor(command: string): string {
  return command === 'annotate' || command === 'predict'
    ? `pressmark help ${command}`
    : 'pressmark help';
}

function helpOn(command: string): string {
  if (command === 'annotate') return ANNOTATE_HELP;
  return command === 'predict' ? PREDICT_HELP : GENERAL_HELP;
}

async function printOut(text: string, { stdout }: Streams): Promise<ExitCode> {
  await createOutput(stdout).write(text);
  return 0;
}

async function runAnnotate(
  { operands, options }: Arguments,
  streams: Streams,
  load: LoadAnalyst,
): Promise<ExitCode> {
  if (options.has('help')) return printOut(ANNOTATE_HELP, streams);
  const [first, ...others] = operands;
  if (first === undefined) throw new UsageError('nothing to annotate: give a FILE, a DIR or -');
  if (operands.filter((operand) => operand === '-').length > 1)
    throw new UsageError('standard input can be read once only');
  const folder = options.get('output');
  const print = readPrint(options, streams, folder !== undefined);
  const output = createOutput(streams.stdout);
  const single = others.length === 0 && !isFolder(first);
  const messages = createMessages(streams, folder !== undefined);
  return runJob(options, load, messages, async (analyst) => {
    const sheet =
      folder === undefined
        ? createStreamSheet(output, print, single)
        : await createFolderSheet(folder, print, options.has('force'));
    const format = oneOf(INPUT_FORMATS, options.get('input'));
    await annotate({ operands, format, stdin: streams.stdin, analyst, sheet, messages });
  });
}

async function runPredict(
  { operands, options }: Arguments,
  streams: Streams,
  load: LoadAnalyst,
): Promise<ExitCode> {
  if (options.has('help')) return printOut(PREDICT_HELP, streams);
  if (operands.length > 0)
    throw new UsageError('predict reads standard input: pressmark predict < docs.jsonl');
  const messages = createMessages(streams, false);
  if (streams.stdin.isTTY === true)
    messages.note('reading JSON lines from the keyboard; end with Ctrl-D');
  const format = oneOf(INPUT_FORMATS, options.get('input')) ?? 'plain';
  const output = createOutput(streams.stdout);
  return runJob(options, load, messages, (analyst) =>
    predict({ input: streams.stdin, format, analyst, output, messages }),
  );
}

/** Has an analyst for as long as the work takes. */
async function runJob(
  options: Arguments['options'],
  load: LoadAnalyst,
  messages: Messages,
  work: (analyst: Analyst) => Promise<void>,
): Promise<ExitCode> {
  const analyst = await load(readJobs(options.get('jobs') ?? '1'));
  try {
    await work(analyst);
  } finally {
    messages.done();
    await analyst.close();
  }
  return messages.failures > 0 ? 1 : 0;
}

const MOST_JOBS = 64;

function readJobs(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs needs a number from 1 to ${MOST_JOBS}`);
  return jobs;
}

const NARROWEST = 40;
const WIDEST = 100;

function readPrint(
  options: Arguments['options'],
  { stdout, env }: Streams,
  toFiles: boolean,
): Print {
  const when = options.has('no-color') ? 'never' : (options.get('color') ?? 'auto');
  const terminal = !toFiles && stdout.isTTY === true;
  const wanted = terminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  const columns = terminal ? (stdout.columns ?? 80) : 80;
  return {
    format: oneOf(OUTPUT_FORMATS, options.get('format')) ?? 'text',
    width: Math.min(WIDEST, Math.max(NARROWEST, columns)),
    colour: when === 'always' || (when === 'auto' && wanted),
    rawCsv: options.has('raw-csv'),
    terminal,
  };
}

function oneOf<T extends string>(known: readonly T[], value: string | undefined): T | null {
  return known.find((candidate) => candidate === value) ?? null;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
