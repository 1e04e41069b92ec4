/** Dates ("Oct. 1, 2016", "26 July 2022", "Thursday", "the 1990s") and clock times, by their tokens. */
import { isWeekdayName, MONTHS } from '../lexicon/small-words';
import type { Reading } from './phrases';
import { isDigits } from './numbers';

const ZONES = new Set('gmt utc est edt cst cdt pst pdt bst cet et pt'.split(' '));
const BEFORE_YEAR = new Set(
  'in since until till by from during before after of around circa through late early mid ( for'.split(
    ' ',
  ),
);
const DAY = /^[1-3]?\d(?:st|nd|rd|th|-[1-3]?\d)?$/;
const YEAR = /^(?:1[1-9]|20)\d\d$/;
const DECADE = /^(?:1[1-9]|20)?\d0'?s$|^'\d0s$/;
const CLOCK = /^[0-2]?\d[:.][0-5]\d$/;

/** One past the date that begins at `at`, or `at` when none does. */
export function dateEnd(reading: Reading, at: number): number {
  const { words } = reading;
  if (isWeekday(reading, at)) {
    const next = words[at + 1] === ',' ? at + 2 : at + 1;
    const day = monthDateEnd(reading, next);
    return day > next ? day : at + 1;
  }
  const month = monthDateEnd(reading, at);
  if (month > at) return month;
  if (DECADE.test(words[at] ?? '')) return at + 1;
  return isYear(reading, at) ? yearEnd(reading, at) : at;
}

function isWeekday(reading: Reading, at: number): boolean {
  return isWeekdayName(reading.words[at] ?? '') && isCapital(reading, at);
}

function isMonth(reading: Reading, at: number): boolean {
  return MONTHS.has(reading.words[at] ?? '') && isCapital(reading, at);
}

/** "May" and "March" are months only with a capital. */
function isCapital(reading: Reading, at: number): boolean {
  return reading.passage.tokens[at]?.text !== reading.words[at];
}

function monthDateEnd(reading: Reading, at: number): number {
  const { words } = reading;
  if (isMonth(reading, at)) return afterMonth(reading, at + 1);
  const day = DAY.test(words[at] ?? '');
  if (!day) return at;
  const of = words[at + 1] === 'of' ? at + 2 : at + 1;
  return isMonth(reading, of) ? yearBehind(reading, of + 1) : at;
}

/** The day, the days and the year behind a month; a bare "May" or "March" needs one of them or a noun tag. */
function afterMonth(reading: Reading, from: number): number {
  const { words, passage } = reading;
  let end = words[from] === '.' && words[from - 1]?.endsWith('.') === false ? from + 1 : from;
  if (DAY.test(words[end] ?? '')) {
    end++;
    if ((words[end] === '-' || words[end] === 'to') && DAY.test(words[end + 1] ?? '')) end += 2;
    return yearBehind(reading, end);
  }
  const dated = yearBehind(reading, end);
  if (dated > end) return dated;
  if (/^(?:may|march)$/.test(words[from - 1] ?? '') && passage.tags[from - 1] !== 'NNP')
    return from - 1;
  return from;
}

function yearBehind(reading: Reading, from: number): number {
  const at = reading.words[from] === ',' ? from + 1 : from;
  return YEAR.test(reading.words[at] ?? '') ? yearEnd(reading, at) : from;
}

function isYear(reading: Reading, at: number): boolean {
  if (!YEAR.test(reading.words[at] ?? '')) return false;
  return (
    BEFORE_YEAR.has(reading.words[at - 1] ?? '') ||
    /^(?:year|summer|winter|spring|fall|autumn)$/.test(reading.words[at - 1] ?? '')
  );
}

function yearEnd(reading: Reading, at: number): number {
  const span = /^[-\u2013]$/.test(reading.words[at + 1] ?? '');
  return span && /^(?:\d\d|(?:1[1-9]|20)\d\d)$/.test(reading.words[at + 2] ?? '') ? at + 3 : at + 1;
}

/** One past the clock time that begins at `at`, or `at` when none does. */
export function timeEnd(reading: Reading, at: number): number {
  const { words } = reading;
  const word = words[at] ?? '';
  if (word === 'noon' || word === 'midnight') return at + 1;
  if (!isDigits(word)) return at;
  const clock = /^\d{1,2}(?:[:.]\d\d)?(?:am|pm|a\.m\.?|p\.m\.?)$/.test(word);
  const half = /^(?:a\.?m\.?|p\.?m\.?)$/.test(words[at + 1] ?? '');
  const hour = /^\d{1,2}(?:[:.]\d\d)?$/.test(word);
  let end = at;
  if (clock) end = at + 1;
  else if (half && hour) end = at + 2;
  else if (CLOCK.test(word) && word.includes(':')) end = at + 1;
  else if (/^\d{3,4}$/.test(word) && ZONES.has(words[at + 1] ?? '')) return at + 2;
  return end > at && ZONES.has(words[end] ?? '') ? end + 1 : end;
}
