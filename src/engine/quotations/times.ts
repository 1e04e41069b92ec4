import type { Reading } from './reading';
import { tagAt, wordAt } from './reading';

const days = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today yesterday tonight tomorrow'.split(
    ' ',
  ),
);
const timeHeads = new Set(
  'week weekend month year morning afternoon evening night day hour hours days weeks months years minutes spring summer autumn fall winter january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const timeLeads = new Set(
  'last this next earlier late early later that each every several two three four five a one some many few'.split(
    ' ',
  ),
);
const loneTimes = new Set(
  'recently earlier later afterwards afterward again once now then here there repeatedly previously'.split(
    ' ',
  ),
);

export function isDay(word: string): boolean {
  return days.has(word);
}

/** "weeks", "summer": a noun that measures or names a time. */
export function isTimeNoun(word: string): boolean {
  return timeHeads.has(word);
}

/** End of an expression of time that begins at `at` ("Monday", "last week", "late Tuesday night"), or `at`. */
export function timeEnd(reading: Reading, at: number): number {
  let end = at;
  const word = wordAt(reading, at);
  if (timeLeads.has(word)) {
    let probe = at + 1;
    while (
      probe < at + 3 &&
      (timeLeads.has(wordAt(reading, probe)) || tagAt(reading, probe) === 'JJ')
    )
      probe += 1;
    if (!days.has(wordAt(reading, probe)) && !timeHeads.has(wordAt(reading, probe)))
      return loneTimes.has(word) ? at + 1 : at;
    end = probe + 1;
  } else if (days.has(word) || (timeHeads.has(word) && tagAt(reading, at) === 'NNP')) end = at + 1;
  else return loneTimes.has(word) ? at + 1 : at;
  while (
    days.has(wordAt(reading, end)) ||
    timeHeads.has(wordAt(reading, end)) ||
    wordAt(reading, end) === 'ago'
  )
    end += 1;
  if (wordAt(reading, end) === 'of' && (word === 'each' || word === 'every')) return at;
  if (tagAt(reading, end) === 'CD' && timeHeads.has(wordAt(reading, end - 1))) end += 1;
  return end;
}
