/** Personal pronouns and possessives as mentions. */
import type { Agreement } from '../lexicon/agreement';
import { bareMention } from './bare';
import { isFinite, isFronted } from './clauses';
import type { LocalMention } from './local';
import type { Reading } from './phrases';

const PRONOUNS = new Map<string, Agreement>([
  ...words('he him his himself', 'he'),
  ...words('she her hers herself', 'she'),
  ...words('they them their theirs themselves', 'they'),
  ...words('it its itself', 'it'),
  ...words('i me my mine myself we us our ours ourselves you your yours yourself', 'unknown'),
]);
const SUBJECTS = new Set('he she they it i we you'.split(' '));
const TAGS = new Set(['PRP', 'PRP$', 'NNP', 'NN', 'NNS', 'FW', 'LS', 'CD']);

function words(list: string, agreement: Agreement): (readonly [string, Agreement])[] {
  return list.split(' ').map((word) => [word, agreement] as const);
}

/** The pronouns of a passage in text order. */
export function findPronouns(reading: Reading): LocalMention[] {
  return reading.words.flatMap((word, at) => {
    const agreement = PRONOUNS.get(word);
    if (agreement === undefined || !isPronoun(reading, word, at)) return [];
    return [readPronoun(reading, word, at, agreement)];
  });
}

/** Not "US", not "Mine", not the numeral "I" of "Elizabeth I". */
function isPronoun(reading: Reading, word: string, at: number): boolean {
  if ((reading.nameAt[at] ?? -1) >= 0) return false;
  const text = reading.passage.tokens[at]?.text ?? '';
  if (word === 'us' || word === 'mine') return text === word;
  return TAGS.has(reading.passage.tags[at] ?? '');
}

function readPronoun(
  reading: Reading,
  word: string,
  at: number,
  agreement: Agreement,
): LocalMention {
  return {
    ...bareMention(reading, at, at + 1),
    form: 'pronoun',
    type: agreement === 'he' || agreement === 'she' ? 'PERSON' : null,
    confidence: 0.95,
    subject:
      SUBJECTS.has(word) && (isFinite(reading, at + 1) || reading.passage.tags[at + 1] === 'RB'),
    fronted: isFronted(reading, at),
    inside: !SUBJECTS.has(word),
    plural: agreement === 'they',
    word,
    agreement,
    determiner: reading.passage.tags[at] === 'PRP$' ? 'possessive' : 'none',
  };
}
