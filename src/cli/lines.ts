/** A line without its end; `bytes` is null for a line that was too long to keep. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Splits a stream at line feeds only (a JSON string may hold other line ends), keeping no more than one line in
 * memory. Empty lines are passed over, and a line of more than `longest` bytes is given up but counted.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Line | null => {
    const bytes = length > longest ? null : withoutEnd(Buffer.concat(parts));
    const line = bytes?.length === 0 ? null : { number, bytes };
    parts = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, end));
      const line = take();
      if (line !== null) yield line;
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  const line = take();
  if (line !== null) yield line;
}

function withoutEnd(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
