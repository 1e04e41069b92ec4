import { hasSense, TIME_SENSE } from '../lexicon/senses';
import { DAYS, LONE_TIMES, TIME_LEADS, TIME_NOUNS } from '../lexicon/small-words';
import type { Reading } from './reading';
import { tagAt, wordAt } from './reading';

export function isDay(word: string): boolean {
  return DAYS.has(word);
}

/** "weeks", "summer": a noun that measures or names a time. */
export function isTimeNoun(word: string): boolean {
  return TIME_NOUNS.has(word);
}

/** End of an expression of time that begins at `at` ("Monday", "last week", "late Tuesday night"), or `at`. */
export function timeEnd(reading: Reading, at: number): number {
  if (at < 0 || !hasSense(reading.tokens[at], TIME_SENSE)) return at;
  let end = at;
  const word = wordAt(reading, at);
  if (TIME_LEADS.has(word)) {
    let probe = at + 1;
    while (
      probe < at + 3 &&
      (TIME_LEADS.has(wordAt(reading, probe)) || tagAt(reading, probe) === 'JJ')
    )
      probe += 1;
    if (!DAYS.has(wordAt(reading, probe)) && !TIME_NOUNS.has(wordAt(reading, probe)))
      return LONE_TIMES.has(word) ? at + 1 : at;
    end = probe + 1;
  } else if (DAYS.has(word) || (TIME_NOUNS.has(word) && tagAt(reading, at) === 'NNP')) end = at + 1;
  else return LONE_TIMES.has(word) ? at + 1 : at;
  while (
    DAYS.has(wordAt(reading, end)) ||
    TIME_NOUNS.has(wordAt(reading, end)) ||
    wordAt(reading, end) === 'ago'
  )
    end += 1;
  if (wordAt(reading, end) === 'of' && (word === 'each' || word === 'every')) return at;
  if (tagAt(reading, end) === 'CD' && TIME_NOUNS.has(wordAt(reading, end - 1))) end += 1;
  return tagAt(reading, end) === 'POS' ? at : end;
}
