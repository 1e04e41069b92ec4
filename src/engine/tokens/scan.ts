import type { Token, TokenKind } from './token';

/** Where the scanner stands. `limit` is the end of the stretch that may be read now. */
export interface Scan {
  readonly text: string;
  readonly tokens: Token[];
  at: number;
  limit: number;
  /** Blank space stands before `at`. */
  spaced: boolean;
  /** A single mark was opened and not closed yet. */
  openSingle: boolean;
}

/** Adds the token from the scanner's place to `end` and moves on. */
export function emit(
  scan: Scan,
  end: number,
  kind: TokenKind,
  text = scan.text.slice(scan.at, end),
): void {
  scan.tokens.push({ start: scan.at, end, text, kind, spaced: scan.spaced });
  scan.at = end;
  scan.spaced = false;
}
