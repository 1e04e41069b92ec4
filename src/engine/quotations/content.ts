/** The words reported after a verb, by what the verb takes. */
import type { Frame } from '../lexicon/cues';
import type { ClauseContext } from './clause-end';
import { clauseEnd } from './clause-end';
import type { CueMatch } from './cue-match';
import { basePhraseEnd, isBreak, phraseEnd } from './phrases';
import type { Range, Reading } from './reading';
import { deepest, tagAt, wordAt } from './reading';
import { addresseeAt, settingEnds } from './settings';
import { isAdverb, isFinite, isVerb, startsPhrase } from './tags';

export interface Content {
  readonly range: Range;
  readonly addressee: Range | null;
  /** Which frame fitted; becomes part of the report's `why`. */
  readonly frame: Frame | 'quotation' | 'colon';
  /** Cue words besides the verb ("concern" in "expressed concern that"). */
  readonly cueLast: number;
}

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
    from === match.cue.last ? objectContent(reading, match, from, last, context) : null;
  if (objects !== null) return objects;
  const addressee = addresseeAt(reading, match.verb, from, last) ?? null;
  const start = addressee?.last ?? from;
  const late = settingEnds(reading, start, last);
  const withLate = addressee ?? lateAddressee(reading, match, late.loose, last);
  for (const at of [start, late.safe, late.loose, withLate?.last ?? start]) {
    const frame = strongFrame(reading, match, at, last, context.home);
    if (frame !== null) return build(reading, match, frame, last, context, withLate);
  }
  return bareContent(reading, match, start, late.safe, last, context, addressee);
}

function lateAddressee(reading: Reading, match: CueMatch, at: number, last: number): Range | null {
  return match.verb.frames.has('to-addressee') ? addresseeAt(reading, match.verb, at, last) : null;
}

interface Start {
  readonly at: number;
  readonly frame: Content['frame'];
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
  let here = at;
  if (
    (wordAt(reading, here) === ',' || wordAt(reading, here) === ':') &&
    opensStretch(reading, here + 1, home)
  )
    here += 1;
  if (
    opensStretch(reading, here, home) &&
    (frames.has('direct') || frames.has('that') || frames.has('marks'))
  )
    return { at: here, frame: 'quotation' };
  if (wordAt(reading, at) === ':' && frames.has('direct') && at + 1 < last)
    return { at: at + 1, frame: 'colon' };
  if (wordAt(reading, here) === ',' && wordAt(reading, here + 1) === 'that') here += 1;
  if (wordAt(reading, here) === 'that' && frames.has('that') && isThat(reading, here))
    return { at: here, frame: 'that' };
  if (questionWords.has(wordAt(reading, here)) && frames.has('wh') && tagAt(reading, here) !== 'NN')
    return { at: here, frame: 'wh' };
  if (wordAt(reading, here) === 'to' && frames.has('to') && isInfinitive(reading, here))
    return { at: here, frame: 'to' };
  return null;
}

function isInfinitive(reading: Reading, at: number): boolean {
  return (
    tagAt(reading, at + 1) === 'VB' ||
    (isAdverb(tagAt(reading, at + 1)) && tagAt(reading, at + 2) === 'VB')
  );
}

/** "that" as a conjunction and not as a pronoun or determiner ("said that much"). */
function isThat(reading: Reading, at: number): boolean {
  return (
    tagAt(reading, at) === 'IN' ||
    tagAt(reading, at) === 'WDT' ||
    startsPhrase(tagAt(reading, at + 1))
  );
}

export function opensStretch(reading: Reading, at: number, home: number): boolean {
  const stretch = deepest(reading, at, home);
  return stretch >= 0 && reading.stretches[stretch]?.open === at;
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
      : clauseEnd(reading, start.at, last, context);
  return {
    range: { first: start.at, last: end },
    addressee,
    frame: start.frame,
    cueLast: match.cue.last,
  };
}

/** A quotation that closes with its own final mark is the whole content; one that does not goes on behind the mark. */
function quotedEnd(reading: Reading, at: number, last: number, context: ClauseContext): number {
  const stretch = reading.stretches[deepest(reading, at, context.home)];
  if (stretch === undefined || !stretch.closed || stretch.close >= last)
    return clauseEnd(reading, at, last, context);
  const after = stretch.close + 1;
  const inner = wordAt(reading, stretch.close - 1);
  if (after >= last || ['.', ',', '!', '?', ';'].includes(inner)) return after;
  if (isBreak(reading, after) && !continues(reading, after)) return after;
  return clauseEnd(reading, at, last, context);
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
    if (!frames.has('bare') || !hasClause(reading, at, last, context.home)) continue;
    const end = clauseEnd(reading, at, last, context);
    return { range: { first: at, last: end }, addressee, frame: 'bare', cueLast: match.cue.last };
  }
  return null;
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
]);
const furthestVerb = 30;

function hasClause(reading: Reading, at: number, last: number, home: number): boolean {
  const tag = tagAt(reading, at);
  if (
    !startsPhrase(tag) &&
    !clauseLeads.has(wordAt(reading, at)) &&
    !opensStretch(reading, at, home)
  )
    return false;
  for (let probe = at + 1; probe < last && probe < at + furthestVerb; probe += 1) {
    if (isFinite(tagAt(reading, probe)) && !isRelativeVerb(reading, probe)) return true;
    if (wordAt(reading, probe) === ';') return false;
  }
  return false;
}

