import { isLower } from './characters';
import { widestWrap } from './limits';
import type { Line } from './lines';

function firstWordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && text.charCodeAt(end) > 32) end += 1;
  return end - line.start;
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.start === line.end;
}

/**
 * The column at which a text was wrapped by hand or by a mail program, or null when each of its lines is a paragraph.
 * A wrapping program breaks a line only where the next word would not fit; people break anywhere, but then lines go on
 * in lower case.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let width = 0;
  let pairs = 0;
  let lowerCase = 0;
  for (const [index, line] of lines.entries()) {
    width = Math.max(width, line.end - line.start + line.indent);
    const next = lines[index + 1];
    if (isBlank(line) || next === undefined || isBlank(next)) continue;
    pairs += 1;
    if (isLower(text.charAt(next.start))) lowerCase += 1;
  }
  if (pairs === 0 || width > widestWrap) return null;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (isBlank(line) || next === undefined || isBlank(next)) continue;
    if (line.end - line.start + line.indent + 1 + firstWordLength(text, next) >= width - 2)
      full += 1;
  }
  return lowerCase >= 0.3 * pairs || (full >= 0.7 * pairs && pairs > 1 && width > 40)
    ? width
    : null;
}

const endsSentence = /[.!?:]["'”’»)\]]{0,2}$/;

/** In a wrapped text: does a new paragraph begin at `next` although no blank line stands before it? */
export function breaksParagraph(text: string, line: Line, next: Line, width: number): boolean {
  if (next.indent > line.indent + 1) return true;
  if (!endsSentence.test(text.slice(Math.max(line.start, line.end - 4), line.end))) return false;
  return line.end - line.start + line.indent + 1 + firstWordLength(text, next) < width - 12;
}
