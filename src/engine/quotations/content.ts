/** The words reported after a verb, by what the verb takes. */
import type { Frame } from '../lexicon/cues';
import { withFrame } from './clause-context';
import type { ClauseContext } from './clause-context';
import { clauseEnd, trimEnd } from './clause-end';
import type { CueMatch } from './cue-match';
import { cuesAt } from './cue-match';
import type { Start } from './objects';
import { isInfinitive, objectStart, opensStretch } from './objects';
import { basePhraseEnd, isBreak, phraseEnd } from './phrases';
import type { Range, Reading } from './reading';
import { deepest, tagAt, wordAt, stretchAt } from './reading';
import { addresseeAt, settingEnds } from './settings';
import { isFinite, isNoun, startsPhrase } from './tags';
import { timeEnd } from './times';
import { isWork } from './works';

export interface Content {
  readonly range: Range;
  readonly addressee: Range | null;
  /** Which frame fitted; becomes part of the report's `why`. */
  readonly frame: Frame | 'quotation' | 'colon';
  /** Cue words besides the verb ("concern" in "expressed concern that"). */
  readonly cueLast: number;
}

const asking = new Set([
  'ask',
  'wonder',
  'inquire',
  'enquire',
  'query',
  'quiz',
  'question',
  'explain',
  'ponder',
  'muse',
  'recall',
  'reveal',
  'disclose',
  'clarify',
  'specify',
  'detail',
  'outline',
  'describe',
  'announce',
]);
const plainQuestions = new Set(['whether', 'why', 'how', 'what']);
const questionWords = new Set([
  'whether',
  'if',
  'why',
  'how',
  'what',
  'who',
  'where',
  'when',
  'which',
  'whom',
  'whose',
]);

/** The content behind the verb; `from` is behind the verb or behind the inverted subject, `last` the sentence's end. */
export function contentAfter(
  reading: Reading,
  match: CueMatch,
  from: number,
  last: number,
  context: ClauseContext,
): Content | null {
  const objects =
    from === match.cue.last && !(match.verb.frames.has('wh') && isQuestion(reading, match, from))
      ? objectContent(reading, match, from, last, context)
      : null;
  if (objects !== null) return objects;
  const addressee = addresseeAt(reading, match.verb, from, last) ?? null;
  const start = addressee?.last ?? from;
  const late = settingEnds(reading, start, last);
  const withLate = addressee ?? lateAddressee(reading, match, late.loose, last);
  for (const at of [start, late.safe, late.loose, withLate?.last ?? start]) {
    const frame = strongFrame(reading, match, at, last, context.home);
    if (frame !== null) return build(reading, match, frame, last, context, withLate);
  }
  const aside =
    wordAt(reading, start) === ',' && wordAt(reading, late.loose - 1) === ','
      ? late.loose
      : late.safe;
  return bareContent(reading, match, start, aside, last, context, addressee);
}

function lateAddressee(reading: Reading, match: CueMatch, at: number, last: number): Range | null {
  return match.verb.frames.has('to-addressee') ? addresseeAt(reading, match.verb, at, last) : null;
}

/** Behind settings only a verb of saying takes words in quotation marks; "calls for four “zones”" says nothing. */
function takesMarks(match: CueMatch, at: number, here: number): boolean {
  const { frames } = match.verb;
  if (frames.has('that') || frames.has('marks') || frames.has('invert')) return true;
  return frames.has('direct') && (at === match.cue.last || here > at);
}

/** A beginning that leaves no doubt: a mark, a colon, "that", "whether", "to". */
function strongFrame(
  reading: Reading,
  match: CueMatch,
  at: number,
  last: number,
  home: number,
): Start | null {
  const { frames } = match.verb;
  if (at >= last) return null;
  let here = wordAt(reading, at) === 'with' && frames.has('invert') ? at + 1 : at;
  if (
    (wordAt(reading, here) === ',' || wordAt(reading, here) === ':') &&
    opensStretch(reading, here + 1, home)
  )
    here += 1;
  if (
    opensStretch(reading, here, home) &&
    takesMarks(match, at, here) &&
    !isWork(reading, match, here)
  )
    return { at: here, frame: 'quotation' };
  if (wordAt(reading, at) === ':' && frames.has('direct') && at + 1 < last)
    return { at: at + 1, frame: 'colon' };
  if (wordAt(reading, here) === ',' && wordAt(reading, here + 1) === 'that') here += 1;
  if (
    wordAt(reading, here) === 'that' &&
    frames.has('that') &&
    isThat(reading, here) &&
    !(at > match.cue.last && isFinite(tagAt(reading, here + 1)))
  )
    return { at: here, frame: 'that' };
  if (frames.has('wh') && isQuestion(reading, match, here)) return { at: here, frame: 'wh' };
  if (wordAt(reading, here) === 'to' && frames.has('to') && isInfinitive(reading, here))
    return { at: here, frame: 'to' };
  return null;
}