function isRelativeVerb(reading: Reading, at: number): boolean {
  const before = wordAt(reading, at - 1);
  return before === 'who' || before === 'which';
}

/** Contents that begin with an object: "accused Iran of lying", "urged voters to stay", "called it a ruse". */
function objectContent(
  reading: Reading,
  match: CueMatch,
  from: number,
  last: number,
  context: ClauseContext,
): Content | null {
  const found =
    nominalStart(reading, match, from, last, context.home) ??
    otherStart(reading, match, from, last, context.home);
  if (found === null) return null;
  const end = clauseEnd(reading, found.at, last, context);
  const cueLast = found.frame === 'noun-that' ? found.at : match.cue.last;
  return { range: { first: found.at, last: end }, addressee: null, frame: found.frame, cueLast };
}

/** Frames that begin with a noun phrase. */
function nominalStart(
  reading: Reading,
  match: CueMatch,
  from: number,
  last: number,
  home: number,
): Start | null {
  const { frames } = match.verb;
  const end = basePhraseEnd(reading, from, last);
  if (end === from) return null;
  const link = objectLink(reading, match, end, last);
  if (link !== null) return { at: from, frame: link };
  if (frames.has('obj-is') && isComplement(reading, end, home))
    return { at: from, frame: 'obj-is' };
  if (frames.has('noun-that')) {
    const whole = phraseEnd(reading, from, last);
    const that = [end, whole].find(
      (at) => wordAt(reading, at) === 'that' && isReportNoun(reading, at - 1),
    );
    if (that !== undefined) return { at: that, frame: 'noun-that' };
  }
  const lead = wordAt(reading, from);
  if (frames.has('any') && (lead === 'any' || lead === 'reports'))
    return { at: from, frame: 'any' };
  const plans = wordAt(reading, end - 1) === 'plans' && wordAt(reading, end) === 'to';
  if (frames.has('plans') && plans) return { at: from, frame: 'plans' };
  const bare =
    frames.has('noun') && !isFinite(tagAt(reading, end)) && wordAt(reading, end) !== 'that';
  return bare ? { at: from, frame: 'noun' } : null;
}

function otherStart(
  reading: Reading,
  match: CueMatch,
  from: number,
  last: number,
  home: number,
): Start | null {
  const { frames } = match.verb;
  if (frames.has('ger') && tagAt(reading, from) === 'VBG') return { at: from, frame: 'ger' };
  if (frames.has('against') && wordAt(reading, from) === 'against')
    return { at: from, frame: 'against' };
  if (frames.has('topic') && holdsMarks(reading, from, last, home))
    return { at: from, frame: 'topic' };
  return null;
}

const reportNouns =
  /^(?:concerns?|hopes?|fears?|doubts?|confidence|belief|beliefs|opinions?|views?|regrets?|optimism|worr(?:y|ies)|suspicions?|statements?|warnings?|assurances?|promises?|speech|skepticism|conviction|disappointment|outrage|anger|frustration|surprise|wish|desire)$/;

function isReportNoun(reading: Reading, at: number): boolean {
  return reportNouns.test(wordAt(reading, at));
}

const furthestLink = 14;

/** The word that links object and complement: "to" + infinitive, "as", "of", "for" … */
function objectLink(reading: Reading, match: CueMatch, from: number, last: number): Frame | null {
  const { frames } = match.verb;
  for (let at = from; at < last && at < from + furthestLink; at += 1) {
    const word = wordAt(reading, at);
    const tag = tagAt(reading, at);
    if (word === 'to' && (frames.has('obj-to') || frames.has('obj-into'))) {
      if (
        isInfinitive(reading, at) ||
        (wordAt(reading, at - 1) === 'not' && tagAt(reading, at + 1) === 'VB')
      )
        return frames.has('obj-to') ? 'obj-to' : null;
      if (frames.has('obj-into')) return 'obj-into';
    }
    if (word === 'as' && frames.has('obj-as')) return 'obj-as';
    if (word === 'as' && frames.has('obj-saying') && wordAt(reading, at + 1) === 'saying')
      return 'obj-saying';
    if (
      word === 'of' &&
      frames.has('obj-of') &&
      at > from - 1 &&
      (tagAt(reading, at + 1) === 'VBG' || at === from)
    )
      return 'obj-of';
    if (word === 'for' && frames.has('obj-for')) return 'obj-for';
    if (word === 'on' && frames.has('obj-on')) return 'obj-on';
    if (word === 'from' && frames.has('obj-from')) return 'obj-from';
    if (tag === 'VBN' && at === from && frames.has('obj-part')) return 'obj-part';
    if (
      isFinite(tag) ||
      isBreak(reading, at) ||
      word === 'that' ||
      (isVerb(tag) && tag !== 'VBN' && tag !== 'VBG')
    )
      return null;
  }
  return null;
}

function isComplement(reading: Reading, at: number, home: number): boolean {
  const tag = tagAt(reading, at);
  if (opensStretch(reading, at, home)) return true;
  return (
    tag === 'DT' ||
    tag === 'JJ' ||
    tag === 'PRP$' ||
    tag === 'JJS' ||
    (tag === 'RB' && ['DT', 'JJ'].includes(tagAt(reading, at + 1)))
  );
}

/** Words in quotation marks stand before the next comma or end. */
function holdsMarks(reading: Reading, from: number, last: number, home: number): boolean {
  for (let at = from; at < last; at += 1) {
    if (opensStretch(reading, at, home)) return true;
    if (isBreak(reading, at)) return false;
  }
  return false;
}
