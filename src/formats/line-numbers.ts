/** Gives the line, from 1, on which an offset stands; lines end as an editor ends them (CR, LF or both). */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = [0];
  const next = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from);
    return at === -1 ? text.length : at;
  };
  let feed = next('\n', 0);
  let back = next('\r', 0);
  while (feed < text.length || back < text.length) {
    const end = feed === back + 1 ? feed : Math.min(feed, back);
    starts.push(end + 1);
    if (feed <= end) feed = next('\n', end + 1);
    if (back <= end) back = next('\r', end + 1);
  }
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
