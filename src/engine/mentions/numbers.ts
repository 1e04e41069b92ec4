/** Runs of number tokens: "4.6 million", "twenty-five", "2013-2021". */
import type { Reading } from './phrases';

const DIGITS = /^[\d.,]*\d/;
const SMALL = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'
  ).split(' '),
);
const SCALES = new Set(
  'hundred thousand million billion trillion hundreds thousands millions billions dozen dozens crore lakh bn m'.split(
    ' ',
  ),
);

export function isDigits(word: string | undefined): boolean {
  return word !== undefined && DIGITS.test(word);
}

/** True for a small word that may begin a value by itself: "twenty", "noon", "us$". */
export function isNumberWord(word: string): boolean {
  return SMALL.has(word) || word === 'noon' || word === 'midnight' || word.endsWith('$');
}

/** One past the number that begins at `at`, or `at` when none does. */
export function numberEnd(reading: Reading, at: number): number {
  const { words } = reading;
  let end = at;
  if (isDigits(words[end])) end++;
  else if (SMALL.has(words[end] ?? '')) {
    end++;
    if (words[end] === '-' && SMALL.has(words[end + 1] ?? '')) end += 2;
  } else return at;
  if (words[end] === '-' && SCALES.has(words[end + 1] ?? '')) end++;
  while (SCALES.has(words[end] ?? '') && end < at + 6) end++;
  return end;
}
