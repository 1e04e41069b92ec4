import { PassThrough, Readable, Writable } from 'node:stream';
import type { Annotation } from '../../../src/engine';
import type { Analyst, Analyze } from '../../../src/cli/analyst';
import { runCommandLine } from '../../../src/cli/command-line';
import type { ExitCode } from '../../../src/cli/command-line';
import { createLocalAnalyst } from '../../../src/cli/local-analyst';
import { createReader } from '../../../src/cli/reader';
import { smallAnnotation, smallArticle } from '../../fixtures/annotation-small';
import { emptyAnnotation } from '../../fixtures/annotation-random';

export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly stdin?: Readable | string;
  readonly terminal?: boolean;
  readonly env?: Record<string, string>;
  readonly analyst?: Analyst;
}

/** Knows the small article and finds nothing in any other text. */
export const lookUp: Analyze = (text, { source = '' }): Annotation =>
  text === smallArticle ? { ...smallAnnotation, source } : emptyAnnotation(text, source);

/** Looks up and prints as the command line does, in this thread. */
export const bookish: Analyst = createLocalAnalyst(createReader(lookUp));

/** Runs a command line with streams that are read into strings. */
export async function run(words: readonly string[], world: World = {}): Promise<Outcome> {
  const { stdin = '', terminal = false, env = {}, analyst = bookish } = world;
  const stdout = collector(terminal);
  const stderr = collector(terminal);
  const input = typeof stdin === 'string' ? Readable.from([Buffer.from(stdin)]) : stdin;
  const code = await runCommandLine(words, { stdin: input, stdout, stderr, env }, () =>
    Promise.resolve(analyst),
  );
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(isTTY: boolean): PassThrough & { isTTY: boolean; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return Object.assign(stream, { isTTY, text: () => Buffer.concat(chunks).toString() });
}

/** A stream that fails like a pipe whose reader has gone after `bytes`. */
export function brokenPipe(bytes: number): Writable {
  let taken = 0;
  return new Writable({
    write(chunk: Buffer, _encoding, callback) {
      taken += chunk.length;
      callback(taken > bytes ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null);
    },
  });
}
