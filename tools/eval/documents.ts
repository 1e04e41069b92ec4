/** The line formats of gold annotation and of predictions (one JSON document a line). */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { QuotationType } from '../../src/engine/index';

/** Half-open UTF-16 offsets into the text of the document. */
export type Range = readonly [start: number, end: number];

export interface SpeakerLine {
  /** The words that stand for the speaker. */
  readonly span?: readonly Range[] | null;
  /** The name of the person or body behind the words. */
  readonly name?: string | null;
  readonly aliases?: readonly string[];
}

export interface QuotationLine {
  readonly span: readonly Range[];
  readonly type: QuotationType;
  readonly cue?: readonly Range[] | null;
  readonly speaker?: SpeakerLine | null;
  readonly anonymous?: boolean;
  readonly parent?: number | null;
  /** Predictions only: the rule that found it. */
  readonly why?: string;
  /** Predictions only, 0 to 1. */
  readonly confidence?: number;
}

export interface NameLine {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly name?: string;
}

export interface PredictedDocument {
  readonly id: string;
  readonly quotes?: readonly QuotationLine[];
  readonly entities?: readonly NameLine[];
}

export interface GoldDocument extends PredictedDocument {
  readonly text: string;
  readonly publisher?: string;
  readonly genre?: string;
  /** Regions that nobody annotated: predictions there are neither right nor wrong. */
  readonly ignore?: readonly Range[];
  readonly tokens?: readonly Range[];
  readonly sents?: readonly Range[];
  readonly xpos?: readonly string[];
}

/** Reads a file of one JSON document a line; blank lines are passed over, a line without an id is an error. */
export async function readLines<T extends PredictedDocument>(file: string): Promise<T[]> {
  const documents: T[] = [];
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = JSON.parse(line) as Partial<T> | null;
    if (typeof parsed?.id !== 'string')
      throw new Error(`${file}:${number}: no document with an id`);
    documents.push(parsed as T);
  }
  return documents;
}
