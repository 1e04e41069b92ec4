/**
 * Reports with a verb: "X said that …", "…, X said", "…, said X", "…, X said, …", "…, adding that …". Not: "did not
 * say", "would say" (the verb group decides), "X, he was" (no reporting verb).
 */
import type { Content } from './content';
import { contentAfter } from './content';
import type { CueMatch } from './cue-match';
import { cuesAt, isSaidAnyway } from './cue-match';
import { trimEnd } from './clause-end';
import type { Draft, Scene } from './draft';
import { isAtLevel } from './draft';
import { isBreak } from './phrases';
import type { Range } from './reading';
import { deepest, tagAt, wordAt } from './reading';
import { settingEnds } from './settings';
import type { Subject } from './subject';
import { subjectAfter, subjectBefore } from './subject';
import { isAdverb, isFinite } from './tags';

/** All reports whose cue is a verb of this sentence. */
export function verbReports(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (let at = scene.first; at < scene.last; at += 1) {
    if (!isAtLevel(scene, at)) continue;
    for (const match of cuesAt(scene.reading, at)) {
      const draft = reportOf(scene, match, drafts);
      if (draft === null) continue;
      drafts.push(draft);
      break;
    }
  }
  return drafts;
}

function reportOf(scene: Scene, match: CueMatch, earlier: readonly Draft[]): Draft | null {
  switch (match.voice) {
    case 'finite':
      return finiteReport(scene, match);
    case 'ing':
      return participleReport(scene, match, earlier);
    case 'infinitive':
      return infinitiveReport(scene, match);
    case 'passive':
    case 'participle':
      return null;
  }
}

function contextOf(scene: Scene, match: CueMatch): { home: number; tag: string } {
  return { home: scene.home, tag: tagAt(scene.reading, match.cue.first) };
}

function finiteReport(scene: Scene, match: CueMatch): Draft | null {
  const { reading } = scene;
  const inverted = invertedReport(scene, match);
  if (inverted !== null) return inverted;
  const subject = subjectBefore(reading, match, scene.first) ?? coordinatedSubject(scene, match);
  if (subject === null) return null;
  const before = subject.relative ? null : contentBefore(scene, subject.clauseFirst);
  const after = contentAfter(reading, match, match.cue.last, scene.last, contextOf(scene, match));
  if (after !== null && isAllowed(scene, match, after.range)) {
    const joined =
      before !== null &&
      isQuoted(scene, before) &&
      after.frame === 'quotation' &&
      goesOnInMarks(scene, before, after);
    const content = joined ? [before, after.range] : [after.range];
    return draftOf(scene, match, content, subject.range, after);
  }
  if (before === null) return null;
  return closingReport(scene, match, before, subject.range, match.cue.last);
}

/** "…, said Ann Lee." */
function invertedReport(scene: Scene, match: CueMatch): Draft | null {
  const { reading } = scene;
  if (!match.verb.frames.has('invert') || match.cue.last >= scene.last) return null;
  const before = contentBefore(scene, match.groupFirst);
  if (before === null || before.last <= before.first) return null;
  const limit = invertedLimit(scene, match.cue.last);
  const subject = subjectAfter(reading, match, limit);
  return subject === null
    ? null
    : closingReport(scene, match, before, subject.range, subject.range.last);
}

function invertedLimit(scene: Scene, from: number): number {
  let limit = from;
  while (limit < scene.last && isAtLevel(scene, limit)) limit += 1;
  return limit;
}

/** The words before a reporting clause, when a comma or closing mark sets them apart; null when nothing can be one. */
function contentBefore(scene: Scene, clauseFirst: number): Range | null {
  const { reading, first } = scene;
  const last = clauseFirst - 1;
  if (last < first) return null;
  const word = wordAt(reading, last);
  const closes =
    reading.tokens[last]?.kind === 'quote' &&
    reading.stretches[deepest(reading, last, scene.home)]?.close === last;
  if (
    word !== ',' &&
    word !== '?' &&
    word !== '!' &&
    word !== '—' &&
    word !== '–' &&
    word !== '--' &&
    !closes
  )
    return null;
  const end = closes ? clauseFirst : trimEnd(reading, first, last);
  return end > first ? { first, last: end } : null;
}

