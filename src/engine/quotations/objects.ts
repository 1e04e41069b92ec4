/** Contents that begin with an object: "accused Iran of lying", "urged voters to stay", "called it a ruse". */
import type { Frame } from '../lexicon/cues';
import { hasSense, SOURCE_SENSE } from '../lexicon/senses';
import type { CueMatch } from './cue-match';
import { basePhraseEnd, isApposition, isBreak, phraseEnd } from './phrases';
import type { Reading } from './reading';
import { deepest, tagAt, wordAt, stretchAt } from './reading';
import { isAdverb, isFinite, isNoun, isVerb } from './tags';
import { timeEnd } from './times';

/** Where a content begins, and the frame that says so. */
export interface Start {
  readonly at: number;
  readonly frame: Frame | 'quotation' | 'colon';
}

/** A stretch in quotation marks directly inside `home` opens at `at`. */
export function opensStretch(reading: Reading, at: number, home: number): boolean {
  const stretch = deepest(reading, at, home);
  return stretch >= 0 && stretchAt(reading, stretch)?.open === at;
}

/** "to" and an infinitive, with an adverb or an opening mark between them or not. */
export function isInfinitive(reading: Reading, at: number): boolean {
  const from = reading.tokens[at + 1]?.kind === 'quote' ? at + 2 : at + 1;
  return (
    tagAt(reading, from) === 'VB' ||
    (isAdverb(tagAt(reading, from)) && tagAt(reading, from + 1) === 'VB')
  );
}

/** The frame with an object that fits behind the verb. */
export function objectStart(
  reading: Reading,
  match: CueMatch,
  from: number,
  last: number,
  home: number,
): Start | null {
  return (
    nominalStart(reading, match, from, last, home) ?? otherStart(reading, match, from, last, home)
  );
}

/** "cited **the report**": a noun phrase that is no subject of a clause of its own. */
function isMatter(reading: Reading, { verb }: CueMatch, from: number, last: number): boolean {
  const end = phraseEnd(reading, from, last);
  if (timeEnd(reading, from) > from) return false;
  if (verb.lemma === 'question' && isSomebody(reading, from, last)) return false;
  return end > from && tagAt(reading, from) !== 'PRP' && !isFinite(tagAt(reading, end));
}

/** Whom the police question, in place of what a critic does. */
function isSomebody(reading: Reading, from: number, last: number): boolean {
  const head = basePhraseEnd(reading, from, last) - 1;
  return tagAt(reading, head).startsWith('NNP') || hasSense(reading.tokens[head], SOURCE_SENSE);
}

const needs = new Set([
  'need',
  'needs',
  'importance',
  'necessity',
  'responsibility',
  'urgency',
  'duty',
  'obligation',
]);

/** "stressed **the need** to talk": a demand in the form of a noun. */
function isNeed(reading: Reading, from: number, end: number): boolean {
  const tag = tagAt(reading, end);
  return end > from && needs.has(wordAt(reading, end - 1)) && (tag === 'TO' || tag === 'IN');
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
  if (
    frames.has('obj-is') &&
    (endsWithQuality(reading, from, end) || hasComplement(reading, from, end, last, home))
  )
    return { at: from, frame: 'obj-is' };
  if (frames.has('noun-that')) {
    const whole = phraseEnd(reading, from, last);
    const clause = [end, whole].find(
      (at) => isReportNoun(reading, at - 1) && opensNounClause(reading, at),
    );
    if (clause !== undefined) return { at: clause, frame: 'noun-that' };
  }
  const plain = plainFrame(reading, match, from, end, last);
  return plain === null ? null : { at: from, frame: plain };
}