/** "whether", "how" … behind any verb that takes them; "if", "when", "who" only behind verbs of asking. */
function isQuestion(reading: Reading, match: CueMatch, at: number): boolean {
  const word = wordAt(reading, at);
  if (plainQuestions.has(word)) return true;
  if (!questionWords.has(word)) return false;
  return asking.has(match.verb.lemma) && (word === 'if' || match.verb.lemma !== 'announce');
}

/** "that" as a conjunction and not as a pronoun or determiner ("said that much"). */
function isThat(reading: Reading, at: number): boolean {
  return (
    tagAt(reading, at) === 'IN' ||
    tagAt(reading, at) === 'WDT' ||
    startsPhrase(tagAt(reading, at + 1))
  );
}

function build(
  reading: Reading,
  match: CueMatch,
  start: Start,
  last: number,
  context: ClauseContext,
  addressee: Range | null,
): Content {
  const end =
    start.frame === 'quotation'
      ? quotedEnd(reading, start.at, last, context)
      : clauseEnd(reading, start.at, last, withFrame(context, start.frame));
  return {
    range: { first: start.at, last: end },
    addressee,
    frame: start.frame,
    cueLast: match.cue.last,
  };
}

/** A quotation that closes with its own final mark is the whole content; one that does not goes on behind the mark. */
function quotedEnd(reading: Reading, at: number, last: number, context: ClauseContext): number {
  const stretch = stretchAt(reading, deepest(reading, at, context.home));
  if (stretch === undefined || !stretch.closed || stretch.close >= last)
    return clauseEnd(reading, at, last, withFrame(context, 'quotation'));
  const after = stretch.close + 1;
  const inner = wordAt(reading, stretch.close - 1);
  if (after >= last || ['.', ',', '!', '?', ';'].includes(inner)) return after;
  if (isBreak(reading, after) && !continues(reading, after)) return after;
  return clauseEnd(reading, at, last, withFrame(context, 'quotation'));
}

function continues(reading: Reading, comma: number): boolean {
  return wordAt(reading, comma) === ',' && ['that', 'which'].includes(wordAt(reading, comma + 1));
}

/** A clause without "that": a noun phrase and a finite verb before the next comma. */
function bareContent(
  reading: Reading,
  match: CueMatch,
  start: number,
  safe: number,
  last: number,
  context: ClauseContext,
  addressee: Range | null,
): Content | null {
  const { frames } = match.verb;
  for (const at of [safe, start]) {
    if (
      !frames.has('bare') ||
      !(
        hasClause(reading, match, at, last, context.home) ||
        isSaid(reading, match, at, last, context.home)
      )
    )
      continue;
    const end = clauseEnd(reading, at, last, withFrame(context, 'bare'));
    return { range: { first: at, last: end }, addressee, frame: 'bare', cueLast: match.cue.last };
  }
  return null;
}

/** Behind "say" four words that begin like a clause are one, though the tagger saw no verb in them. */
function isSaid(
  reading: Reading,
  match: CueMatch,
  at: number,
  last: number,
  home: number,
): boolean {
  if (match.verb.lemma !== 'say' || last - at < 5) return false;
  const tag = tagAt(reading, at);
  if (tag === 'VBG' || tag === 'WP' || timeEnd(reading, at) > at) return false;
  if (tag === 'DT' && phraseEnd(reading, at, last) >= trimEnd(reading, at, last))
    return tagAt(reading, basePhraseEnd(reading, at, last)) === 'VBN';
  for (let probe = at; probe < at + 4; probe += 1) {
    const token = reading.tokens[probe];
    if (
      token?.kind !== 'word' &&
      token?.kind !== 'number' &&
      token?.kind !== 'quote' &&
      token?.text !== '-'
    )
      return false;
  }
  const led = clauseLeads.has(wordAt(reading, at)) && tag !== 'IN';
  return startsPhrase(tag) || tag === 'VBN' || led || opensStretch(reading, at, home);
}

