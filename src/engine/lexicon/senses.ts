/** Which word lists know a word, as bits, so that a rule need not look up words that cannot concern it. */
import { cueNoun, cueVerbs } from './cues';
import { sourceNoun } from './nouns';
import { isHonorific } from './people';

/** May stand for somebody who speaks: see sourceNoun. */
export const SOURCE_SENSE = 1;
/** A form of a reporting verb: see cueVerbs. */
export const CUE_SENSE = 2;
/** A reporting noun: see cueNoun. */
export const CUE_NOUN_SENSE = 4;
/** "Mr", "Gen.": see isHonorific. */
export const TITLE_SENSE = 8;

/** The senses of a word in small letters. */
export function sensesOf(word: string): number {
  return (
    (sourceNoun(word) === undefined ? 0 : SOURCE_SENSE) |
    (cueVerbs(word).length === 0 ? 0 : CUE_SENSE) |
    (cueNoun(word) === undefined ? 0 : CUE_NOUN_SENSE) |
    (isHonorific(word) ? TITLE_SENSE : 0)
  );
}

/** True where one of the lists that `sense` names knows the word. */
export function hasSense(word: { readonly senses: number } | undefined, sense: number): boolean {
  return word !== undefined && (word.senses & sense) !== 0;
}