/** The frame of a noun phrase with nothing behind it that ties it to the verb. */
function plainFrame(
  reading: Reading,
  match: CueMatch,
  from: number,
  end: number,
  last: number,
): Frame | null {
  const { frames } = match.verb;
  if (frames.has('topic') && isNeed(reading, from, end)) return 'noun';
  const lead = wordAt(reading, from);
  if (frames.has('any') && (lead === 'any' || lead === 'reports')) return 'any';
  if (
    frames.has('finding') &&
    match.voice === 'finite' &&
    !isFinite(tagAt(reading, phraseEnd(reading, from, last)))
  )
    return 'finding';
  const plans = wordAt(reading, end - 1) === 'plans' && wordAt(reading, end) === 'to';
  if (frames.has('plans') && plans) return 'plans';
  if (frames.has('matter') && isMatter(reading, match, from, last)) return 'matter';
  const bare =
    frames.has('noun') && !isFinite(tagAt(reading, end)) && wordAt(reading, end) !== 'that';
  return bare ? 'noun' : null;
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
  /^(?:concerns?|hopes?|fears?|doubts?|confidence|belief|beliefs|opinions?|views?|regrets?|optimism|worr(?:y|ies)|suspicions?|statements?|warnings?|assurances?|promises?|speech|skepticism|conviction|disappointment|outrage|anger|frustration|surprise|wish|desires?|willingness|readiness|intention|determination)$/;

/** "hope **that** …", "desire **to** improve …". */
function opensNounClause(reading: Reading, at: number): boolean {
  return (
    wordAt(reading, at) === 'that' || (wordAt(reading, at) === 'to' && isInfinitive(reading, at))
  );
}

function isReportNoun(reading: Reading, at: number): boolean {
  return reportNouns.test(wordAt(reading, at));
}

const furthestLink = 22;

/** The word that links object and complement: "to" + infinitive, "as", "of", "for" … */
function objectLink(reading: Reading, match: CueMatch, from: number, last: number): Frame | null {
  const patient = patientVerbs.has(match.verb.lemma);
  for (let at = from; at < last && at < from + furthestLink; at += 1) {
    const link = linkAt(reading, match, at, from);
    if (link !== null) return link;
    const tag = tagAt(reading, at);
    const word = wordAt(reading, at);
    if (isBreak(reading, at) && !(patient && word === ',')) return null;
    if (isFinite(tag) && !(patient && isRelative(wordAt(reading, at - 1)))) return null;
    if (word === 'that' || (isVerb(tag) && tag !== 'VBN' && tag !== 'VBG')) return null;
  }
  return null;
}

/** Verbs whose link is so sure that the object may have appositions between commas. */
const patientVerbs = new Set(['accuse', 'quote', 'urge', 'call', 'cite']);

function isRelative(word: string): boolean {
  return word === 'who' || word === 'which';
}

function linkAt(reading: Reading, { verb }: CueMatch, at: number, from: number): Frame | null {
  const { frames } = verb;
  const tag = tagAt(reading, at);
  switch (wordAt(reading, at)) {
    case 'to':
      if (frames.has('obj-to') && isInfinitive(reading, at)) return 'obj-to';
      return frames.has('obj-into') && tagAt(reading, at + 1) !== 'VB' ? 'obj-into' : null;
    case 'not':
      return frames.has('obj-to') && wordAt(reading, at + 1) === 'to' ? 'obj-to' : null;
    case 'as':
      if (frames.has('obj-as') && !isClause(reading, at + 1)) return 'obj-as';
      return frames.has('obj-saying') && tagAt(reading, at + 1) === 'VBG' ? 'obj-saying' : null;
    case 'of':
      return frames.has('obj-of') && (verb.lemma === 'accuse' || at === from) ? 'obj-of' : null;
    case 'for':
      return frames.has('obj-for') ? 'obj-for' : null;
    case 'on':
      return frames.has('obj-on') ? 'obj-on' : null;
    case 'from':
      return frames.has('obj-from') ? 'obj-from' : null;
    default:
      return tag === 'VBN' && at === from && frames.has('obj-part') ? 'obj-part' : null;
  }
}

/** A complement directly behind the object, or words in quotation marks behind its attachments. */
function hasComplement(
  reading: Reading,
  from: number,
  end: number,
  last: number,
  home: number,
): boolean {
  if (isComplement(reading, end, home)) return true;
  const whole = phraseEnd(reading, from, last);
  if (isComplement(reading, whole, home)) return true;
  const aside = behindAside(reading, end, last);
  if (aside > end && (opensStretch(reading, aside, home) || tagAt(reading, aside) === 'DT'))
    return true;
  for (let at = end; at < last && at < end + furthestLink && !isBreak(reading, at); at += 1) {
    if (opensStretch(reading, at, home)) return true;
  }
  return false;
}

/** "called the deeds **lawful**": an adjective behind its noun says what the object is. */
function endsWithQuality(reading: Reading, from: number, end: number): boolean {
  return end > from + 1 && tagAt(reading, end - 1) === 'JJ' && isNoun(tagAt(reading, end - 2));
}

/** Behind "Lee, **the mayor who had lost,**" the token after the second comma, else `at`. */
function behindAside(reading: Reading, at: number, last: number): number {
  if (wordAt(reading, at) !== ',') return at;
  for (let end = at + 1; end < last && end < at + furthestLink; end += 1) {
    if (reading.tokens[end]?.kind === 'quote') return at;
    if (wordAt(reading, end) !== ',') continue;
    const who = isRelative(wordAt(reading, at + 1));
    return who || isApposition(reading, { first: at + 1, last: end }) ? end + 1 : at;
  }
  return at;
}

/** A name for the object behind it: "him **a liar**", "the deal **bad**", "it **"a ruse"**", "him **Europe's** last …". */
function isComplement(reading: Reading, at: number, home: number): boolean {
  if (tagAt(reading, at - 1) === 'PRP' && isNoun(tagAt(reading, at))) return true;
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

/** "defends the tunnel **as costs rise**" says when and not what: a noun phrase with a verb of its own. */
function isClause(reading: Reading, at: number): boolean {
  if (reading.tokens[at]?.kind === 'quote') return false;
  let verb = basePhraseEnd(reading, at, reading.tokens.length);
  while (verb > at && isAdverb(tagAt(reading, verb))) verb += 1;
  return verb > at && isFinite(tagAt(reading, verb));
}
