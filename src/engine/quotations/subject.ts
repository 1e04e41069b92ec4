/**
 * The words that stand for the source: before the verb ("the mayor, who resigned in May, said"), after it ("said Ann
 * Lee, the mayor"), or the antecedent of a relative ("Putin, who said").
 */
import { opensAnySentence } from '../tokens/sentences';
import type { CueMatch } from './cue-match';
import { basePhraseEnd, fullPhraseEnd, isApposition, phraseEnd } from './phrases';
import { phraseStart, relativeStart } from './phrase-starts';
import type { Scene } from './draft';
import { isAtLevel } from './draft';
import type { Range, Reading } from './reading';
import { tagAt, wordAt, stretchAround } from './reading';
import { isAdverb, isFinite, isNoun, isVerb } from './tags';
import { isDay, timeEnd } from './times';

export interface Subject {
  readonly range: Range;
  /** The subject is a relative pronoun; `range` is its antecedent. */
  readonly relative: boolean;
  /** First token of the reporting clause: the subject, or what stands before it and belongs to it. */
  readonly clauseFirst: number;
}

const relativeWords = new Set(['who', 'which', 'that']);
const asides = new Set([
  'however',
  'too',
  'though',
  'meanwhile',
  'also',
  'in',
  'on',
  'at',
  'for',
  'after',
  'while',
  'when',
  'during',
  'as',
  'according',
  'speaking',
  'citing',
  'asked',
  'with',
  'by',
  'from',
  'through',
  'then',
  'later',
  'who',
  'which',
  'whose',
  'along',
  'including',
  'like',
  'perhaps',
  'of',
  'now',
  'once',
  'among',
  'standing',
  'sitting',
  'noting',
  'referring',
  'writing',
  'under',
  'despite',
  'without',
  'both',
  'himself',
  'herself',
  'themselves',
  'to',
  'until',
  'since',
  'where',
  'or',
]);

/** The subject before the verb group; `limit` is the first token it may use. */
export function subjectBefore(reading: Reading, match: CueMatch, limit: number): Subject | null {
  const end = skipBack(reading, match.groupFirst, limit);
  if (end <= limit) return null;
  const last = end - 1;
  if (relativeWords.has(wordAt(reading, last)) && isRelative(reading, last))
    return antecedent(reading, last, limit);
  if (wordAt(reading, last) === ',') return afterAside(reading, last, limit);
  if (dashes.has(wordAt(reading, last))) return afterDashes(reading, last, limit);
  const start = phraseStart(reading, end, limit);
  if (start < end) return found(reading, start, end);
  const whole = relativeStart(reading, end, limit);
  return whole === end
    ? null
    : { range: { first: whole, last: end }, relative: false, clauseFirst: whole };
}

const dashes = new Set(['—', '–', '--', '-']);

/** "Insiders **— and there are many —** said": the phrase before a pair of dashes, with what stands between them. */
function afterDashes(reading: Reading, close: number, limit: number): Subject | null {
  for (let open = close - 2; open > limit && close - open < furthestAside; open -= 1) {
    if (reading.tokens[open]?.kind === 'quote' || wordAt(reading, open) === ';') return null;
    if (!dashes.has(wordAt(reading, open)) || reading.tokens[open]?.spaced === false) continue;
    const start = phraseStart(reading, open, limit);
    return start === open
      ? null
      : { range: { first: start, last: close }, relative: false, clauseFirst: start };
  }
  return null;
}

function found(reading: Reading, start: number, end: number): Subject | null {
  let first = shareStart(reading, nameBehindSetting(reading, start, end));
  const time = timeEnd(reading, first);
  if (time > first && time < end && !isNoun(tagAt(reading, time - 1))) first = time;
  const head = tagAt(reading, end - 1);
  const number = head === 'CD' && !/^\p{L}/u.test(wordAt(reading, first));
  if (end - first === 1 && (number || head === 'EX')) return null;
  if (isMeasure(reading, first, end) || isNobody(reading, first)) return null;
  if (end - first === 1 && isDay(wordAt(reading, first))) return null;
  if (isVerb(tagAt(reading, first)) && end - first === 1) return null;
  return { range: { first, last: end }, relative: false, clauseFirst: first };
}

