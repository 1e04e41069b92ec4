import type { Steps } from '../engine';
import { finished, firstFrom } from '../engine';

const linesOfStep = 4_096;

/** Gives the line, from 1, on which an offset stands; lines end as an editor ends them (CR, LF or both). */
export function lineNumbers(text: string): (offset: number) => number {
  return finished(numberingLines(text));
}

/** The same, in a step for some thousand lines. */
export function* numberingLines(text: string): Steps<(offset: number) => number> {
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
    if (starts.length % linesOfStep === 0) yield;
    if (feed <= end) feed = next('\n', end + 1);
    if (back <= end) back = next('\r', end + 1);
  }
  return (offset) => firstFrom(starts, (start) => start <= offset);
}
