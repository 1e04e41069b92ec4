import { isSpace } from './characters';
import type { Span } from './span';

/** A line without its break and without blank space at its two ends; empty (`start === end`) when blank. */
export interface Line extends Span {
  /** Columns of blank space before the text (a tab counts four). */
  readonly indent: number;
}

const carriageReturn = 13;
const lineFeed = 10;
const nextLine = 0x85;

export function isLineBreak(code: number): boolean {
  return (
    (code >= lineFeed && code <= carriageReturn) ||
    code === nextLine ||
    code === 0x2028 ||
    code === 0x2029
  );
}

function trimmed(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end && isSpace(text.charCodeAt(start))) {
    const code = text.charCodeAt(start);
    if (code !== 0xfeff && code !== 0x200b) indent += code === 9 ? 4 : 1;
    start += 1;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end, indent };
}

/**
 * The lines of a text one after the other: LF, CRLF, CR, form feed, next line, and the Unicode line and paragraph
 * separators end them. Nobody holds all of them, a long text has very many.
 */
export function eachLine(text: string, visit: (line: Line) => void): void {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Nearly every character of a text, told by two comparisons.
    if (code > carriageReturn && code < nextLine) continue;
    if (!isLineBreak(code)) continue;
    visit(trimmed(text, start, at));
    if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
    start = at + 1;
  }
  visit(trimmed(text, start, text.length));
}

/** The lines of a text in a list. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  eachLine(text, (line) => {
    lines.push(line);
  });
  return lines;
}
