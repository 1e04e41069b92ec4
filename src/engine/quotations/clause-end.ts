/**
 * Where reported words end. Without a parser: at the end of the sentence, unless the reporter's own clause begins
 * before: a second report ("…, adding that", "… and praised"), a source at the end (", according to").
 */
import { bestBorder, bordersOf } from './borders';
import type { ClauseContext } from './clause-context';
import { cuesAt } from './cue-match';
import type { Reading } from './reading';
import { stretchAt, tagAt, wordAt } from './reading';
import { isAdverb, isFinite } from './tags';

const finals = new Set(['.', '!', '?', '…', '...', ';', '。']);

/** The end without final marks and stray commas. */
export function trimEnd(reading: Reading, first: number, last: number): number {
  let end = last;
  while (end > first && (finals.has(wordAt(reading, end - 1)) || wordAt(reading, end - 1) === ','))
    end -= 1;
  return end;
}

/** End of the reported clause that begins at `first`; never beyond `last`. */
export function clauseEnd(
  reading: Reading,
  first: number,
  last: number,
  context: ClauseContext,
): number {
  context.observe?.(first, last, context);
  const main = context.fronted ? mainClauseAt(reading, first, last, context) : last;
  const stop = resumption(reading, first, main, context);
  if (stop < last) return trimEnd(reading, first, stop);
  const sure = sureEnd(reading, first, last, context);
  if (isSameVerbAgain(reading, sure, context) || isReporting(reading, sure, context)) return sure;
  const limit = wordAt(reading, sure) === ';' && phrases.test(context.frame) ? sure : last;
  const borders = bordersOf(reading, first, trimEnd(reading, first, limit), context);
  return trimEnd(reading, first, bestBorder(reading, borders, sure, context));
}

/** Frames whose words are a phrase, which no semicolon holds. */
const phrases = /^(?:noun|topic|matter|any|finding|obj-)/;

const conditions = new Set([
  'if',
  'when',
  'while',
  'as',
  'because',
  'although',
  'once',
  'unless',
  'since',
  'after',
  'given',
  'in',
  'until',
]);

/** The comma behind which the main clause begins, after a fronted clause with the report; `last` when there is none. */
function mainClauseAt(
  reading: Reading,
  first: number,
  last: number,
  context: ClauseContext,
): number {
  const asks = context.frame === 'wh';
  let open =
    !asks && (conditions.has(wordAt(reading, first)) || conditions.has(wordAt(reading, first + 1)));
  for (let at = first + 1; at < last; at += 1) {
    if (!isPause(reading, at, context.home)) continue;
    if (!beginsMainClause(reading, at + 1, last)) continue;
    if (!open) return at;
    open = false;
  }
  return last;
}

/** A comma of the clause, or the mark behind the comma that closes words in it. */
function isPause(reading: Reading, at: number, home: number): boolean {
  const within = reading.within[at] ?? -1;
  if (within === home) return wordAt(reading, at) === ',';
  const stretch = stretchAt(reading, within);
  return (
    stretch?.close === at &&
    stretch.parent === (home < 0 ? null : home) &&
    wordAt(reading, at - 1) === ','
  );
}

/** ", and praised" behind "said": a second reporting verb of the same tense, set apart by a comma, is the reporter's. */
function isSameVerbAgain(reading: Reading, end: number, context: ClauseContext): boolean {
  if (wordAt(reading, end) !== ',' || !/^(?:and|but)$/.test(wordAt(reading, end + 1))) return false;
  let at = end + 2;
  while (isAdverb(tagAt(reading, at))) at += 1;
  return tagAt(reading, at) === context.tag && coordinated(reading, end + 1, context, true);
}

/** ", **echoing** Lee" behind an object: the participle of speech is the reporter's. */
function isReporting(reading: Reading, end: number, { frame }: ClauseContext): boolean {
  if (!phrases.test(frame) || wordAt(reading, end) !== ',') return false;
  return tagAt(reading, end + 1) === 'VBG' && cuesAt(reading, end + 1).length > 0;
}