/** "**nine out of** 10", "**four in** 10": the number before the one they are counted from. */
function shareStart(reading: Reading, start: number): number {
  if (tagAt(reading, start) !== 'CD') return start;
  const of = wordAt(reading, start - 1);
  const lead = of === 'of' && wordAt(reading, start - 2) === 'out' ? start - 3 : start - 2;
  if ((of !== 'of' && of !== 'in') || tagAt(reading, lead) !== 'CD') return start;
  return isAdverb(tagAt(reading, lead - 1)) ? lead - 1 : lead;
}

/** "**No one** said so": then nothing was said; but "no fewer than ten" are ten. */
function isNobody(reading: Reading, first: number): boolean {
  const word = wordAt(reading, first);
  if (word === 'nobody' || word === 'none' || wordAt(reading, first - 1) === 'no') return true;
  return word === 'no' && !/^(?:fewer|less|\.)$/.test(wordAt(reading, first + 1));
}

const units = new Set(
  "a.m. p.m. am pm o'clock cents dollars euros pounds minutes hours days".split(' '),
);

/** A time of day, a date or a sum says nothing: "10 a.m.", "$5 million", "May 3". */
function isMeasure(reading: Reading, first: number, end: number): boolean {
  const last = wordAt(reading, end - 1);
  if (units.has(last)) return tagAt(reading, first) === 'CD' || wordAt(reading, first) === '$';
  return (
    tagAt(reading, end - 1) === 'CD' &&
    (wordAt(reading, first) === '$' || timeEnd(reading, first) >= end)
  );
}

/** "At a party convention **Senator Lee** said": without a comma the setting runs into the name. */
function nameBehindSetting(reading: Reading, start: number, end: number): number {
  const before = wordAt(reading, start - 1);
  if (!settings.has(before) || !opensSentence(reading, start - 1)) return start;
  let name = end;
  while (name > start && tagAt(reading, name - 1).startsWith('NNP')) name -= 1;
  return name < end && name > start ? name : start;
}

const settings = new Set(['at', 'in', 'on', 'during', 'after', 'before', 'following']);

function opensSentence(reading: Reading, at: number): boolean {
  return (
    at === 0 || wordAt(reading, at - 1) === ',' || opensAnySentence(reading.passage.sentences, at)
  );
}

function isRelative(reading: Reading, at: number): boolean {
  const tag = tagAt(reading, at);
  return (
    wordAt(reading, at) === 'who' ||
    tag === 'WDT' ||
    (tag === 'WP' && wordAt(reading, at) !== 'what') ||
    (isNoun(tagAt(reading, at - 1)) && wordAt(reading, at) === 'that')
  );
}

function antecedent(reading: Reading, pronoun: number, limit: number): Subject | null {
  let end = pronoun;
  if (wordAt(reading, end - 1) === 'of' || tagAt(reading, end - 1) === 'IN') return null;
  if (wordAt(reading, end - 1) === 'and') end -= 1;
  if (wordAt(reading, end - 1) === ',') end -= 1;
  const start = wholeStart(reading, end, limit);
  return start === end
    ? null
    : { range: { first: start, last: end }, relative: true, clauseFirst: pronoun };
}

/** Adverbs between subject and verb, and a lone one between commas. */
function skipBack(reading: Reading, from: number, limit: number): number {
  let end = from;
  while (end - 1 > limit) {
    const word = wordAt(reading, end - 1);
    if (isAdverb(tagAt(reading, end - 1)) && word !== 'not') end -= 1;
    else if (timeBefore(reading, end, limit) < end) end = timeBefore(reading, end, limit);
    else break;
  }
  return end;
}

