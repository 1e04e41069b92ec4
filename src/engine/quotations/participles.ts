/**
 * Reports without a finite verb: "…, adding that …", "a letter saying …", "by saying …", "went on to say …". Not: "to
 * say the least", "refused to say".
 */
import { aspectStart } from './aspects';
import { isAllowed } from './closing';
import type { Content } from './content';
import { contentAfter } from './content';
import type { CueMatch } from './cue-match';
import { isSaidAnyway } from './cue-match';
import type { Draft, Scene } from './draft';
import { isFound } from './findings';
import { phraseEnd } from './phrases';
import type { Range } from './reading';
import { tagAt, wordAt } from './reading';
import { clauseSubject, openingSubject, subjectBefore } from './subject';
import { contextOf, draftOf } from './verb-draft';

const documents = new Set(
  'statement statements letter memo email tweet post message report note op-ed release article resolution video'.split(
    ' ',
  ),
);

/** "…, adding that …", "a letter saying …", "by saying …". */
export function participleReport(
  scene: Scene,
  match: CueMatch,
  earlier: readonly Draft[],
): Draft | null {
  const { reading } = scene;
  const before = match.groupFirst - 1;
  if (wordAt(reading, before) === 'as' && wordAt(reading, before - 1) === 'quoted') return null;
  const draft = reportBehind(scene, match, (content) =>
    participleSource(scene, match, earlier, content),
  );
  const source = draft?.source ?? null;
  if (source === null || match.verb.lemma === 'show') return draft;
  return isFound(reading, match, source, scene.last) ? draft : null;
}

/** The report whose content stands behind the cue, with the source that its content leaves. */
function reportBehind(
  scene: Scene,
  match: CueMatch,
  sourceOf: (content: Content) => Range | null,
): Draft | null {
  const first = aspectStart(scene.reading, match);
  if (first === null) return null;
  const context = contextOf(scene, match, null);
  const content = contentAfter(scene.reading, match, match.cue.last, scene.last, context);
  if (content === null || !isAllowed(scene, match, content.range)) return null;
  const { verb, cue, voice } = match;
  const whole = { verb, cue, groupFirst: first, voice };
  return draftOf(scene, whole, [content.range], sourceOf(content), content);
}

function participleSource(
  scene: Scene,
  match: CueMatch,
  earlier: readonly Draft[],
  content: Content,
): Range | null {
  const { reading, first } = scene;
  const before = match.groupFirst - 1;
  const quoted = quotedObject(scene, match, earlier);
  if (quoted !== null) return quoted;
  const attached = wordAt(reading, before) !== ',' && tagAt(reading, before).startsWith('NN');
  if (attached && !documents.has(wordAt(reading, before))) {
    const subject = subjectBefore(reading, match, first);
    if (subject !== null) return subject.range;
  }
  const last = earlier.at(-1);
  if (last?.source !== undefined && last.source !== null && last.source.last <= match.groupFirst)
    return last.source;
  const subject = clauseSubject(scene, match.groupFirst) ?? openingSubject(scene, match);
  return subject?.range ?? subjectBehind(scene, content.range.last);
}

/** "quotes **the mayor** as saying": the object of the report around it. */
function quotedObject(
  { reading }: Scene,
  match: CueMatch,
  earlier: readonly Draft[],
): Range | null {
  const as = match.groupFirst - 1;
  const outer = earlier.at(-1);
  const first = outer?.content[0]?.first ?? as;
  if (wordAt(reading, as) !== 'as' || first >= as || outer?.cue?.last !== first) return null;
  return quoting.has(wordAt(reading, first - 1)) ? { first, last: as } : null;
}

const quoting = new Set(['quote', 'quotes', 'quoted', 'quoting', 'cites', 'cited']);

/** "After saying so, **the mayor** left": the subject of the main clause behind the report. */
function subjectBehind({ reading, last }: Scene, end: number): Range | null {
  if (wordAt(reading, end) !== ',') return null;
  const behind = phraseEnd(reading, end + 1, last);
  return behind > end + 1 ? { first: end + 1, last: behind } : null;
}

export function infinitiveReport(scene: Scene, match: CueMatch): Draft | null {
  if (!isSaidAnyway(scene.reading, match)) return null;
  return reportBehind(scene, match, () => clauseSubject(scene, match.groupFirst)?.range ?? null);
}
