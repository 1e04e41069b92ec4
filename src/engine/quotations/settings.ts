/**
 * What may stand between a reporting verb and what was said: time, place and occasion ("on Monday in a statement"),
 * adverbs, asides between commas, and whom it was said to.
 */
import type { CueVerb } from '../lexicon/cues';
import { cuesAt } from './cue-match';
import { basePhraseEnd, phraseEnd } from './phrases';
import type { Range, Reading } from './reading';
import { tagAt, wordAt } from './reading';
import { isAdverb, isFinite } from './tags';
import { isTimeNoun, timeEnd } from './times';

const occasions = new Set(
  'statement interview interviews speech letter email e-mail memo tweet tweets post message conference briefing call testimony remarks address report article column book filing hearing text op-ed essay blog video debate release release segment broadcast appearance press note brief affidavit editorial paper study response reply meeting court twitter facebook television tv radio phone telephone cnn fox msnbc nbc abc cbs bbc show program programme podcast instagram'.split(
    ' ',
  ),
);
const settingWords = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'through',
  'via',
  'from',
  'over',
  'by',
  'following',
  'outside',
  'inside',
  'near',
  'under',
  'with',
  'about',
  'of',
  'for',
  'as',
  'upon',
  'without',
  'between',
  'amid',
  'aboard',
  'to',
  'toward',
  'towards',
]);

/** End of a prepositional phrase at `at` that may be a setting, or `at`. */
function prepositionEnd(reading: Reading, at: number, limit: number): number {
  const tag = tagAt(reading, at);
  if (
    (tag !== 'IN' && tag !== 'TO' && tag !== 'RP' && tag !== 'VBG') ||
    !settingWords.has(wordAt(reading, at))
  )
    return at;
  const time = timeEnd(reading, at + 1);
  if (time > at + 1 && tagAt(reading, time) !== 'POS') return time;
  const end = phraseEnd(reading, at + 1, limit);
  return end > at + 1 ? end : at;
}

/** The phrase names an occasion of speech: "in an interview with the paper". */
function isOccasion(reading: Reading, range: Range): boolean {
  for (let at = range.first; at < range.last; at += 1)
    if (occasions.has(wordAt(reading, at))) return true;
  return false;
}

/** How far settings reach from `at`: the first end takes anything, the second only what cannot begin a clause. */
export interface SettingEnds {
  readonly loose: number;
  readonly safe: number;
}

export function settingEnds(reading: Reading, at: number, limit: number): SettingEnds {
  let loose = at;
  let safe = at;
  for (let steps = 0; steps < 8 && loose < limit; steps += 1) {
    const from = loose;
    const time = timeEnd(reading, from);
    if (time > from) {
      if (safe === from) safe = time;
      loose = time;
      continue;
    }
    const preposition = prepositionEnd(reading, from, limit);
    if (preposition > from) {
      const sure =
        isOccasion(reading, { first: from, last: preposition }) ||
        (wordAt(reading, from) === 'for' && isTimeNoun(wordAt(reading, preposition - 1))) ||
        (wordAt(reading, from) === 'on' && timeEnd(reading, from + 1) === preposition);
      if (safe === from && sure && !isFinite(tagAt(reading, preposition))) safe = preposition;
      loose = preposition;
      continue;
    }
    if (isAdverb(tagAt(reading, from)) || tagAt(reading, from) === 'RP') {
      const manner = wordAt(reading, from).endsWith('ly') && !measures.has(wordAt(reading, from));
      if (safe === from && isAdverb(tagAt(reading, from)) && manner) safe = from + 1;
      loose = from + 1;
      continue;
    }
    const aside = asideEnd(reading, from, limit);
    if (aside === from) break;
    loose = aside;
  }
  return { loose, safe };
}

/** Adverbs that begin a noun phrase: "said **nearly** every boat was lost". */
const measures = new Set(
  'nearly roughly only early partly virtually practically exactly'.split(' '),
);

/** ", **adding**, …": a participle that reports again. */
function addsReport(reading: Reading, at: number): boolean {
  if (tagAt(reading, at) !== 'VBG') return false;
  return cuesAt(reading, at).some(({ verb }) => verb.frames.has('bare'));
}

const longestAside = 14;

/** ", in a statement," → the token after the second comma; "— on paper, at least —" likewise. */
function asideEnd(reading: Reading, at: number, limit: number): number {
  if (dashes.has(wordAt(reading, at))) return dashedEnd(reading, at, limit);
  if (wordAt(reading, at) !== ',' || addsReport(reading, at + 1)) return at;
  const relative = wordAt(reading, at + 1) === 'where';
  for (let end = at + 1; end < limit && end < at + longestAside; end += 1) {
    if (reading.tokens[end]?.kind === 'quote') return at;
    if (isFinite(tagAt(reading, end)) && !relative) return at;
    if (wordAt(reading, end) === ',') return end > at + 1 ? end + 1 : at;
  }
  return at;
}

const dashes = new Set(['—', '–', '--']);

function dashedEnd(reading: Reading, at: number, limit: number): number {
  for (let end = at + 1; end < limit && end < at + longestAside; end += 1) {
    if (reading.tokens[end]?.kind === 'quote') return at;
    if (dashes.has(wordAt(reading, end))) return end > at + 1 ? end + 1 : at;
  }
  return at;
}

const addressees = new Set([
  'me',
  'us',
  'him',
  'her',
  'them',
  'you',
  'himself',
  'herself',
  'reporters',
  'journalists',
]);

/** Whom it was said to, directly after the verb ("told reporters") or behind "to" ("said to him"). */
export function addresseeAt(
  reading: Reading,
  verb: CueVerb,
  at: number,
  limit: number,
): Range | null {
  if (verb.frames.has('addressee')) {
    const end = addresseeEnd(reading, at, limit);
    if (end > at) return { first: at, last: end };
  }
  if (
    verb.frames.has('to-addressee') &&
    wordAt(reading, at) === 'to' &&
    tagAt(reading, at + 1) !== 'VB'
  ) {
    const end = addresseeEnd(reading, at + 1, limit);
    if (end > at + 1) return { first: at + 1, last: end };
  }
  return null;
}

function addresseeEnd(reading: Reading, at: number, limit: number): number {
  const word = wordAt(reading, at);
  if (addressees.has(word)) return at + 1;
  if (timeEnd(reading, at) > at || tagAt(reading, at).startsWith('W')) return at;
  if (tagAt(reading, at) === 'PRP')
    return word === 'it' || /^(?:he|she|they|i|we)$/.test(word) ? at : at + 1;
  const base = basePhraseEnd(reading, at, limit);
  if (base === at || isFinite(tagAt(reading, base))) return at;
  const whole = phraseEnd(reading, at, limit);
  return isFinite(tagAt(reading, whole)) ? base : whole;
}
