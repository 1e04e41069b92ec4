/** Where the lines of a text begin; `\n`, `\r\n` and `\r` end a line, as in an editor. */
export type LineStarts = readonly number[];

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(offset + 1) !== 0x0a))
      starts.push(offset + 1);
  }
  return starts;
}

/** The number of the line that holds the offset, as people count: the first line is 1. */
export function lineNumberAt(starts: LineStarts, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