/** A reporting clause at the end of its sentence, or in the middle ("…, he said, …"). */
function closingReport(
  scene: Scene,
  match: CueMatch,
  before: Range,
  source: Range,
  from: number,
): Draft | null {
  const { reading, last } = scene;
  const { frames } = match.verb;
  const quoted = isQuoted(scene, before);
  if (!quoted && !holdsMarks(scene, before) && !(frames.has('bare') || frames.has('wh')))
    return null;
  if (!isAllowed(scene, match, before) || (!quoted && !isClause(scene, before))) return null;
  const settings = settingEnds(reading, from, last);
  let at = settings.loose;
  while (at < last && wordAt(reading, at) !== ',' && isAtLevel(scene, at) && !isBreak(reading, at))
    at += 1;
  const rest = restAfter(scene, at, quoted, before);
  const content = rest === null ? [before] : [before, rest];
  return draftOf(scene, match, content, source, {
    range: before,
    addressee: null,
    frame: quoted ? 'quotation' : 'bare',
    cueLast: match.cue.last,
  });
}

/** What goes on behind an interrupting reporting clause. */
function restAfter(scene: Scene, at: number, quoted: boolean, before: Range): Range | null {
  const { reading, last } = scene;
  const word = wordAt(reading, at);
  if (at >= last) return null;
  const from = word === ',' || word === ':' || word === '—' || word === '–' ? at + 1 : at;
  const opens = reading.stretches[deepest(reading, from, scene.home)]?.open === from;
  if (quoted) return opens ? { first: from, last: trimEnd(reading, from, last) } : null;
  if (opens && holdsMarks(scene, before))
    return { first: from, last: trimEnd(reading, from, last) };
  if (word !== ',' || from >= last) return null;
  const lead = tagAt(reading, from);
  const next = wordAt(reading, from);
  if (
    lead === 'VBG' ||
    isAdverb(lead) ||
    [
      'who',
      'which',
      'but',
      'as',
      'while',
      'after',
      'with',
      'when',
      'citing',
      'in',
      'during',
      'according',
      'although',
      'though',
    ].includes(next)
  )
    return null;
  if (
    next === 'and' &&
    !(tagAt(reading, from + 1) === 'IN' && wordAt(reading, from + 1) === 'that')
  )
    return null;
  return { first: from, last: trimEnd(reading, from, last) };
}

function isQuoted({ reading, home }: Scene, range: Range): boolean {
  const stretch = reading.stretches[deepest(reading, range.first, home)];
  return stretch?.open === range.first && deepest(reading, range.last - 1, home) >= 0;
}

function holdsMarks({ reading, home }: Scene, range: Range): boolean {
  for (let at = range.first; at < range.last; at += 1)
    if (deepest(reading, at, home) >= 0) return true;
  return false;
}

function isClause({ reading }: Scene, range: Range): boolean {
  if (range.last - range.first < 3) return false;
  for (let at = range.first; at < range.last; at += 1)
    if (isFinite(tagAt(reading, at))) return true;
  return false;
}

/** `"A," X said, "B."`: the second part goes on where the first stopped. */
function goesOnInMarks({ reading }: Scene, before: Range, after: Content): boolean {
  const comma =
    wordAt(reading, after.range.first - 1) === ',' ||
    wordAt(reading, after.range.first - 1) === ':';
  return comma && before.last < after.range.first;
}

/** Weak cues and verbs of thought report nothing but words in quotation marks. */
function isAllowed(scene: Scene, match: CueMatch, range: Range): boolean {
  const { frames } = match.verb;
  return (
    !(frames.has('marks') || frames.has('think')) ||
    (holdsMarks(scene, range) && (frames.has('marks') ? isQuoted(scene, range) : true))
  );
}

