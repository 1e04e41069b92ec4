/**
 * Reports with a verb: "X said that …", "…, X said", "…, said X", "…, adding that …". Not: "did not say", "would say"
 * (the verb group decides), "X, he was" (no reporting verb).
 */
import {
  contentBefore,
  closingReport,
  hasMainVerb,
  holdsMarks,
  isAllowed,
  isQuoted,
} from './closing';
import type { Content } from './content';
import { contentAfter } from './content';
import { clauseEnd } from './clause-end';
import type { CueMatch } from './cue-match';
import { cuesAt, reportingWords } from './cue-match';
import type { Draft, Scene } from './draft';
import { isFound } from './findings';
import { gapReport } from './gaps';
import { isAtLevel } from './draft';
import { behindConnectiveClause, goesOnBehind, namedBetween } from './interrupted';
import { opensStretch } from './objects';
import { infinitiveReport, participleReport } from './participles';
import { phraseEnd } from './phrases';
import { passiveReport } from './passive';
import { reducedReport } from './reduced';
import { contextOf, draftOf } from './verb-draft';
import type { Range } from './reading';
import { deepest, tagAt, wordAt, stretchAt } from './reading';
import { isAdverb, isFinite } from './tags';
import { settingEnds } from './settings';
import { clauseSubject, openingSubject, subjectAfter, subjectBefore } from './subject';
import type { Subject } from './subject';

/** Reporting verbs of one sentence that are looked at; no prose has as many. */
const mostCues = 80;

