/**
 * Words and numbers: what may stand inside one (a period of an abbreviation, a comma of a number, an apostrophe, a
 * hyphen after a prefix) and where a clitic begins. Each character is looked at a bounded number of times.
 */
import { abbreviation, opensSentence } from './abbreviations';
import { cliticEnd, isApostrophe } from './apostrophe';
import {
  BLANK,
  classOf,
  DASH,
  DIGIT,
  isCapital,
  isWordCode,
  LETTER,
  SURROGATE,
} from './characters';
import type { Scan } from './scan';
import { emit } from './scan';

const PERIOD = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const AT_SIGN = 0x40;

/** Parts before a hyphen that stay with what follows (GUM, Penn Treebank guidelines for hyphenated words). */
const PREFIXES = new Set(
  (
    'a anti bi bio co counter cross cyber de e eco ex extra hyper inter intra macro mega micro mid mini mis mono multi neo non o para post pre pro proto ' +
    'pseudo quasi re semi sub super tele trans tri u ultra un uni vice x al el ul as ad an ar bin ash'
  ).split(' '),
);

/** Endings that make a word with inner periods a web address. */
const DOMAINS = new Set(
  'com org net gov edu mil int info biz co io tv uk us eu de fr ru cn ca au in za ng ke jp ie'.split(
    ' ',
  ),
);

/** Words that are written together and tagged apart; the third letter of each is n or t. */
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
]);

const SMALL_N = 0x6e;
const SMALL_T = 0x74;

export function scanWord(scan: Scan): void {
  const { text, at } = scan;
  const address = addressEnd(scan);
  if (address > at) {
    emit(scan, address, 'word');
    return;
  }
  const end = wordEnd(scan);
  const numeric = classOf(text.charCodeAt(text.charCodeAt(at) === PERIOD ? at + 1 : at)) === DIGIT;
  const cut = fusedAt(text, at, end);
  if (cut > at) emit(scan, cut, 'word');
  emit(scan, end, numeric ? 'number' : 'word');
}

/** The word goes on after this character. */
const GOES_ON = -1;

/** Walks over letters, digits and the marks that join them. */
function wordEnd(scan: Scan): number {
  const { text, limit, at } = scan;
  for (let here = at + 1; here < limit; here++) {
    const code = text.charCodeAt(here);
    const kind = classOf(code);
    if (kind === LETTER || kind === DIGIT) continue;
    const stop = kind === SURROGATE ? pictureAt(text, here) : stopAt(scan, here, code);
    if (stop !== GOES_ON) return stop;
  }
  return limit;
}

function stopAt(scan: Scan, here: number, code: number): number {
  if (isApostrophe(code)) return stopAtApostrophe(scan, here);
  if (code === PERIOD) return stopAtPeriod(scan, here);
  return classOf(code) === DASH ? stopAtHyphen(scan, here) : stopAtMark(scan, here, code);
}

function pictureAt(text: string, here: number): number {
  const code = text.charCodeAt(here);
  if (code >= 0xdc00) return isHigh(text.charCodeAt(here - 1)) ? GOES_ON : here;
  const point = text.codePointAt(here) ?? 0;
  return point < 0x10000 || (point >= 0x1f000 && point < 0x20000) ? here : GOES_ON;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** "do|n't", "it|'s", "O'Reilly", "o'clock". */
function stopAtApostrophe({ text, at, limit }: Scan, here: number): number {
  const next = here + 1 < limit ? text.charCodeAt(here + 1) : NaN;
  const ends = here + 2 >= limit || !isWordCode(text.charCodeAt(here + 2));
  const before = text.charCodeAt(here - 1);
  if ((before | 32) === 0x6e && (next | 32) === 0x74 && ends)
    return here - 1 > at ? here - 1 : GOES_ON;
  if (cliticEnd(text, here, limit) > here) return here;
  if (text.charCodeAt(at) === before && here - at === 1 && (before | 32) === 0x6e) return here;
  return classOf(next) === LETTER && classOf(before) === LETTER ? GOES_ON : here;
}

/** Periods in numbers ("1.5"), initials ("U.S."), addresses ("example.com") and after abbreviations ("Mr."). */
function stopAtPeriod(scan: Scan, here: number): number {
  const { text, at, limit } = scan;
  const next = here + 1 < limit ? text.charCodeAt(here + 1) : NaN;
  if (isWordCode(next)) {
    if (joinsPeriod(scan, here, next)) return GOES_ON;
    return here - at === 1 && isCapital(text, at) && isCapital(text, here + 1) ? here + 1 : here;
  }
  if (next === PERIOD) return here;
  if (isAcronym(text, at, here)) return here + 1;
  const word = text.slice(Math.max(at, here - 8), here);
  if (isListNumber(scan, here)) return here + 1;
  if (here - at === 1) return isInitial(scan, here) ? here + 1 : here;
  if (word.length === here - at && isAbbreviation(scan, word, here)) return here + 1;
  return here;
}

function joinsPeriod({ text, at, limit }: Scan, here: number, next: number): boolean {
  const digits = classOf(text.charCodeAt(here - 1)) === DIGIT;
  if (digits && classOf(next) === DIGIT) return true;
  const single = here - at === 1 || text.charCodeAt(here - 2) === PERIOD;
  const nextSingle = here + 2 >= limit || !isWordCode(text.charCodeAt(here + 2));
  if (single && nextSingle) return classOf(next) === LETTER;
  if (single && text.startsWith('Ph.D', at)) return true;
  if (at === here - 2 && text.startsWith('Ph.D', at)) return true;
  let end = here + 1;
  while (end < limit && end - here < 8 && isWordCode(text.charCodeAt(end))) end++;
  return DOMAINS.has(text.slice(here + 1, end)) && here - at > 1;
}

/** "U.S", "a.m", "Ph.D": one letter stands between the last two periods. */
function isAcronym(text: string, start: number, here: number): boolean {
  return (
    here - start >= 3 &&
    text.charCodeAt(here - 2) === PERIOD &&
    classOf(text.charCodeAt(here - 1)) === LETTER
  );
}

/** "Rex W. Tillerson", "J. Edgar"; but not "Plan B. The …". */
function isInitial({ text, at, limit }: Scan, here: number): boolean {
  if (!isCapital(text, at)) return text.charAt(at) === 'v' || text.charAt(at) === 'c';
  const next = nextWordStart(text, here + 1, limit);
  if (next >= limit) return false;
  if (text.charCodeAt(next) === COMMA) return true;
  if (!isCapital(text, next)) return false;
  return text.charAt(at) !== 'I' && !opensSentence(wordAt(text, next, limit));
}

function isAbbreviation({ text, limit }: Scan, word: string, here: number): boolean {
  if (word === 'No' || word === 'Nos' || word === 'no') {
    return classOf(text.charCodeAt(nextWordStart(text, here + 1, limit))) === DIGIT;
  }
  return abbreviation(word) !== 'none';
}

/** "1." at the beginning of a line. */
function isListNumber({ text, at, tokens }: Scan, here: number): boolean {
  if (
    here - at > 2 ||
    classOf(text.charCodeAt(at)) !== DIGIT ||
    classOf(text.charCodeAt(here + 1)) !== BLANK
  )
    return false;
  return (tokens.length === 0 || text.charCodeAt(at - 1) === 0x0a) && here + 1 < text.length;
}

/** The next character that is not blank, at most eight further on. */
function nextWordStart(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && at < from + 8 && classOf(text.charCodeAt(at)) === BLANK) at++;
  return at;
}

