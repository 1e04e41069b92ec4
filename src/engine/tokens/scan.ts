import type { Token, TokenKind } from './token';
import type { Vocabulary, Word } from './vocabulary';
import { wordIn } from './vocabulary';

/** Where the scanner stands. `limit` is the end of the stretch that may be read now. */
export interface Scan<W extends Word = Word> {
  readonly text: string;
  readonly vocabulary: Vocabulary<W>;
  readonly tokens: Token[];
  /** One a token. */
  readonly words: W[];
  at: number;
  limit: number;
  /** Blank space stands before `at`. */
  spaced: boolean;
  /** An at sign stands somewhere, so that there may be a mail address. */
  readonly mail: boolean;
  /** A single mark was opened and not closed yet. */
  openSingle: boolean;
}

/** Adds the token from the scanner's place to `end` and moves on. */
export function emit(scan: Scan, end: number, kind: TokenKind): void {
  add(scan, end, kind, wordIn(scan.vocabulary, scan.text, scan.at, end));
}

/** Adds a token that is spelled otherwise than it reads. */
export function emitAs(scan: Scan, end: number, kind: TokenKind, text: string): void {
  add(scan, end, kind, wordIn(scan.vocabulary, text, 0, text.length));
}

function add(scan: Scan, end: number, kind: TokenKind, word: Word): void {
  const { text, lower, senses } = word;
  scan.words.push(word);
  scan.tokens.push({ start: scan.at, end, text, lower, senses, kind, spaced: scan.spaced });
  scan.at = end;
  scan.spaced = false;
}
