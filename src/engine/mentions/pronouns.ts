/** Personal pronouns and possessives as mentions. */
import type { Agreement } from '../lexicon/agreement';
import { hasSense, PRONOUN_SENSE } from '../lexicon/senses';
import { pronounAgreement } from '../lexicon/small-words';
import type { OpenMention } from './bare';
import { bareMention } from './bare';
import { isFinite, isFronted } from './clauses';
import type { Reading } from './phrases';

const SUBJECTS = new Set('he she they it i we you'.split(' '));
const TAGS = new Set(['PRP', 'PRP$', 'NNP', 'NN', 'NNS', 'FW', 'LS', 'CD']);

/** The pronouns of a passage in text order. */
export function findPronouns(reading: Reading): OpenMention[] {
  const found: OpenMention[] = [];
  const { tokens } = reading.passage;
  for (let at = 0; at < tokens.length; at++) {
    if (!hasSense(tokens[at], PRONOUN_SENSE)) continue;
    const word = reading.words[at] ?? '';
    const agreement = pronounAgreement(word);
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
