/**
 * A hand-written scanner in one pass over the code units, close to the Penn Treebank's conventions as GUM writes them
 * (clitics apart, compounds split at their hyphens, prefixes kept), so that taggers trained on treebanks fit.
 */
import { markReferenceAt } from '../text/entities';
import type { Span } from '../text/span';
import {
  APOSTROPHE,
  BLANK,
  classOf,
  DASH,
  DIGIT,
  isWordCode,
  LETTER,
  PUNCTUATION,
  QUOTE,
  SURROGATE,
} from './characters';
import type { Scan } from './scan';
import { emit, emitAs } from './scan';
import { isApostrophe, scanApostrophe } from './apostrophe';
import { scanWord } from './word';
import type { Token } from './token';
import type { Vocabulary, Word } from './vocabulary';
import { createVocabulary, plainWord } from './vocabulary';

/** What a paragraph is made of. */
export interface Scanned<W extends Word> {
  readonly tokens: Token[];
  /** What the vocabulary keeps of each token. */
  readonly words: W[];
}

/**
 * Splits a paragraph into words, numbers and marks. `skips` (sorted, apart) are read as blank space: no token enters
 * one. Every other character that is not blank belongs to exactly one token.
 */
export function scanTokens<W extends Word>(
  text: string,
  skips: readonly Span[],
  vocabulary: Vocabulary<W>,
): Scanned<W> {
  const scan: Scan<W> = {
    text,
    vocabulary,
    tokens: [],
    words: [],
    at: 0,
    limit: 0,
    spaced: true,
    mail: text.includes('@'),
    openSingle: false,
  };
  for (const skip of skips) {
    scanStretch(scan, Math.min(skip.start, text.length));
    scan.at = Math.max(scan.at, Math.min(skip.end, text.length));
    scan.spaced = true;
  }
  scanStretch(scan, text.length);
  return scan;
}

/** The tokens of {@link scanTokens} alone. */
export function tokenize(text: string, skips: readonly Span[]): Token[] {
  return scanTokens(
    text,
    skips,
    createVocabulary(plainWord, () => undefined),
  ).tokens;
}

function scanStretch(scan: Scan, limit: number): void {
  scan.limit = limit;
  while (scan.at < limit) {
    const code = scan.text.charCodeAt(scan.at);
    const kind = classOf(code);
    if (kind === BLANK) {
      scan.at++;
      scan.spaced = true;
    } else if (kind === LETTER || kind === DIGIT) scanWord(scan);
    else if (kind === PUNCTUATION) scanPunctuation(scan, code);
    else if (kind === QUOTE) scanQuote(scan);
    else if (kind === APOSTROPHE) scanApostrophe(scan, code);
    else if (kind === DASH) scanRun(scan, code, 'punctuation');
    else if (kind === SURROGATE) scanSurrogate(scan);
    else scanSymbol(scan, code);
  }
}

/** A run of one mark is one token: `--`, `...`. */
function scanRun(scan: Scan, code: number, kind: 'punctuation' | 'symbol'): void {
  let end = scan.at + 1;
  while (end < scan.limit && scan.text.charCodeAt(end) === code) end++;
  emit(scan, end, kind);
}

const FULL_STOP = 0x2e;

function scanPunctuation(scan: Scan, code: number): void {
  if (code !== FULL_STOP) emit(scan, scan.at + 1, 'punctuation');
  else if (
    scan.spaced &&
    classOf(scan.text.charCodeAt(scan.at + 1)) === DIGIT &&
    scan.at + 1 < scan.limit
  )
    scanWord(scan);
  else scanRun(scan, code, 'punctuation');
}

/** A double mark after feet and inches (5'11") measures and does not quote. */
function scanQuote(scan: Scan): void {
  const { tokens, at } = scan;
  const inches = tokens.at(-1);
  const feet = tokens.at(-2);
  const measures =
    inches?.kind === 'number' &&
    inches.end === at &&
    feet?.kind === 'symbol' &&
    feet.end === inches.start &&
    scan.text.charAt(feet.start) !== '$';
  emit(scan, at + 1, measures ? 'symbol' : 'quote');
}

/** Pairs of surrogates are pictures (symbols) or letters of rare scripts; a lone half is a symbol. */
function scanSurrogate(scan: Scan): void {
  const point = scan.text.codePointAt(scan.at) ?? 0;
  if (point < 0x10000 || scan.at + 1 >= scan.limit) emit(scan, scan.at + 1, 'symbol');
  else if (point >= 0x1f000 && point < 0x20000) emit(scan, scan.at + 2, 'symbol');
  else scanWord(scan);
}

const AMPERSAND = 0x26;

/** `&ldquo;`: a quotation mark in HTML's spelling, or an apostrophe with the clitic behind it. */
function scanReference(scan: Scan): boolean {
  const { text, at, limit, spaced } = scan;
  const found = markReferenceAt(text, at);
  if (found === null || found.end > limit) return false;
  const { mark, end } = found;
  let word = end;
  if (isApostrophe(mark.charCodeAt(0)) && !spaced && isWordCode(text.charCodeAt(at - 1)))
    while (word < limit && word - end < 3 && isWordCode(text.charCodeAt(word))) word++;
  emitAs(scan, word, word > end ? 'word' : 'quote', mark + text.slice(end, word));
  return true;
}

const AT_SIGN = 0x40;
const NUMBER_SIGN = 0x23;

/** `@name` and `#tag` are one word, every other symbol stands alone. */
function scanSymbol(scan: Scan, code: number): void {
  if (code === AMPERSAND && scanReference(scan)) return;
  let end = scan.at + 1;
  if (code === AT_SIGN || code === NUMBER_SIGN) {
    for (
      let kind = classOf(scan.text.charCodeAt(end));
      end < scan.limit && (kind === LETTER || kind === DIGIT);
    ) {
      kind = classOf(scan.text.charCodeAt(++end));
    }
  }
  emit(scan, end, end > scan.at + 1 ? 'word' : 'symbol');
}