function wordAt(text: string, start: number, limit: number): string {
  let end = start;
  while (end < limit && end < start + 12 && isWordCode(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** Prefixes, dates, scores and telephone numbers keep their hyphens; compounds are split. */
function stopAtHyphen({ text, at, limit }: Scan, here: number): number {
  const next = here + 1 < limit ? text.charCodeAt(here + 1) : NaN;
  if (!isWordCode(next)) return here;
  if (classOf(text.charCodeAt(here - 1)) === DIGIT && classOf(next) === DIGIT) return GOES_ON;
  if (here - at > 6) return here;
  return classOf(next) === LETTER && PREFIXES.has(text.slice(at, here).toLowerCase())
    ? GOES_ON
    : here;
}

/** Thousands "1,000", times "8:30", dates and fractions "9/11", letters "AT&T", "s/he". */
function stopAtMark({ text, at, limit }: Scan, here: number, code: number): number {
  const next = here + 1 < limit ? text.charCodeAt(here + 1) : NaN;
  const digits = classOf(text.charCodeAt(here - 1)) === DIGIT && classOf(next) === DIGIT;
  if (code === COMMA) return digits && isThousand(text, here, limit) ? GOES_ON : here;
  if (code === COLON || code === SLASH) return digits ? GOES_ON : here;
  if (code !== AMPERSAND) return here;
  const short =
    here - at <= 3 && isCapital(text, here - 1) && isCapital(text, here + 1) && here + 1 < limit;
  return short && !(wordAt(text, here + 1, limit).length > 3) ? GOES_ON : here;
}

function isThousand(text: string, comma: number, limit: number): boolean {
  for (let at = comma + 1; at <= comma + 3; at++) {
    if (at >= limit || classOf(text.charCodeAt(at)) !== DIGIT) return false;
  }
  return comma + 4 >= limit || classOf(text.charCodeAt(comma + 4)) !== DIGIT;
}

function fusedAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 5 || length > 6) return start;
  const third = text.charCodeAt(start + 2) | 32;
  if (third !== SMALL_N && third !== SMALL_T) return start;
  return start + (FUSED.get(text.slice(start, end).toLowerCase()) ?? 0);
}

/** End of the web or mail address that begins here; `at` when there is none. */
function addressEnd({ text, at, limit, mail }: Scan): number {
  const first = text.charCodeAt(at) | 32;
  const web =
    (first === 0x68 && (text.startsWith('http://', at) || text.startsWith('https://', at))) ||
    (first === 0x77 && text.startsWith('www.', at));
  if (web) return trimMarks(text, at, chunkEnd(text, at, limit));
  return mail ? mailEnd(text, at, limit) : at;
}

function chunkEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !ENDS_ADDRESS[classOf(text.charCodeAt(end))]) end++;
  return end;
}

/** By character class: blank space and double marks end an address. */
const ENDS_ADDRESS = [true, false, false, true, false, false, false, false, false];

function trimMarks(text: string, start: number, end: number): number {
  let last = end;
  while (
    last > start + 1 &&
    !isWordCode(text.charCodeAt(last - 1)) &&
    text.charCodeAt(last - 1) !== SLASH
  )
    last--;
  return last;
}

/** A local part of at most 64 characters (RFC 5321), an at sign and a domain with a period. */
function mailEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && end - at <= 64 && isLocalPart(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) !== AT_SIGN || end >= limit) return at;
  const domain = end + 1;
  end = domain;
  while (end < limit && end - domain < 255 && isLocalPart(text.charCodeAt(end))) end++;
  end = trimMarks(text, domain, end);
  return text.slice(domain, end).includes('.') ? end : at;
}

function isLocalPart(code: number): boolean {
  return isWordCode(code) || code === PERIOD || code === 0x2d || code === 0x2b;
}
