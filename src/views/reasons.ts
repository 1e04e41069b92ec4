import { plainLine } from '../formats/escape';
import type { Localize } from './localize';

/** What the names of the engine's rules for quotations mean to a reader. */
const ofQuotations = reasons([
  ['source-cue-content', 'The source comes first, then the reporting words, then what was said.'],
  ['content-cue-source', 'What was said comes first, then the reporting words, then the source.'],
  ['content-source-cue', 'What was said comes first, then the source, then the reporting words.'],
  ['interrupted', 'The reporting words stand between two parts of what was said.'],
  ['according-to', 'A phrase such as “according to” names the source.'],
  ['as-clause', 'A clause such as “as she put it” names the source.'],
  ['reporting-noun', 'A noun such as “statement” or “claim” introduces what was said.'],
  ['relative-gap', 'A relative clause such as “which she called …” reports it.'],
  ['passive', 'The reporting words are in the passive.'],
  ['matter', 'The text tells what the source spoke of, and no more of what was said.'],
  ['colon', 'The source stands before a colon and the words after it.'],
  ['turn', 'The source stands at the beginning of the paragraph, as in a transcript.'],
  ['continued-paragraph', 'It goes on with what the paragraph before began.'],
  ['floating-quotation', 'It stands alone, so it goes on with the speech around it.'],
  ['beside', 'It stands beside a clause about somebody, without a word for saying.'],
  ['unattributed', 'Words in quotation marks, with nobody who says them nearby.'],
] as const);

/** What the names of the engine's rules for mentions mean to a reader. */
const ofMentions = reasons([
  ['name', 'The name is the same.'],
  ['short-name', 'It is a part of the full name.'],
  ['abbreviation', 'It abbreviates the full name.'],
  ['pronoun', 'It is the nearest name before that the pronoun fits.'],
  ['first-person', 'The speaker of the quotation speaks of themselves.'],
  ['role', 'The words describe the role that the text gives this name elsewhere.'],
  ['apposition', 'The text puts the description directly beside the name.'],
  ['introduction', 'The text describes somebody first and names them soon after.'],
  ['issuer', 'Whoever issued the document speaks through it.'],
  ['body', 'The words name the kind of body that this is.'],
  ['latest-body', 'It is the nearest body before that the words fit.'],
  ['latest-person', 'It is the nearest person before that the words fit.'],
  ['government', 'The words speak of the government of this place.'],
] as const);

/** What the names of the weights against a runner-up mean to a reader. */
const ofRunnersUp = reasons([
  ['farther', 'It stands farther away.'],
  ['no-subject', 'It is not the subject of its sentence.'],
  ['in-quotation', 'It stands inside a quotation.'],
  ['inside-phrase', 'It is only a part of a longer phrase.'],
  ['agreement-open', 'The text does not show that the pronoun fits it.'],
  ['worse-fit', 'The words fit it less well.'],
  ['less-named', 'The article names it less often.'],
  ['spoke-before', 'It spoke before, but not last.'],
] as const);

/** Why the engine took these words for a quotation of this source. A rule without a sentence is shown by its name. */
export function quotationReason(why: string, t: Localize): string {
  const known = ofQuotations.get(why);
  return known === undefined ? unknownRule(why, t) : t(known);
}

/** Why the engine thinks that a mention stands for its entity. */
export function mentionReason(why: string, t: Localize): string {
  const known = ofMentions.get(why);
  return known === undefined ? unknownRule(why, t) : t(known);
}

/** Why the engine did not take the runner-up for the speaker. */
export function runnerUpReason(why: string, t: Localize): string {
  const known = ofRunnersUp.get(why);
  return known === undefined ? unknownRule(why, t) : t(known);
}

/** By the name of the rule; the sentences keep their types, so that translators get all of them. */
function reasons<S extends string>(
  pairs: readonly (readonly [why: string, sentence: S])[],
): ReadonlyMap<string, S> {
  return new Map(pairs);
}

function unknownRule(why: string, t: Localize): string {
  return t('Rule: {0}.', plainLine(why).replaceAll('-', ' '));
}

/** How sure the engine is, in words: a number would claim more than it knows. */
export function certaintyOf(confidence: number, t: Localize): string {
  if (confidence >= 0.85) return t('quite sure');
  return confidence >= 0.6 ? t('fairly sure') : t('not sure');
}
