/** Paragraphs that lead into the quotation after them: "She wrote:", "Ann Lee, the mayor, said in a statement:". */
import type { Passage } from '../tagging/passage';
import type { Span } from '../text/span';
import { cuesAt, reportingWords } from './cue-match';
import type { Reading } from './reading';
import { readPassage, spanOf, wordAt } from './reading';
import { addresseeAt, settingEnds } from './settings';
import { subjectBefore } from './subject';

export interface LeadIn {
  readonly cue: Span;
  readonly source: Span;
}

/** Cue and source of a paragraph whose last sentence ends with a colon behind its reporting clause; else null. */
export function leadIn(passage: Passage): LeadIn | null {
  if (passage.tokens.at(-1)?.text !== ':') return null;
  const reading = readPassage(passage);
  const first = passage.sentences.at(-1)?.first ?? 0;
  const colon = passage.tokens.length - 1;
  for (let at = colon - 1; at > first; at -= 1) {
    const found = leadAt(reading, at, first, colon);
    if (found !== null) return found;
  }
  return null;
}

/** The reporting verb at `at`, when nothing but addressee and settings stands between it and the colon. */
function leadAt(reading: Reading, at: number, first: number, colon: number): LeadIn | null {
  for (const match of cuesAt(reading, at)) {
    if (match.voice !== 'finite' || !match.verb.frames.has('direct')) continue;
    const from = behindThis(reading, match.cue.last);
    const behind = addresseeAt(reading, match.verb, from, colon)?.last ?? from;
    if (behind < colon && settingEnds(reading, behind, colon).loose < colon) continue;
    const subject = subjectBefore(reading, match, first);
    const source = subject === null ? null : spanOf(reading, subject.range);
    const cue = spanOf(reading, reportingWords(match));
    if (source !== null && cue !== null) return { cue, source };
  }
  return null;
}

/** "wrote **this**:", "said **the following**:". */
function behindThis(reading: Reading, at: number): number {
  if (wordAt(reading, at) === 'this') return at + 1;
  return wordAt(reading, at) === 'the' && wordAt(reading, at + 1) === 'following' ? at + 2 : at;
}
