/**
 * Reporting clauses behind what was said, or in the middle of it: "…, X said.", "…, said X.", "…, he said, …". Not: a
 * list of deeds ("He hosts a show, writes a column").
 */
import { trimEnd } from './clause-end';
import type { CueMatch } from './cue-match';
import { reportingWords } from './cue-match';
import type { Draft, Scene } from './draft';
import { isAtLevel } from './draft';
import { isBreak } from './phrases';
import type { Range, Reading } from './reading';
import { deepest, tagAt, wordAt, stretchAt } from './reading';
import { addresseeAt, settingEnds } from './settings';
import { isAdverb, isFinite, isNoun } from './tags';
import { isWork } from './works';

const dashes = new Set(['—', '–', '--']);

/** The words before a reporting clause, when a comma or closing mark sets them apart; null when nothing can be one. */
export function contentBefore(scene: Scene, clauseFirst: number): Range | null {
  const { reading, first } = scene;
  const last = clauseFirst - 1;
  if (last < first) return null;
  const word = wordAt(reading, last);
  const closes =
    reading.tokens[last]?.kind === 'quote' &&
    stretchAt(reading, deepest(reading, last, scene.home))?.close === last;
  if (word !== ',' && word !== '?' && word !== '!' && !dashes.has(word) && !closes) return null;
  const end = closes ? clauseFirst : trimEnd(reading, first, dashes.has(word) ? last : last + 1);
  const from = Math.max(behindConnective(scene, first), behindColon(scene, first, last));
  return end > from ? { first: from, last: end } : null;
}

/** `He had a reason: "…," he wrote`: what was said begins behind the colon. */
function behindColon({ reading, home }: Scene, first: number, last: number): number {
  const open = stretchAt(reading, deepest(reading, last, home))?.open ?? 0;
  return open > first && wordAt(reading, open - 1) === ':' ? open : first;
}

const connectives = new Set([
  'but',
  'and',
  'still',
  'however',
  'meanwhile',
  'moreover',
  'nevertheless',
  'also',
  'indeed',
  'furthermore',
]);

/** The reporter's own "But" or "In fact," before what was said belongs to nobody else. */
export function behindConnective({ reading }: Scene, first: number): number {
  if (reading.tokens[first]?.kind === 'quote') return first;
  const word = wordAt(reading, first);
  const next = wordAt(reading, first + 1);
  if (connectives.has(word)) return next === ',' ? first + 2 : first + 1;
  const pair =
    (word === 'in' && (next === 'fact' || next === 'addition')) ||
    (word === 'even' && next === 'so');
  return pair && wordAt(reading, first + 2) === ',' ? first + 3 : first;
}

/** A reporting clause at the end of its sentence, or in the middle; `from` is behind verb and source. */
export function closingReport(
  scene: Scene,
  match: CueMatch,
  before: Range,
  source: Range,
  from: number,
): Draft | null {
  const { reading, last } = scene;
  const quoted = isQuoted(scene, before);
  if (!isAllowed(scene, match, before) || !takesClause(match, scene, before)) return null;
  const addressee = addresseeAt(reading, match.verb, from, last);
  const behind = addressee?.last ?? from;
  const reach = settingEnds(reading, behind, last).loose;
  let at = reach;
  while (at < last && isAtLevel(scene, at) && !isBreak(reading, at)) at += 1;
  if (!quoted && at > reach) {
    if (wordAt(reading, behind) === ',') at = behind;
    else if (!isSetting(scene, behind, at)) return null;
  }
  const rest = restAfter(scene, match, at, before);
  if (!quoted && rest === null && !isClause(scene, before) && !isPartlyQuoted(scene, before))
    return null;
  const order = source.first > match.cue.first ? 'cue-source' : 'source-cue';
  return {
    content: rest === null ? [before] : [before, rest],
    cue: reportingWords(match),
    source,
    addressee,
    home: scene.home,
    confidence: quoted ? 0.95 : 0.85,
    why: rest === null ? `content-${order}` : 'interrupted',
  };
}

/** "Lee said **during her walk to the harbour**": it begins like a setting and has no verb of its own. */
function isSetting({ reading }: Scene, first: number, last: number): boolean {
  const tag = tagAt(reading, first);
  if (tag !== 'IN' && tag !== 'RB') return false;
  for (let at = first; at < last; at += 1) if (isFinite(tagAt(reading, at))) return false;
  return true;
}

/** `Lee "caused great harm," he said`: the marks show a clause where the tagger saw no verb. */
function isPartlyQuoted(scene: Scene, before: Range): boolean {
  const tag = tagAt(scene.reading, before.first);
  return (
    tag !== 'IN' && !isAdverb(tag) && before.last - before.first > 4 && holdsMarks(scene, before)
  );
}

