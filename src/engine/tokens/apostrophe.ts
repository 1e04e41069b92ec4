/**
 * Single marks: an apostrophe of a clitic ("'s"), of a shortened word ("'90s", "'em"), of a plural possessive ("the
 * workers' union"), or a quotation mark. What may be a quotation mark leaves as kind `quote`; pairing decides.
 */
import { classOf, DIGIT, isWordCode } from './characters';
import type { Scan } from './scan';
import { emit } from './scan';

const CLITICS = new Set(['s', 'm', 'd', 'll', 're', 've']);
const SHORTENED = new Set(['tis', 'twas', 'em', 'til', 'bout', 'cause', 'n']);
const LEFT_SINGLE = 0x2018;
const RIGHT_SINGLE = 0x2019;
const STRAIGHT = 0x27;
const GRAVE = 0x60;
const ACUTE = 0xb4;

/** True for the two marks that English writes for an omitted letter. */
export function isApostrophe(code: number): boolean {
  return code === STRAIGHT || code === RIGHT_SINGLE;
}

/** End of the clitic that begins with the apostrophe at `at`, or `at` when there is none. */
export function cliticEnd(text: string, at: number, limit: number): number {
  for (let end = at + 2; end <= at + 3 && end <= limit; end++) {
    if (end < limit && isWordCode(text.charCodeAt(end))) continue;
    return CLITICS.has(text.slice(at + 1, end).toLowerCase()) ? end : at;
  }
  return at;
}

/** A single or back-quote mark that no word has taken in. */
export function scanApostrophe(scan: Scan, code: number): void {
  const { text, at, limit } = scan;
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : NaN;
  const doubled =
    next === code &&
    (code === STRAIGHT || code === GRAVE || code === RIGHT_SINGLE || code === LEFT_SINGLE);
  if (doubled) {
    emit(scan, at + 2, 'quote');
  } else if (code === LEFT_SINGLE || code === GRAVE || code === ACUTE || code === 0x201b) {
    if (!scanShortened(scan)) openSingle(scan);
  } else if (!scan.spaced && isWordCode(text.charCodeAt(at - 1))) {
    afterWord(scan, next);
  } else if (!scanShortened(scan)) {
    if (isWordCode(next) || scan.spaced) openSingle(scan);
    else closeSingle(scan);
  }
}

function openSingle(scan: Scan): void {
  scan.openSingle = true;
  emit(scan, scan.at + 1, 'quote');
}

function closeSingle(scan: Scan): void {
  scan.openSingle = false;
  emit(scan, scan.at + 1, 'quote');
}

function afterWord(scan: Scan, next: number): void {
  const { text, at } = scan;
  const end = cliticEnd(text, at, scan.limit);
  const before = text.charCodeAt(at - 1);
  if (end > at) emit(scan, end, 'word');
  else if (classOf(before) === DIGIT && (classOf(next) === DIGIT || !scan.openSingle))
    emit(scan, at + 1, 'symbol');
  else if (scan.openSingle && !isWordCode(next)) closeSingle(scan);
  else if (before === 0x73 || before === 0x53 || before === 0x78 || before === 0x7a)
    emit(scan, at + 1, 'word');
  else emit(scan, at + 1, 'punctuation');
}

/** "'90s", "'em", "'tis": the mark belongs to the word. */
function scanShortened(scan: Scan): boolean {
  const { text, at, limit } = scan;
  let end = at + 1;
  while (end < limit && end - at < 7 && isWordCode(text.charCodeAt(end))) end++;
  if (end < limit && isWordCode(text.charCodeAt(end))) return false;
  const word = text.slice(at + 1, end).toLowerCase();
  const decade =
    end - at >= 3 &&
    end - at <= 4 &&
    classOf(text.charCodeAt(at + 1)) === DIGIT &&
    classOf(text.charCodeAt(at + 2)) === DIGIT;
  if (!(decade && (word.length === 2 || word.endsWith('s'))) && !SHORTENED.has(word)) return false;
  if (word.length === 2 && decade && isApostrophe(text.charCodeAt(end))) return false;
  const both = word === 'n' && isApostrophe(text.charCodeAt(end)) && end < limit;
  emit(scan, both ? end + 1 : end, 'word');
  return true;
}
