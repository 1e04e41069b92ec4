/** Gives the line, from 1, on which an offset stands; lines end as an editor ends them (CR, LF or both). */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|[\n\r]/gu))
    starts.push(index + lineEnd.length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