/** "said A and **praised** B": the subject of the verb it is coordinated with. */
function coordinatedSubject(scene: Scene, match: CueMatch): Subject | null {
  const { reading, first } = scene;
  const before = wordAt(reading, match.groupFirst - 1);
  if (before !== 'and' && before !== 'but' && before !== 'then' && before !== 'or') return null;
  return clauseSubject(scene, match.groupFirst - 1, first);
}

const furthestVerb = 80;

/** The subject of the nearest finite verb before `at` that has one. */
function clauseSubject(scene: Scene, at: number, limit: number): Subject | null {
  const { reading } = scene;
  for (let probe = at - 1; probe > limit && probe > at - furthestVerb; probe -= 1) {
    if (!isAtLevel(scene, probe) || !isFinite(tagAt(reading, probe))) continue;
    const match = pseudoMatch(scene, probe);
    const subject = subjectBefore(reading, match, limit);
    if (subject !== null && !subject.relative) return subject;
  }
  return null;
}

const noVerb = { lemma: '', particles: [], frames: new Set<never>() };

function pseudoMatch({ reading }: Scene, at: number): CueMatch {
  let groupFirst = at;
  while (isAdverb(tagAt(reading, groupFirst - 1)) || tagAt(reading, groupFirst - 1) === 'MD')
    groupFirst -= 1;
  return { verb: noVerb, cue: { first: at, last: at + 1 }, groupFirst, voice: 'finite' };
}

const documents = new Set([
  'statement',
  'statements',
  'letter',
  'memo',
  'email',
  'tweet',
  'post',
  'message',
  'report',
  'note',
  'op-ed',
  'release',
  'article',
  'resolution',
  'video',
]);

/** "…, adding that …", "a letter saying …", "by saying …". */
function participleReport(scene: Scene, match: CueMatch, earlier: readonly Draft[]): Draft | null {
  const { reading } = scene;
  const content = contentAfter(reading, match, match.cue.last, scene.last, contextOf(scene, match));
  if (content === null || !isAllowed(scene, match, content.range)) return null;
  const source = participleSource(scene, match, earlier);
  return draftOf(scene, match, [content.range], source, content);
}

function participleSource(scene: Scene, match: CueMatch, earlier: readonly Draft[]): Range | null {
  const { reading, first } = scene;
  const before = match.groupFirst - 1;
  const attached = wordAt(reading, before) !== ',' && tagAt(reading, before).startsWith('NN');
  if (attached && !documents.has(wordAt(reading, before))) {
    const subject = subjectBefore(reading, match, first);
    if (subject !== null) return subject.range;
  }
  const last = earlier.at(-1);
  if (last?.source !== undefined && last.source !== null && last.source.last <= match.groupFirst)
    return last.source;
  return clauseSubject(scene, match.groupFirst, first)?.range ?? null;
}

function infinitiveReport(scene: Scene, match: CueMatch): Draft | null {
  if (!isSaidAnyway(scene.reading, match)) return null;
  const content = contentAfter(
    scene.reading,
    match,
    match.cue.last,
    scene.last,
    contextOf(scene, match),
  );
  if (content === null || !isAllowed(scene, match, content.range)) return null;
  const source = clauseSubject(scene, match.groupFirst, scene.first)?.range ?? null;
  return draftOf(scene, match, [content.range], source, content);
}

function draftOf(
  scene: Scene,
  match: CueMatch,
  content: readonly Range[],
  source: Range | null,
  found: Content,
): Draft {
  const order = source !== null && source.first > match.cue.first ? 'cue-source' : 'source-cue';
  const contentFirst = (content[0]?.first ?? 0) < match.cue.first;
  return {
    content,
    cue: { first: match.cue.first, last: found.cueLast },
    source,
    addressee: found.addressee,
    home: scene.home,
    confidence: found.frame === 'quotation' ? 0.95 : found.frame === 'bare' ? 0.85 : 0.9,
    why:
      content.length > 1 ? 'interrupted' : contentFirst ? `content-${order}` : `${order}-content`,
  };
}