const clauseLeads = new Set([
  'if',
  'when',
  'while',
  'because',
  'although',
  'since',
  'after',
  'before',
  'once',
  'unless',
  'until',
  'despite',
  'in',
  'on',
  'at',
  'by',
  'with',
  'for',
  'there',
  'under',
  'without',
  'about',
  'as',
  'of',
  'from',
  'among',
  'during',
  'over',
  'both',
  'neither',
  'either',
  'yes',
  'no',
  'not',
  'so',
  'too',
  'even',
  'only',
  'nearly',
  'almost',
  'instead',
  'up',
  'nowhere',
  'through',
  'between',
  'such',
  'more',
  'most',
  'around',
  'just',
  'roughly',
  'much',
  'some',
  'less',
  'fewer',
  'further',
  'like',
]);
const furthestVerb = 30;

const subordinate = new Set([
  'if',
  'because',
  'although',
  'though',
  'unless',
  'once',
  'since',
  'while',
  'that',
]);

/** "In May the plan failed", "under the deal, both sides …": a noun phrase or a comma follows the prepositional phrase. */
function fronted(reading: Reading, at: number, last: number): boolean {
  for (let probe = at + 1; probe < last && probe < at + 14; probe += 1) {
    if (wordAt(reading, probe) === ',')
      return startsPhrase(tagAt(reading, probe + 1)) && cuesAt(reading, probe + 1).length === 0;
    if (isFinite(tagAt(reading, probe)))
      return (
        wordAt(reading, at) === 'about' ||
        wordAt(reading, at) === 'at' ||
        wordAt(reading, at) === 'over' ||
        wordAt(reading, at) === 'in'
      );
  }
  return false;
}

function hasClause(
  reading: Reading,
  match: CueMatch,
  at: number,
  last: number,
  home: number,
): boolean {
  const tag = tagAt(reading, at);
  if (tag === 'VBN' && isNoun(tagAt(reading, at + 1))) return true;
  if (tag === 'IN' && !subordinate.has(wordAt(reading, at)) && !fronted(reading, at, last))
    return false;
  if (
    !startsPhrase(tag) &&
    wordAt(reading, at + 1) !== '-' &&
    !clauseLeads.has(wordAt(reading, at)) &&
    !opensStretch(reading, at, home)
  )
    return false;
  for (let probe = at + 1; probe < last && probe < at + furthestVerb; probe += 1) {
    if (isFinite(tagAt(reading, probe)) && !isRelativeVerb(reading, probe)) return true;
    if (isClauseBreak(reading, match, at, probe)) return false;
  }
  return false;
}

/** A clause without "that" has its verb before the first comma, but behind "say" an apposition may come first. */
function isClauseBreak(reading: Reading, match: CueMatch, at: number, probe: number): boolean {
  const word = wordAt(reading, probe);
  if (word === ';') return true;
  if (word !== ',' || match.verb.lemma === 'say' || match.verb.lemma === 'tell') return false;
  return !clauseLeads.has(wordAt(reading, at)) && tagAt(reading, probe + 1).startsWith('VB');
}

function isRelativeVerb(reading: Reading, at: number): boolean {
  const before = wordAt(reading, at - 1);
  return before === 'who' || before === 'which';
}

function objectContent(
  reading: Reading,
  match: CueMatch,
  from: number,
  last: number,
  context: ClauseContext,
): Content | null {
  const found = objectStart(reading, match, from, last, context.home);
  if (found === null) return null;
  const end = clauseEnd(reading, found.at, last, withFrame(context, found.frame));
  const cueLast = found.frame === 'noun-that' ? found.at : match.cue.last;
  return { range: { first: found.at, last: end }, addressee: null, frame: found.frame, cueLast };
}
