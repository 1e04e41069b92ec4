/**
 * Contents that a relative or question word begins and the reporting clause interrupts: "a plan **which** he said **would
 * fail**", "**what** he called **a ruse**", "**that** she described **as fair**". Not: "what he said next".
 */
import { clauseContext } from './clause-context';
import { clauseEnd } from './clause-end';
import type { CueMatch } from './cue-match';
import { reportingWords } from './cue-match';
import type { Draft, Scene } from './draft';
import { opensStretch } from './objects';
import { phraseEnd } from './phrases';
import type { Range } from './reading';
import { deepest, tagAt, wordAt, stretchAt } from './reading';
import type { Subject } from './subject';
import { isAdverb, isFinite, isNoun } from './tags';

const pronouns = new Set(['which', 'that', 'who', 'what', 'whom']);

/** The report of a verb whose subject stands behind a relative word; null when nothing is left open for it. */
export function gapReport(scene: Scene, match: CueMatch, subject: Subject): Draft | null {
  const { reading } = scene;
  const pronoun = subject.clauseFirst - 1;
  if (isZeroRelative(scene, match, subject)) return zeroReport(scene, match, subject);
  if (pronoun <= scene.first || !/^W|^IN$|^DT$/.test(tagAt(reading, pronoun))) return null;
  if (!pronouns.has(wordAt(reading, pronoun))) return null;
  const end = restEnd(scene, match, wordAt(reading, pronoun) === 'what');
  if (end <= match.cue.last) return null;
  const relative = { first: pronoun, last: pronoun + 1 };
  return draftOf(scene, match, subject, [relative, { first: match.cue.last, last: end }]);
}

/** "It is a tactic **Lee said** could fail": a noun before the clause, and behind it a verb that has no subject. */
function isZeroRelative({ reading }: Scene, match: CueMatch, subject: Subject): boolean {
  const noun = tagAt(reading, subject.clauseFirst - 1);
  let verb = match.cue.last;
  while (isAdverb(tagAt(reading, verb))) verb += 1;
  return isNoun(noun) && match.verb.frames.has('bare') && isFinite(tagAt(reading, verb));
}

function zeroReport(scene: Scene, match: CueMatch, subject: Subject): Draft | null {
  const end = restEnd(scene, match, false);
  if (end <= match.cue.last) return null;
  return draftOf(scene, match, subject, [{ first: match.cue.last, last: end }]);
}

function draftOf(
  { home }: Scene,
  match: CueMatch,
  { range }: Subject,
  content: readonly Range[],
): Draft {
  return {
    content,
    cue: reportingWords(match),
    source: range,
    addressee: null,
    home,
    confidence: 0.8,
    why: 'relative-gap',
  };
}

function restEnd(scene: Scene, match: CueMatch, asks: boolean): number {
  const { reading, last, home } = scene;
  const { frames } = match.verb;
  const from = match.cue.last;
  const context = clauseContext(home, 'gap', { subordinate: true });
  let verb = from;
  while (isAdverb(tagAt(reading, verb))) verb += 1;
  if (frames.has('bare') && isFinite(tagAt(reading, verb)))
    return toComma(scene, from, clauseEnd(reading, from, last, context));
  const link = wordAt(reading, from);
  const linked =
    (link === 'as' && frames.has('obj-as')) || (link === 'to' && match.verb.lemma === 'liken');
  const named = linked || frames.has('obj-is');
  const plain = tagAt(reading, from) === 'JJ' || /^an?$/.test(link);
  if (named && !linked && plain)
    return markedEnd(scene, Math.max(phraseEnd(reading, from, last), from + 1));
  if (!named || (!asks && !linked && link !== 'as' && !opensStretch(reading, from, home)))
    return from;
  const start = linked || link === 'as' ? from + 1 : from;
  const end = opensStretch(reading, start, home) ? start : phraseEnd(reading, start, last);
  return markedEnd(scene, end);
}

/** Behind the words in marks that open at `at`, or `at` where none do. */
function markedEnd({ reading, last, home }: Scene, at: number): number {
  if (!opensStretch(reading, at, home)) return at;
  const stretch = stretchAt(reading, deepest(reading, at, home));
  return stretch?.closed === true ? Math.min(stretch.close + 1, last) : last;
}

/** A relative clause ends at the comma that ends it. */
function toComma({ reading, home }: Scene, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (wordAt(reading, at) === ',' && (reading.within[at] ?? -1) === home) return at;
  }
  return end;
}
