import { isLower } from './characters';
import { widestWrap } from './limits';
import { eachLine } from './lines';
import type { Line } from './lines';

function firstWordLength(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && text.charCodeAt(end) > 32) end += 1;
  return end - line.start;
}

/** Line lengths are told apart up to here. */
const widestCounted = 255;

/**
 * At which column a text was wrapped by hand or by a mail program. A wrapping program breaks a line only where the next
 * word would not fit; people break anywhere, but then lines go on in lower case. Everything is counted, so that a part
 * of the text can be taken out again.
 */
export class WrapCount {
  /** Lines by their width. */
  readonly #widths = new Uint32Array(widestCounted + 1);
  /** Pairs of lines by the width that the first would have with the next word. */
  readonly #needs = new Uint32Array(widestCounted + 1);
  #pairs = 0;
  /** Pairs whose second line goes on in lower case. */
  #lowerCase = 0;

  /** Counts the lines of a stretch of text, or takes them out. */
  count(text: string, sign: 1 | -1): void {
    let before: Line | null = null;
    eachLine(text, (line) => {
      add(this.#widths, line.end - line.start + line.indent, sign);
      if (line.start === line.end) before = null;
      else {
        if (before !== null) this.#countPair(text, before, line, sign);
        before = line;
      }
    });
  }

  #countPair(text: string, line: Line, next: Line, sign: 1 | -1): void {
    this.#pairs += sign;
    if (isLower(text.charAt(next.start))) this.#lowerCase += sign;
    add(this.#needs, line.end - line.start + line.indent + 1 + firstWordLength(text, next), sign);
  }

  /** The column, or null when each line is a paragraph. */
  width(): number | null {
    const width = this.#widths.findLastIndex((count) => count > 0);
    if (this.#pairs === 0 || width > widestWrap) return null;
    let full = 0;
    for (let need = Math.max(0, width - 2); need <= widestCounted; need += 1)
      full += this.#needs[need] ?? 0;
    const filled = full >= 0.7 * this.#pairs && this.#pairs > 1 && width > 40;
    return this.#lowerCase >= 0.3 * this.#pairs || filled ? width : null;
  }
}

function add(counts: Uint32Array, length: number, sign: 1 | -1): void {
  const at = Math.min(length, widestCounted);
  counts[at] = (counts[at] ?? 0) + sign;
}

const endsSentence = /[.!?:]["'”’»)\]]{0,2}$/;

/** In a wrapped text: does a new paragraph begin at `next` although no blank line stands before it? */
export function breaksParagraph(text: string, line: Line, next: Line, width: number): boolean {
  if (next.indent > line.indent + 1) return true;
  if (!endsSentence.test(text.slice(Math.max(line.start, line.end - 4), line.end))) return false;
  return line.end - line.start + line.indent + 1 + firstWordLength(text, next) < width - 12;
}
