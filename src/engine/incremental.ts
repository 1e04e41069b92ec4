import type { Paragraph, ReadParagraph } from './paragraph';
import type { Block } from './text/block';

/** A reader that remembers, and forgets what the latest text no longer holds. */
export interface RememberingReader {
  readonly read: ReadParagraph;
  /** To be called when a text has been read to its end. */
  endText(): void;
}

/**
 * Reads each paragraph once: after an edit only paragraphs that are new to the text are analysed again. A paragraph's
 * reading is a pure function of its kind, its words and its markup, so what is remembered equals what would be read.
 */
export function rememberingReader(read: ReadParagraph): RememberingReader {
  let before = new Map<string, Paragraph>();
  let now = new Map<string, Paragraph>();
  return {
    read: (text, block) => {
      const key = keyOf(text, block);
      const known = now.get(key) ?? before.get(key) ?? read(text, block);
      now.set(key, known);
      return known;
    },
    endText: () => {
      before = now;
      now = new Map();
    },
  };
}

function keyOf(text: string, { kind, start, end, skips }: Block): string {
  const markup = skips.map((skip) => `${skip.start}-${skip.end}`).join(',');
  return `${kind}|${markup}|${text.slice(start, end)}`;
}
