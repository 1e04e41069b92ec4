/** Which word lists know a word, as bits, so that a rule need not look up words that cannot concern it. */
import { cueNoun, cueVerbs } from './cues';
import { sourceNoun } from './nouns';
import { isHonorific } from './people';
import {
  DAYS,
  LONE_TIMES,
  opensValue,
  opensValueWithCapital,
  pronounAgreement,
  TIME_LEADS,
  TIME_NOUNS,
} from './small-words';

/** May stand for somebody who speaks: see sourceNoun. */
export const SOURCE_SENSE = 1;
/** A form of a reporting verb: see cueVerbs. */
export const CUE_SENSE = 2;
/** A reporting noun: see cueNoun. */
export const CUE_NOUN_SENSE = 4;
/** "Mr", "Gen.": see isHonorific. */
export const TITLE_SENSE = 8;
/** "he", "their": see pronounAgreement. */
export const PRONOUN_SENSE = 16;
/** May begin a value: see opensValue. */
export const VALUE_SENSE = 32;
/** May begin a value where it has a capital: see opensValueWithCapital. */
export const CAPITAL_VALUE_SENSE = 64;
/** "Monday", "last", "week", "now": one of the lists of words of time. */
export const TIME_SENSE = 128;

/** The senses of a word in small letters. */
export function sensesOf(word: string): number {
  return (
    (sourceNoun(word) === undefined ? 0 : SOURCE_SENSE) |
    (cueVerbs(word).length === 0 ? 0 : CUE_SENSE) |
    (cueNoun(word) === undefined ? 0 : CUE_NOUN_SENSE) |
    (isHonorific(word) ? TITLE_SENSE : 0) |
    (pronounAgreement(word) === undefined ? 0 : PRONOUN_SENSE) |
    (opensValue(word) ? VALUE_SENSE : 0) |
    (opensValueWithCapital(word) ? CAPITAL_VALUE_SENSE : 0) |
    (isTimeWord(word) ? TIME_SENSE : 0)
  );
}

function isTimeWord(word: string): boolean {
  return DAYS.has(word) || TIME_NOUNS.has(word) || TIME_LEADS.has(word) || LONE_TIMES.has(word);
}

/** True where one of the lists that `sense` names knows the word. */
export function hasSense(word: { readonly senses: number } | undefined, sense: number): boolean {
  return word !== undefined && (word.senses & sense) !== 0;
}
