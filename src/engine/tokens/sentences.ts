/**
 * Sentence borders over tokens: a final mark with the closing marks after it ends a sentence unless what follows
 * carries it on ("Go!" he said; "the U.S. Senate"; "Inc. said").
 */
import { abbreviation, opensSentence } from './abbreviations';
import { isCapital, isSmall } from './characters';
import type { Sentence, Token } from './token';
import { firstFrom } from '../text/search';

/** Splits the tokens of a paragraph into sentences; every token belongs to exactly one. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const mark = finality(tokens, at);
    if (mark === 'none') continue;
    const last = afterClosing(tokens, at);
    const ends = last >= tokens.length || !goesOn(text, tokens, mark, at, last);
    at = last - 1;
    if (!ends) continue;
    sentences.push(sentence(tokens, first, last));
    first = last;
  }
  if (first < tokens.length) sentences.push(sentence(tokens, first, tokens.length));
  return sentences;
}

/** True when one of the sentences begins with the token. */
export function opensAnySentence(sentences: readonly Sentence[], token: number): boolean {
  return sentences[firstFrom(sentences, ({ first }) => first < token)]?.first === token;
}

function sentence(tokens: readonly Token[], first: number, last: number): Sentence {
  return { first, last, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

const FULL_STOP = 0x2e;

type Finality = 'none' | 'stop' | 'cry' | 'dots' | 'short';

function finality(tokens: readonly Token[], at: number): Finality {
  const token = tokens[at];
  if (token === undefined) return 'none';
  const { text } = token;
  if (token.kind === 'punctuation') {
    if (text === '.' || text === '。') return 'stop';
    if (text === '?' || text === '!' || text === '？' || text === '！') return 'cry';
    return text === '…' || (text.length > 1 && text.startsWith('.')) ? 'dots' : 'none';
  }
  if (text.charCodeAt(text.length - 1) !== FULL_STOP || text.length < 2) return 'none';
  return token.kind === 'word' && abbreviation(text.slice(0, -1)) !== 'title' && text.length > 2
    ? 'short'
    : 'none';
}

const CLOSERS = new Set(['"', '”', '’', "'", "''", '’’', '»', '›', ')', ']', '}', '』', '」']);

/** Skips further final marks and the closing marks that are glued to them. */
function afterClosing(tokens: readonly Token[], at: number): number {
  let last = at + 1;
  for (let token = tokens[last]; token !== undefined; token = tokens[++last]) {
    const again =
      token.kind === 'punctuation' && !token.spaced && finality(tokens, last) !== 'none';
    const closes = CLOSERS.has(token.text) && (!token.spaced || isLoneCloser(tokens, last));
    if (!again && !closes) break;
  }
  return last;
}

/** A mark that can only close (curly, guillemet), or a straight one with blank space on both sides at the end. */
function isLoneCloser(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.text;
  const next = tokens[at + 1];
  if (next !== undefined && !next.spaced) return false;
  return mark === '”' || mark === '»' || mark === "''" || mark === '"' || mark === ')';
}

function goesOn(
  text: string,
  tokens: readonly Token[],
  mark: Finality,
  at: number,
  last: number,
): boolean {
  const next = firstWord(tokens, last);
  if (next === undefined) return false;
  if (isSmall(text, next.start)) return !(mark === 'stop' && isOpener(tokens[last]));
  if (mark === 'short') return !startsAfterShort(text, tokens, next, last);
  const quoted = last > at + 1 && tokens[last - 1]?.kind === 'quote';
  return (
    mark === 'cry' &&
    (quoted ? isReported(text, tokens, last) : isInsideName(text, tokens, at, last))
  );
}

function isOpener(token: Token | undefined): boolean {
  return token?.kind === 'quote';
}

function firstWord(tokens: readonly Token[], from: number): Token | undefined {
  for (let at = from; at < Math.min(tokens.length, from + 3); at++) {
    const token = tokens[at];
    if (token !== undefined && (token.kind === 'word' || token.kind === 'number')) return token;
  }
  return tokens[from];
}

/** After "Inc.", "U.S.", "p.m.": only a function word, a quotation or a line break begins a new sentence. */
function startsAfterShort(
  text: string,
  tokens: readonly Token[],
  next: Token,
  last: number,
): boolean {
  if (tokens[last]?.kind === 'quote') return tokens[last].spaced && isCapital(text, next.start);
  return (
    next === tokens[last] &&
    next.kind === 'word' &&
    isCapital(text, next.start) &&
    opensSentence(next.text)
  );
}

const REPORTING = new Set(
  'said says asked asks told tells cried shouted added wrote replied exclaimed wondered yelled demanded'.split(
    ' ',
  ),
);

/** `"Will you go?" Mary Smith asked.` */
function isReported(text: string, tokens: readonly Token[], last: number): boolean {
  for (let at = last; at < Math.min(tokens.length, last + 5); at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (REPORTING.has(token.text)) return at > last;
    if (isSmall(text, token.start) && token.text !== 'the') return false;
  }
  return false;
}

/** "Yahoo! Inc.": a cry glued to a name and followed by a company word. */
function isInsideName(text: string, tokens: readonly Token[], at: number, last: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[last];
  return (
    before?.text === 'Yahoo' &&
    next !== undefined &&
    isCapital(text, next.start) &&
    !opensSentence(next.text)
  );
}