/** The end that the rules alone would choose: where a second report begins, else the end of the sentence. */
export function sureEnd(
  reading: Reading,
  first: number,
  last: number,
  context: ClauseContext,
): number {
  for (let at = first + 1; at < last; at += 1) {
    if ((reading.within[at] ?? -1) !== context.home) continue;
    if (wordAt(reading, at) === ';') return at;
    if (at > first + 1 && beginsReporter(reading, at, last, context))
      return trimEnd(reading, first, at);
  }
  return trimEnd(reading, first, last);
}

/** The comma behind which the subject before the reporting clause goes on, or `last`. */
function resumption(reading: Reading, first: number, last: number, context: ClauseContext): number {
  for (let at = first + 1; at < last; at += 1) {
    if ((reading.within[at] ?? -1) !== context.home || wordAt(reading, at) !== ',') continue;
    if (closesReport(reading, at) || (context.subordinate && goesOnWithout(reading, at, context)))
      return at;
  }
  return last;
}

/** "… for the union**, said Ann Lee**": what stands before belongs to another report. */
function closesReport(reading: Reading, comma: number): boolean {
  const word = wordAt(reading, comma + 1);
  return (word === 'said' || word === 'says') && tagAt(reading, comma + 2).startsWith('NNP');
}

/** "Lee, later alleging that he lied**, said** …": the verb that the subject before the report goes on with. */
function goesOnWithout(reading: Reading, comma: number, context: ClauseContext): boolean {
  if (!isFinite(tagAt(reading, comma + 1))) return false;
  if (context.relative) return true;
  return cuesAt(reading, comma + 1).some(({ verb }) => verb.frames.has('bare'));
}

function beginsReporter(
  reading: Reading,
  at: number,
  last: number,
  context: ClauseContext,
): boolean {
  const word = wordAt(reading, at);
  if (word === ',') return afterComma(reading, at, last, context);
  if (word === 'according' && wordAt(reading, at + 1) === 'to') return true;
  return (word === 'and' || word === 'but') && coordinated(reading, at, context, false);
}

function afterComma(
  reading: Reading,
  comma: number,
  last: number,
  context: ClauseContext,
): boolean {
  const word = wordAt(reading, comma + 1);
  if (word === 'according' && wordAt(reading, comma + 2) === 'to') return true;
  if (contrasts.has(word) && hasVerb(reading, comma + 2, last)) return true;
  if (word === 'and' || word === 'but') return coordinated(reading, comma + 1, context, true);
  if (tagAt(reading, comma + 1) === 'VBG')
    return cuesAt(reading, comma + 1).some(
      ({ verb }) => !verb.frames.has('think') && !verb.frames.has('marks'),
    );
  if (isAdverb(tagAt(reading, comma + 1)) && tagAt(reading, comma + 2) === 'VBG')
    return cuesAt(reading, comma + 2).length > 0;
  return comma + 1 >= last;
}

/** "said A **and praised** B": a reporting verb of the same form directly behind the conjunction. */
function coordinated(
  reading: Reading,
  conjunction: number,
  context: ClauseContext,
  comma: boolean,
): boolean {
  let at = conjunction + 1;
  while (isAdverb(tagAt(reading, at))) at += 1;
  const tag = tagAt(reading, at);
  if (!isFinite(tag) && tag !== context.tag) return false;
  const cues = cuesAt(reading, at).filter(({ verb }) => !verb.frames.has('think'));
  return cues.length > 0 && (comma || tag === context.tag);
}

const contrasts = new Set(['while', 'whereas', 'although', 'though', 'compared']);
const furthestVerb = 12;

function hasVerb(reading: Reading, from: number, last: number): boolean {
  for (let at = from; at < last && at < from + furthestVerb; at += 1) {
    if (isFinite(tagAt(reading, at))) return true;
  }
  return false;
}

/** A noun phrase and a verb of its own behind the comma that closes a fronted clause. */
function beginsMainClause(reading: Reading, at: number, last: number): boolean {
  const tag = tagAt(reading, at);
  const phrase =
    tag === 'PRP' ||
    tag === 'DT' ||
    tag === 'EX' ||
    tag.startsWith('NN') ||
    tag === 'PRP$' ||
    tag === 'CD' ||
    tag === 'JJ';
  return phrase && hasVerb(reading, at + 1, last);
}
