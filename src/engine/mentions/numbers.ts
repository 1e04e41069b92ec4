/** Runs of number tokens: "4.6 million", "twenty-five", "2013-2021". */
import { NUMBERS } from '../lexicon/small-words';
import type { Reading } from './phrases';

const DIGITS = /^[\d.,]*\d/;
const SCALES = new Set(
  'hundred thousand million billion trillion hundreds thousands millions billions dozen dozens crore lakh bn m'.split(
    ' ',
  ),
);

export function isDigits(word: string | undefined): boolean {
  return word !== undefined && DIGITS.test(word);
}

/** One past the number that begins at `at`, or `at` when none does. */
export function numberEnd(reading: Reading, at: number): number {
  const { words } = reading;
  let end = at;
  if (isDigits(words[end])) end++;
  else if (NUMBERS.has(words[end] ?? '')) {
    end++;
    if (words[end] === '-' && NUMBERS.has(words[end + 1] ?? '')) end += 2;
  } else return at;
  if (words[end] === '-' && SCALES.has(words[end + 1] ?? '')) end++;
  while (SCALES.has(words[end] ?? '') && end < at + 6) end++;
  return end;
}
