import type { Span } from '../text/span';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'quote' | 'symbol';

/** A word, number or mark; offsets are relative to its paragraph. */
export interface Token extends Span {
  /** The characters as written; for a quotation mark in HTML's spelling (`&ldquo;`) the mark it stands for. */
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  /** Which word lists know it, as bits: see lexicon/senses.ts. */
  readonly senses: number;
  readonly kind: TokenKind;
  /** White space (or markup) stands directly before it, or it opens the paragraph. */
  readonly spaced: boolean;
}

/** A sentence as a half-open range of token indices, with its offsets relative to the paragraph. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}
