/**
 * Reporting clauses that stand as a sentence of their own behind speech that ended with its own final mark: `"We sail at
 * dawn!" Ann Lee, the captain, shouted.` Not: a sentence that goes on with what was said.
 */
import { CUE_SENSE, hasSense } from '../lexicon/senses';
import type { CueMatch } from './cue-match';
import { cuesAt } from './cue-match';
import type { Range, Reading } from './reading';
import { stretchAround, tagAt } from './reading';
import { addresseeAt, settingEnds } from './settings';
import { subjectBefore } from './subject';
import { isFinite } from './tags';

const tellings = new Set(
  'say ask tweet write declare continue shout yell exclaim explain post wonder question quip joke whisper'.split(
    ' ',
  ),
);
const furthestCue = 24;

/** The sentences of a passage, such clauses joined to the speech before them. */
export function withTails(reading: Reading, sentences: readonly Range[]): readonly Range[] {
  if (reading.stretches.length === 0) return sentences;
  const joined: Range[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (before === undefined || !isTail(reading, before, sentence)) joined.push(sentence);
    else joined[joined.length - 1] = { first: before.first, last: sentence.last };
  }
  return joined;
}

function isTail(reading: Reading, before: Range, { first, last }: Range): boolean {
  const stretch = stretchAround(reading, first - 1);
  if (stretch?.close !== first - 1 || stretch.open !== before.first) return false;
  const furthest = Math.min(last, first + furthestCue);
  for (let at = first + 1; at < furthest; at += 1) {
    if (!isFinite(tagAt(reading, at)) || !hasSense(reading.tokens[at], CUE_SENSE)) continue;
    const match = cuesAt(reading, at).find(({ verb }) => tellings.has(verb.lemma));
    if (match !== undefined) return isWhole(reading, match, first, last);
  }
  return false;
}

/** Subject, verb and setting are all that the sentence holds. */
function isWhole(reading: Reading, match: CueMatch, first: number, last: number): boolean {
  const subject = subjectBefore(reading, match, first);
  if (match.voice !== 'finite' || subject?.clauseFirst !== first || subject.relative) return false;
  const from = addresseeAt(reading, match.verb, match.cue.last, last)?.last ?? match.cue.last;
  return settingEnds(reading, from, last).loose >= last - 1;
}
