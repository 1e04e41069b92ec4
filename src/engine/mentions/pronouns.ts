/** Personal pronouns and possessives as mentions. */
import type { Agreement } from '../lexicon/agreement';
import type { OpenMention } from './bare';
import { bareMention } from './bare';
import { isFinite, isFronted } from './clauses';
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
export function findPronouns(reading: Reading): OpenMention[] {
  const found: OpenMention[] = [];
  for (const [at, word] of reading.words.entries()) {
    const agreement = PRONOUNS.get(word);
    if (agreement !== undefined && isPronoun(reading, word, at))
      found.push(readPronoun(reading, word, at, agreement));
  }
  return found;
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
): OpenMention {
  const { tags } = reading.passage;
  const mention = bareMention(reading, at, at + 1);
  mention.form = 'pronoun';
  mention.type = agreement === 'he' || agreement === 'she' ? 'PERSON' : null;
  mention.confidence = 0.95;
  mention.subject = SUBJECTS.has(word) && (isFinite(reading, at + 1) || tags[at + 1] === 'RB');
  mention.fronted = isFronted(reading, at);
  mention.inside = !SUBJECTS.has(word);
  mention.plural = agreement === 'they';
  mention.word = word;
  mention.agreement = agreement;
  mention.determiner = tags[at] === 'PRP$' ? 'possessive' : 'none';
  return mention;
}