/** "Lee **Monday** said": an expression of time between subject and verb. */
function timeBefore(reading: Reading, end: number, limit: number): number {
  for (const length of [3, 2, 1]) {
    const start = end - length;
    if (start <= limit || timeEnd(reading, start) !== end) continue;
    const tag = tagAt(reading, start - 1);
    if (wordAt(reading, start - 1) === 'on') {
      const closes = isNoun(tagAt(reading, start - 2)) || wordAt(reading, start - 2) === ',';
      return closes ? start - 1 : end;
    }
    if (isNoun(tag) || tag === 'PRP') return start;
    if (tag === ',' && isNoun(tagAt(reading, start - 2))) return start;
  }
  return end;
}

const furthestAside = 45;

/** The verb stands behind a comma: what is between that comma and the one before it is an aside or an apposition. */
function afterAside(reading: Reading, comma: number, limit: number): Subject | null {
  let close = comma;
  for (let steps = 0; steps < 4; steps += 1) {
    const open = commaBefore(reading, close, limit);
    if (open <= limit) return steps === 0 ? behindBracket(reading, comma, limit) : null;
    const piece = { first: open + 1, last: close };
    const joins =
      isApposition(reading, piece) ||
      wordAt(reading, piece.first) === 'who' ||
      wordAt(reading, piece.first) === 'which' ||
      wordAt(reading, piece.first) === 'whose';
    if (!joins && !isAside(reading, piece)) return null;
    const start = phraseStart(reading, open, limit);
    if (start < open && !(joins && listed(reading, start, limit))) {
      const last = joins || close < comma ? lastJoined(reading, open, comma, limit) : open;
      const range = { first: start, last };
      return { range, relative: false, clauseFirst: start };
    }
    close = open;
  }
  return null;
}

/** "Senator Lee **(D-Me.),** said": the comma behind a bracket sets nothing apart. */
function behindBracket(reading: Reading, comma: number, limit: number): Subject | null {
  if (wordAt(reading, comma - 1) !== ')') return null;
  const start = phraseStart(reading, comma, limit);
  return start === comma
    ? null
    : { range: { first: start, last: comma }, relative: false, clauseFirst: start };
}

/** The phrase before an apposition is itself an apposition of one before it. */
function listed(reading: Reading, start: number, limit: number): boolean {
  for (let at = start - 2; at > limit && at > start - furthestAside; at -= 1)
    if (isFinite(tagAt(reading, at))) return false;
  return (
    start - 1 > limit &&
    wordAt(reading, start - 1) === ',' &&
    isNoun(tagAt(reading, start - 2)) &&
    tagAt(reading, start) !== 'NNP'
  );
}

/** How far appositions and relative clauses belong to the source; asides in between are taken along, trailing ones not. */
function lastJoined(reading: Reading, open: number, comma: number, limit: number): number {
  let last = open;
  let from = open;
  for (let steps = 0; steps < 5 && from < comma; steps += 1) {
    let close = from + 1;
    while (close < comma && !isCommaBeside(reading, close, comma)) close += 1;
    const piece = { first: from + 1, last: close };
    const word = wordAt(reading, piece.first);
    if (word === 'who' || word === 'which' || word === 'whose' || isApposition(reading, piece))
      last = close;
    from = close;
  }
  return Math.max(last, limit);
}

/** A comma on the level of another one, outside the marks of a title. */
function isCommaBeside(reading: Reading, at: number, comma: number): boolean {
  return wordAt(reading, at) === ',' && reading.within[at] === reading.within[comma];
}

function commaBefore(reading: Reading, comma: number, limit: number): number {
  for (let at = comma - 1; at > limit && comma - at < furthestAside; at -= 1) {
    const word = wordAt(reading, at);
    if (word === ',') return at;
    if (word === ';' || word === ':') return -1;
    if (reading.tokens[at]?.kind !== 'quote') continue;
    const stretch = stretchAround(reading, at);
    if (stretch?.close !== at || at - stretch.open > longestTitle) return -1;
    at = stretch.open;
  }
  return -1;
}

