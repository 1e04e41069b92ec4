import type { TextFormat } from '../engine';
import type { Batch } from './analyst';

/** A line without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Lines to be read, or the number of one that was too long to keep. */
export type Lines = Batch | { readonly tooLong: number };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts a stream into batches of whole lines, one a chunk, so that nothing waits for lines that have yet to come. Lines end
 * at line feeds only (a JSON string may hold other line ends). No more than one line is kept, and a line of more than
 * `longest` bytes is given up but counted.
 */
export async function* readBatches(
  chunks: AsyncIterable<Uint8Array>,
  format: TextFormat,
  longest: number,
): AsyncGenerator<Lines> {
  let kept: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) kept = [];
    else if (part.length > 0) kept.push(part);
  };
  for await (const chunk of chunks) {
    const first = chunk.indexOf(LINE_FEED);
    let from = 0;
    if (first >= 0 && length + first > longest) {
      yield { tooLong: number };
      number += 1;
      [kept, length, from] = [[], 0, first + 1];
    }
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > from) {
      const bytes = Buffer.concat([...kept, chunk.subarray(from, end)]);
      yield { first: number, bytes, format };
      number += countLines(bytes);
      [kept, length] = [[], 0];
    }
    keep(chunk.subarray(Math.max(from, end)));
  }
  if (length > longest) yield { tooLong: number };
  else if (length > 0) yield { first: number, bytes: Buffer.concat(kept), format };
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, end + 1))
    count += 1;
  return count;
}

/** The lines of a batch that hold something. */
export function* linesOf({ first, bytes }: Batch): Generator<Line> {
  let number = first;
  for (let from = 0; from < bytes.length; number += 1) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(from, bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end);
    if (end > from && line.length > 0) yield { number, bytes: line };
    from = end + 1;
  }
}

/** The lines of a batch, each as a batch of its own. */
export function singly(batch: Batch): Batch[] {
  return [...linesOf(batch)].map(({ number, bytes }) => ({ ...batch, first: number, bytes }));
}