/** All reports whose cue is a verb of this sentence. */
export function verbReports(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  let cues = 0;
  for (let at = scene.first; at < scene.last && cues < mostCues; at += 1) {
    if (!isAtLevel(scene, at)) continue;
    const matches = cuesAt(scene.reading, at);
    if (matches.length > 0) cues += 1;
    const draft = firstReport(scene, matches, drafts);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function firstReport(
  scene: Scene,
  matches: readonly CueMatch[],
  earlier: readonly Draft[],
): Draft | null {
  for (const match of matches) {
    const draft = reportOf(scene, match, earlier);
    if (draft !== null && isHeard(scene, draft)) return draft;
  }
  return null;
}

function reportOf(scene: Scene, match: CueMatch, earlier: readonly Draft[]): Draft | null {
  switch (match.voice) {
    case 'finite':
      return finiteReport(scene, match, earlier);
    case 'ing':
      return participleReport(scene, match, earlier);
    case 'infinitive':
      return infinitiveReport(scene, match);
    case 'passive':
    case 'participle':
      return passiveReport(scene, match);
  }
}

const own = new Set([
  'i',
  'you',
  'we',
  'me',
  'us',
  'people',
  'everybody',
  'everyone',
  'one',
  'nobody',
]);

/** Inside words in quotation marks "I say" and "you told" are talk about talk; a report there needs somebody else. */
function isHeard({ reading, home }: Scene, { source }: Draft): boolean {
  if (home < 0) return true;
  return (
    source !== null && !(source.last - source.first === 1 && own.has(wordAt(reading, source.first)))
  );
}

function finiteReport(scene: Scene, match: CueMatch, earlier: readonly Draft[]): Draft | null {
  const { reading } = scene;
  const quotedBefore = contentBefore(scene, match.groupFirst);
  if (quotedBefore !== null && isQuoted(scene, quotedBefore)) {
    const inverted = invertedReport(scene, match);
    if (inverted !== null) return inverted;
  }
  const alone = match.groupFirst === match.cue.first && tagAt(reading, match.cue.first) === 'VBD';
  const reduced = alone ? reducedReport(scene, match, null) : null;
  if (reduced !== null) return reduced;
  const subject =
    subjectBefore(reading, match, scene.first) ?? coordinatedSubject(scene, match, earlier);
  if (subject === null) return invertedReport(scene, match) ?? ledReport(scene, match);
  if (closesClause(scene, match, subject)) {
    const inverted = invertedReport(scene, match);
    if (inverted !== null && isPlainSource(scene, inverted)) return inverted;
  }
  if (!isFound(reading, match, subject.range, scene.last)) return null;
  if (match.verb.particles[0] === 'for' && isProvision(scene, subject.range)) return null;
  const asks = wordAt(reading, subject.clauseFirst - 1) === 'what';
  return (
    asReport(scene, match, subject) ??
    (asks ? gapReport(scene, match, subject) : null) ??
    subjectReport(scene, match, subject) ??
    gapReport(scene, match, subject) ??
    invertedReport(scene, match)
  );
}

/** "The mayor had warned Lee, the last of them, **said** an aide": the comma closes what was said, and no aside. */
function closesClause(scene: Scene, match: CueMatch, subject: Subject): boolean {
  const { reading, first } = scene;
  if (wordAt(reading, match.groupFirst - 1) !== ',' || subject.relative) return false;
  return hasMainVerb(scene, { first, last: subject.clauseFirst });
}

/** A source behind its verb has verbs in a relative clause only, and those are tied by "and". */
function isPlainSource({ reading }: Scene, { source }: Draft): boolean {
  let verbs = 0;
  for (let at = source?.first ?? 0; at < (source?.last ?? 0); at += 1) {
    const word = wordAt(reading, at);
    if (word === 'and' || word === ',') verbs = 0;
    else if (isFinite(tagAt(reading, at))) verbs += 1;
    if (verbs > 1) return false;
  }
  return true;
}

/** "X said that …", "…, X said", and both at once. */
function subjectReport(scene: Scene, match: CueMatch, subject: Subject): Draft | null {
  const context = contextOf(scene, match, subject);
  const before = subject.relative ? null : contentBefore(scene, subject.clauseFirst);
  const answered = before !== null && isQuoted(scene, before);
  const after = contentAfter(scene.reading, match, match.cue.last, scene.last, context);
  const aside = before !== null && isAside(scene, match, before, after);
  const weak = (answered && isWeak(after)) || aside;
  if (after !== null && isAllowed(scene, match, after.range) && !weak) {
    const joined = isJoined(scene, match, before, after)
      ? before
      : relativeBefore(scene, subject, after);
    const content = joined === null ? [after.range] : [joined, after.range];
    return draftOf(scene, match, content, subject.range, after);
  }
  if (before === null) return behindConnectiveClause(scene, match, subject);
  const named = namedBetween(scene, before, subject.range);
  const source = named?.source ?? subject.range;
  return closingReport(scene, match, named?.before ?? before, source, match.cue.last);
}

/** "the aim, **which** Lee said he would never give up": the pronoun is a part of what was said. */
function relativeBefore(
  { reading, first }: Scene,
  subject: Subject,
  { frame }: Content,
): Range | null {
  const at = subject.clauseFirst - 1;
  if (subject.relative || at <= first || wordAt(reading, at) !== 'which') return null;
  const bare = frame === 'bare' || frame === 'obj-is' || frame === 'quotation';
  return bare && wordAt(reading, at - 1) === ',' ? { first: at, last: at + 1 } : null;
}

function isJoined(
  scene: Scene,
  match: CueMatch,
  before: Range | null,
  after: Content,
): before is Range {
  if (before === null) return false;
  if (isQuoted(scene, before))
    return (
      after.frame === 'quotation' ||
      (after.frame === 'that' && wordAt(scene.reading, match.cue.last) === ',')
    );
  return goesOnBehind(scene, match, before, after);
}

const provisions = new Set(
  'agreement agreements deal accord pact treaty plan plans law laws bill act contract constitution policy strategy program programme budget protocol rule rules recipe situation'.split(
    ' ',
  ),
);

/** "The agreement calls for a ceasefire": it provides for one, and nobody says so. */
function isProvision({ reading }: Scene, range: Range): boolean {
  const head = phraseEnd(reading, range.first, range.last);
  for (let at = range.first; at < head; at += 1) {
    if (wordAt(reading, at) === 'of') return false;
    if (provisions.has(wordAt(reading, at))) return true;
  }
  return false;
}

/** "**As Lee noted,** the plan failed", "the plan failed, **as Lee noted**". */
function asReport(scene: Scene, match: CueMatch, subject: Subject): Draft | null {
  const { reading, first, last } = scene;
  const as = subject.clauseFirst - 1;
  if (as < first || wordAt(reading, as) !== 'as' || !match.verb.frames.has('bare')) return null;
  const settings = settingEnds(reading, match.cue.last, last);
  const end = settings.safe;
  const context = contextOf(scene, match, null);
  const fronted = as === first && wordAt(reading, end) === ',' && end + 1 < last;
  const closing =
    as > first + 3 &&
    wordAt(reading, as - 1) === ',' &&
    (end >= last || /^[.,!?]$/.test(wordAt(reading, end)));
  if (!fronted && !closing) return null;
  const content = fronted
    ? { first: end + 1, last: clauseEnd(reading, end + 1, last, context) }
    : { first, last: as - 1 };
  return {
    content: [content],
    cue: reportingWords(match),
    source: subject.range,
    addressee: null,
    home: scene.home,
    confidence: 0.8,
    why: 'as-clause',
  };
}

/** "The boats were lost, Lee said, **among them the oldest, and** …": behind the comma goes on what stands before. */
function isAside(scene: Scene, match: CueMatch, before: Range, after: Content | null): boolean {
  const parted = wordAt(scene.reading, match.cue.last) === ',' && after?.frame === 'bare';
  return parted && hasMainVerb(scene, before);
}

/** A frame that words in quotation marks before the verb outweigh: `"No," Lee said in May of the plan`. */
function isWeak(content: Content | null): boolean {
  const frame = content?.frame;
  return frame === 'bare' || frame === 'noun' || frame === 'topic' || frame === 'wh';
}

const plainSayers = new Set([
  'say',
  'report',
  'write',
  'add',
  'announce',
  'warn',
  'tell',
  'claim',
  'argue',
  'explain',
  'note',
  'predict',
  'suggest',
  'insist',
  'complain',
  'ask',
  'state',
]);

/** "…, said Ann Lee." Without quotation marks only plain verbs, and a named source unless the verb is "say". */
function invertedReport(scene: Scene, match: CueMatch): Draft | null {
  const { reading } = scene;
  if (!match.verb.frames.has('invert') || match.cue.last >= scene.last) return null;
  const before = contentBefore(scene, match.groupFirst);
  if (before === null) return null;
  let limit = match.cue.last;
  while (limit < scene.last && isAtLevel(scene, limit)) limit += 1;
  const subject = subjectAfter(reading, match, limit);
  if (subject === null) return null;
  if (!isQuoted(scene, before) && !holdsMarks(scene, before)) {
    const named = isNamed(scene, subject.range) || match.verb.lemma === 'say';
    if (!named || !plainSayers.has(match.verb.lemma)) return null;
  }
  const source = withoutReport(scene, subject.range);
  return closingReport(scene, match, before, source, source.last);
}

/** "said Lee**, who added that** …": the relative clause of the source that reports again is no part of it. */
function withoutReport({ reading }: Scene, { first, last }: Range): Range {
  for (let at = first + 1; at < last - 2; at += 1) {
    if (wordAt(reading, at) !== ',' || wordAt(reading, at + 1) !== 'who') continue;
    let verb = at + 2;
    while (isAdverb(tagAt(reading, verb)) || tagAt(reading, verb) === 'VBZ') verb += 1;
    const reports = [at + 2, verb].some((place) =>
      cuesAt(reading, place).some(({ verb: { frames } }) => frames.has('bare')),
    );
    if (reports) return { first, last: at };
  }
  return { first, last };
}

/** `**But, said Lee,** "I will go."`: only a connective stands before the inverted clause. */
function ledReport(scene: Scene, match: CueMatch): Draft | null {
  const { reading, first, last, home } = scene;
  if (match.groupFirst > first + 2 || !match.verb.frames.has('invert')) return null;
  const subject = subjectAfter(reading, match, last);
  const mark = (subject?.range.last ?? last) + 1;
  if (subject === null || wordAt(reading, mark - 1) !== ',') return null;
  if (!opensStretch(reading, mark, home)) return null;
  const stretch = stretchAt(reading, deepest(reading, mark, home));
  const end = stretch?.closed === true ? stretch.close + 1 : last;
  return {
    content: [{ first: mark, last: Math.min(end, last) }],
    cue: reportingWords(match),
    source: subject.range,
    addressee: null,
    home,
    confidence: 0.9,
    why: 'source-cue-content',
  };
}

function isNamed({ reading }: Scene, range: Range): boolean {
  for (let at = range.first; at < range.last; at += 1) {
    if (tagAt(reading, at).startsWith('NNP')) return true;
  }
  return false;
}

/** "said A and **praised** B": the source of the report it is coordinated with, else the subject of the main verb. */
function coordinatedSubject(
  scene: Scene,
  match: CueMatch,
  earlier: readonly Draft[],
): Subject | null {
  const { reading } = scene;
  const before = wordAt(reading, match.groupFirst - 1);
  const then = wordAt(reading, match.groupFirst) === 'then' && before === ',';
  if (!then && before !== 'and' && before !== 'but' && before !== 'then' && before !== 'or')
    return null;
  const last = earlier.at(-1);
  const tag = tagAt(reading, match.cue.first);
  if (
    last?.source !== undefined &&
    last.source !== null &&
    last.cue !== null &&
    last.source.last <= match.cue.first
  ) {
    if (tagAt(reading, last.cue.last - 1) === tag || tagAt(reading, last.cue.first) === tag) {
      return { range: last.source, relative: false, clauseFirst: match.groupFirst };
    }
  }
  const subject = clauseSubject(scene, match.groupFirst - 1);
  if (subject !== null) return subject;
  const opening = openingSubject(scene, match);
  return opening !== null && opening.range.last < match.groupFirst - 1 ? opening : null;
}