function takesClause(match: CueMatch, scene: Scene, before: Range): boolean {
  const { frames } = match.verb;
  return frames.has('bare') || frames.has('wh') || holdsMarks(scene, before);
}

const reporterLeads = new Set(
  'who which but as while after with when citing in during according although though before because at on'.split(
    ' ',
  ),
);

/** What goes on behind an interrupting reporting clause. */
function restAfter(scene: Scene, match: CueMatch, at: number, before: Range): Range | null {
  const { reading, last } = scene;
  const quoted = isQuoted(scene, before);
  const word = wordAt(reading, at);
  if (at >= last) return null;
  const from = word === ',' || word === ':' || dashes.has(word) ? at + 1 : at;
  const rest = { first: from, last: trimEnd(reading, from, last) };
  if (rest.last <= rest.first) return null;
  const opens = stretchAt(reading, deepest(reading, from, scene.home))?.open === from;
  if (opens && isWork(reading, match, from)) return null;
  if (quoted) return opens ? rest : null;
  if (opens && holdsMarks(scene, before)) return rest;
  if (word !== ',' || from >= last) return null;
  const lead = tagAt(reading, from);
  const reporter = lead === 'VBG' || isAdverb(lead) || reporterLeads.has(wordAt(reading, from));
  if (reporter && !(tagAt(reading, before.first) === 'IN' && !hasMainVerb(scene, before)))
    return null;
  if (wordAt(reading, from) !== 'and' || wordAt(reading, from + 1) === 'that') return rest;
  return isShifted(scene, before) && isShifted(scene, rest) ? rest : null;
}

const shifted = new Set(['had', 'would']);

/** Its first verb is in the tense of reported speech: "had gone", "would go". */
function isShifted({ reading, home }: Scene, range: Range): boolean {
  for (let at = range.first; at < range.last; at += 1) {
    if ((reading.within[at] ?? -1) !== home) continue;
    const tag = tagAt(reading, at);
    if (isFinite(tag) || tag === 'MD') return shifted.has(wordAt(reading, at));
  }
  return false;
}

/** The words begin and end with quotation marks. */
export function isQuoted({ reading, home }: Scene, range: Range): boolean {
  const stretch = stretchAt(reading, deepest(reading, range.first, home));
  return stretch?.open === range.first && deepest(reading, range.last - 1, home) >= 0;
}

export function holdsMarks({ reading, home }: Scene, range: Range): boolean {
  for (let at = range.first; at < range.last; at += 1) {
    if (deepest(reading, at, home) >= 0) return true;
  }
  return false;
}

const subordinators = new Set(
  'as when while if although though because since after before until unless once where who which whose whether'.split(
    ' ',
  ),
);

/** A finite verb that is not the first one behind a subordinator. */
export function hasMainVerb({ reading }: Scene, range: Range): boolean {
  let subordinate = false;
  for (let at = range.first; at < range.last; at += 1) {
    const word = wordAt(reading, at);
    if (word === ',' || word === ';') subordinate = false;
    else if (subordinators.has(word)) subordinate = true;
    else if (isFinite(tagAt(reading, at)) || isBareParticiple(reading, at, range.first)) {
      if (!subordinate) return true;
      subordinate = false;
    }
  }
  return false;
}

/** "The guild **rallied** against the ban": behind a noun, a tense that the tagger took for a participle. */
function isBareParticiple(reading: Reading, at: number, first: number): boolean {
  if (tagAt(reading, at) !== 'VBN' || wordAt(reading, at + 1) === 'by') return false;
  let before = at - 1;
  while (before > first && isAdverb(tagAt(reading, before))) before -= 1;
  const tag = tagAt(reading, before);
  return before >= first && (isNoun(tag) || tag === 'PRP' || tag === 'CD');
}

/** A clause with its verb; headlines do without. */
function isClause(scene: Scene, range: Range): boolean {
  const headed = scene.reading.passage.kind === 'headline' && range.first === 0;
  return range.last - range.first > 2 && (headed || hasMainVerb(scene, range));
}

/** Weak cues and verbs of thought report nothing but words in quotation marks. */
export function isAllowed(scene: Scene, match: CueMatch, range: Range): boolean {
  const { frames } = match.verb;
  const claims = frames.has('that') && wordAt(scene.reading, range.first) === 'that';
  if (frames.has('marks')) return claims || isQuoted(scene, range);
  return !frames.has('think') || holdsMarks(scene, range);
}
