import type { TextFormat } from '../engine';
import { printJsonLine } from '../formats/json';
import type { Analyst } from './analyst';
import { readLines } from './lines';
import type { Messages } from './messages';
import { printPrediction } from './prediction';
import type { Output } from './streams';

/** Longest line of a corpus in bytes; a longer one is reported and passed over. */
const LONGEST_LINE = 64 * 1024 * 1024;

export interface PredictJob {
  readonly input: AsyncIterable<Uint8Array>;
  readonly format: TextFormat;
  readonly analyst: Analyst;
  readonly output: Output;
  readonly messages: Messages;
}

/** Reads documents, one JSON object a line, and writes what was found in each, in order and as it goes. */
export async function predict({ input, format, analyst, output, messages }: PredictJob) {
  const pending: Promise<string>[] = [];
  let written = 0;
  const writeNext = async (): Promise<void> => {
    const line = await pending.shift();
    if (line === undefined) return;
    await output.write(line);
    written += 1;
    messages.progress(`${written} documents`);
  };
  for await (const line of readLines(input, LONGEST_LINE)) {
    if (output.gone) break;
    pending.push(predictLine(line.number, line.bytes, { format, analyst, messages }));
    if (pending.length >= analyst.width) await writeNext();
  }
  while (pending.length > 0 && !output.gone) await writeNext();
}

async function predictLine(
  number: number,
  bytes: Uint8Array | null,
  { format, analyst, messages }: Pick<PredictJob, 'format' | 'analyst' | 'messages'>,
): Promise<string> {
  const document = readDocument(bytes);
  const failed = (error: string): string => {
    messages.fail(`line ${number}: ${error}`);
    return printJsonLine({ id: document.id, error: `line ${number}: ${error}` });
  };
  if (document.error !== null) return failed(document.error);
  const { id, text } = document;
  try {
    const source = typeof id === 'string' ? id : `line ${number}`;
    const request = { id, text, format, source };
    const { line, failure } =
      analyst.predict === undefined
        ? printPrediction(request, await analyst.analyze({ text, format, source }))
        : await analyst.predict(request);
    return failure === null ? line : failed(failure);
  } catch (error) {
    return failed(`could not be analysed (${error instanceof Error ? error.message : 'unknown'})`);
  }
}

type Document =
  | { readonly id: unknown; readonly text: string; readonly error: null }
  | { readonly id: unknown; readonly error: string };

function readDocument(bytes: Uint8Array | null): Document {
  if (bytes === null) return { id: null, error: `is longer than ${LONGEST_LINE / 1024 / 1024} MB` };
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return { id: null, error: error instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8' };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return { id: null, error: 'is not a JSON object' };
  const id: unknown = 'id' in parsed ? parsed.id : null;
  if (!('text' in parsed) || typeof parsed.text !== 'string')
    return { id, error: 'has no "text" that is a string' };
  return { id, text: parsed.text, error: null };
}
