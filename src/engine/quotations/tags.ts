/** Classes of Penn Treebank tags (Marcus et al. 1993) and of words that the rules ask for. */
import type { Reading } from './reading';
import { tagAt, wordAt } from './reading';

export function isNoun(tag: string): boolean {
  return tag.startsWith('NN');
}

export function isVerb(tag: string): boolean {
  return tag.startsWith('VB');
}

/** A verb that carries the tense of its clause. */
export function isFinite(tag: string): boolean {
  return tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';
}

export function isAdverb(tag: string): boolean {
  return tag === 'RB' || tag === 'RBR' || tag === 'RBS';
}

const insideNounPhrase = new Set([
  'DT',
  'PDT',
  'JJ',
  'JJR',
  'JJS',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'CD',
  'PRP$',
  'POS',
  'HYPH',
  'FW',
  '$',
  '#',
  'SYM',
  'ADD',
  'AFX',
  'GW',
  'LS',
]);

/** A word that may stand inside a noun phrase without ending it. */
export function isPhraseWord(tag: string): boolean {
  return insideNounPhrase.has(tag);
}

const beginsPhrase = new Set([
  'DT',
  'PDT',
  'PRP',
  'PRP$',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'CD',
  'JJ',
  'JJR',
  'JJS',
  'EX',
  '$',
  'WP',
  'VBG',
  'FW',
]);

export function startsPhrase(tag: string): boolean {
  return beginsPhrase.has(tag);
}

const beForms = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'am',
  'been',
  'being',
  "'s",
  "'re",
  "'m",
  'get',
  'gets',
  'got',
]);
const haveForms = new Set(['have', 'has', 'had', 'having', "'ve", "'d"]);
const doForms = new Set(['do', 'does', 'did']);
const negations = new Set([
  'not',
  "n't",
  'never',
  'nor',
  'neither',
  'hardly',
  'barely',
  'scarcely',
  'rarely',
  'seldom',
]);

export function isBe(word: string): boolean {
  return beForms.has(word);
}

export function isHave(word: string): boolean {
  return haveForms.has(word);
}

export function isDo(word: string): boolean {
  return doForms.has(word);
}

export function isNegation(word: string): boolean {
  return negations.has(word);
}

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
  if (tagAt(reading, end) === 'CD' && timeHeads.has(wordAt(reading, end - 1))) end += 1;
  return end;
}
