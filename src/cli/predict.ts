import type { TextFormat } from '../engine';
import type { Analyst, Predictions } from './analyst';
import { inOrder } from './in-order';
import { readBatches } from './lines';
import type { Lines } from './lines';
import type { Messages } from './messages';
import { printTooLong } from './prediction';
import type { Output } from './streams';

/** Longest line of a corpus in megabytes; a longer one is reported and passed over. */
const LONGEST_LINE = 64;

const MEGABYTE = 1024 * 1024;

export interface PredictJob {
  readonly input: AsyncIterable<Uint8Array>;
  readonly format: TextFormat;
  readonly analyst: Analyst;
  readonly output: Output;
  readonly messages: Messages;
}

/**
 * Reads documents, one JSON object a line, and writes what was found in each, in order and as it goes. This thread only
 * cuts the stream into lines and passes bytes on, for whatever it does is done while a worker might go without.
 */
export async function predict({ input, format, analyst, output, messages }: PredictJob) {
  let written = 0;
  const ask = (lines: Lines): Promise<Predictions> =>
    'tooLong' in lines
      ? Promise.resolve(printTooLong(lines.tooLong, LONGEST_LINE))
      : analyst.predict(lines);
  const batches = readBatches(input, format, LONGEST_LINE * MEGABYTE);
  for await (const predictions of inOrder(batches, analyst.width, ask)) {
    if (output.gone) return;
    for (const failure of predictions.failures) messages.fail(failure);
    await output.write(predictions.bytes);
    written += predictions.documents;
    messages.progress(`${written} documents`);
  }
}
