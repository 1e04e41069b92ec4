import type { Annotation } from '../engine';
import { printJsonLine } from '../formats/json';
import { toPrediction } from '../formats/predict';
import { isFailure } from './analyst';
import type { Analyze, Batch, Predictions } from './analyst';
import { linesOf } from './lines';

/** Reads documents, one JSON object a line, and prints what was found in each. */
export function printPredictions(batch: Batch, analyze: Analyze): Predictions {
  return printLines(batch, ({ id, text }, number) => {
    const source = typeof id === 'string' ? id : `line ${number}`;
    const annotation = analyze(text, { format: batch.format, source });
    return prediction(id, text, annotation);
  });
}

/** The answer to a batch that nobody could answer. */
export function printUnanswered(batch: Batch, reason: string): Predictions {
  return printLines(batch, () => {
    throw new Error(reason);
  });
}

/** The answer to a line of which only the number is known. */
export function printTooLong(number: number, megabytes: number): Predictions {
  const failure = `line ${number}: is longer than ${megabytes} MB`;
  return {
    bytes: Buffer.from(printJsonLine({ id: null, error: failure })),
    documents: 1,
    failures: [failure],
  };
}

/** The answers to the parts of a batch as one. */
export function joinPredictions(parts: readonly Predictions[]): Predictions {
  return {
    bytes: Buffer.concat(parts.map(({ bytes }) => bytes)),
    documents: parts.reduce((sum, { documents }) => sum + documents, 0),
    failures: parts.flatMap(({ failures }) => failures),
  };
}

interface Document {
  readonly id: unknown;
  readonly text: string;
}

function printLines(
  batch: Batch,
  print: (document: Document, number: number) => string,
): Predictions {
  const failures: string[] = [];
  let printed = '';
  let documents = 0;
  for (const { number, bytes } of linesOf(batch)) {
    documents += 1;
    let id: unknown = null;
    try {
      const parsed = readObject(bytes);
      id = 'id' in parsed ? parsed.id : null;
      printed += print({ id, text: textOf(parsed) }, number);
    } catch (error) {
      const why = error instanceof BadLine ? error.message : unanalysed(error);
      const failure = `line ${number}: ${why}`;
      failures.push(failure);
      printed += printJsonLine({ id, error: failure });
    }
  }
  return { bytes: Buffer.from(printed), documents, failures };
}

/** A document that cannot be answered; the message says what is wrong with it. */
class BadLine extends Error {}

function unanalysed(error: unknown): string {
  return `could not be analysed (${error instanceof Error ? error.message : 'unknown'})`;
}

function prediction(id: unknown, text: string, annotation: Annotation): string {
  const failure = annotation.problems.find(isFailure);
  if (failure !== undefined) throw new BadLine(failure.message);
  return printJsonLine(toPrediction(id, text, annotation));
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function readObject(bytes: Uint8Array): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(UTF_8.decode(bytes));
  } catch (error) {
    throw new BadLine(error instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new BadLine('is not a JSON object');
  return parsed;
}

function textOf(parsed: object): string {
  if ('text' in parsed && typeof parsed.text === 'string') return parsed.text;
  throw new BadLine('has no "text" that is a string');
}