/** The marks around a title inside an apposition: `the author of "Going Home," said`. */
const longestTitle = 8;

function isAside(reading: Reading, piece: Range): boolean {
  const tag = tagAt(reading, piece.first);
  return (
    asides.has(wordAt(reading, piece.first)) ||
    tag === 'VBG' ||
    tag === 'VBN' ||
    isAdverb(tag) ||
    timeEnd(reading, piece.first) === piece.last
  );
}

/** Start of the phrase before `end`, over appositions that precede a relative ("Lee, the mayor, who said"). */
function wholeStart(reading: Reading, end: number, limit: number): number {
  const start = phraseStart(reading, end, limit);
  if (start === end || wordAt(reading, start - 1) !== ',') return start;
  const before = phraseStart(reading, start - 1, limit);
  const isName = tagAt(reading, start - 2).startsWith('NNP');
  const apposed = before < start - 1 && isName && tagAt(reading, start) === 'DT';
  return apposed ? before : start;
}

/** The subject behind the verb ("said Ann Lee, the mayor"); `limit` is where the sentence or the next mark begins. */
export function subjectAfter(reading: Reading, match: CueMatch, limit: number): Subject | null {
  const start = match.cue.last;
  const base = basePhraseEnd(reading, start, limit);
  if (base === start || timeEnd(reading, start) >= base) return null;
  const tag = tagAt(reading, start);
  if (
    tag === 'PRP' &&
    !['he', 'she', 'they', 'i', 'we', 'it', 'you'].includes(wordAt(reading, start))
  )
    return null;
  if (isFinite(tagAt(reading, base)) && tagAt(reading, base) !== 'VBP') return null;
  const end = fullPhraseEnd(reading, start, limit);
  return { range: { first: start, last: end }, relative: false, clauseFirst: match.groupFirst };
}

const furthestVerb = 80;

/**
 * The subject of the main verb before `at`: of the nearest finite verb whose clause begins at the sentence's head, a
 * comma or a conjunction; verbs of clauses that hang on another verb do not count.
 */
export function clauseSubject(scene: Scene, at: number): Subject | null {
  const { reading, first } = scene;
  let nearest: Subject | null = null;
  for (let probe = at - 1; probe > first && probe > at - furthestVerb; probe -= 1) {
    if (!isAtLevel(scene, probe) || !isFinite(tagAt(reading, probe))) continue;
    const subject = subjectBefore(reading, plainVerb(reading, probe), first);
    if (subject === null || subject.relative) continue;
    if (isMainClause(scene, subject.clauseFirst)) return subject;
    nearest ??= subject;
  }
  return nearest;
}

function isMainClause({ reading, first }: Scene, at: number): boolean {
  if (at <= first) return true;
  const before = wordAt(reading, at - 1);
  return before === ',' || before === 'and' || before === 'but' || isAdverb(tagAt(reading, at - 1));
}

const openings = new Set(['NNP', 'NNPS', 'NNS', 'NN', 'PRP', 'DT', 'JJ', 'CD', 'PRP$']);

/** The noun phrase that opens the sentence, where no verb was recognised behind it. */
export function openingSubject(scene: Scene, match: CueMatch): Subject | null {
  const { reading, first } = scene;
  const tag = tagAt(reading, first);
  if (!openings.has(tag)) return null;
  const end = phraseEnd(reading, first, match.groupFirst);
  return end > first && end < match.groupFirst
    ? { range: { first, last: end }, relative: false, clauseFirst: first }
    : null;
}

const noVerb = { lemma: '', particles: [], frames: new Set<never>() };

function plainVerb(reading: Reading, at: number): CueMatch {
  let groupFirst = at;
  while (isAdverb(tagAt(reading, groupFirst - 1)) || tagAt(reading, groupFirst - 1) === 'MD') {
    groupFirst -= 1;
  }
  return { verb: noVerb, cue: { first: at, last: at + 1 }, groupFirst, voice: 'finite' };
}
