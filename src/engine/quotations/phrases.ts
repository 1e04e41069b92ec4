/**
 * Noun phrases over part-of-speech tags, without a parser: where one that begins here ends, where one that ends here
 * begins, with prepositional phrases, coordination, appositions ("Ann Lee, the mayor,") and relative clauses
 * ("the man, who ran it,").
 */
import type { Range, Reading } from './reading';
import { tagAt, wordAt } from './reading';
import { isAdverb, isDay, isFinite, isNoun, isPhraseWord, isVerb, timeEnd } from './tags';

const longestPhrase = 40;
const attaching = new Set([
  'of',
  'for',
  'from',
  'in',
  'at',
  'on',
  'with',
  'to',
  'by',
  'about',
  'against',
  'near',
  'between',
  'among',
  'within',
  'under',
  'over',
  'behind',
  'inside',
  'outside',
  'across',
  'around',
  'into',
  'as',
  'like',
  'than',
]);
const relatives = new Set(['who', 'which', 'whose', 'whom', 'that']);
const pronouns = new Set(['PRP', 'WP', 'EX']);

/** True for a hyphen that glues two words, whatever its tag. */
function isGlue(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token !== undefined &&
    !token.spaced &&
    (token.text === '-' || token.text === '–' || token.text === '/' || token.text === '&') &&
    reading.tokens[at + 1]?.spaced === false
  );
}

function isInside(reading: Reading, at: number): boolean {
  return isPhraseWord(tagAt(reading, at)) || isGlue(reading, at) || wordAt(reading, at) === '&';
}

/** A participle that modifies the noun after it ("the elected mayor") or before it ("people living there"). */
function isModifier(reading: Reading, at: number): boolean {
  const tag = tagAt(reading, at);
  return tag === 'VBN' || tag === 'VBG';
}

/** A quoted nickname or title inside a name: `James "Whitey" Bulger`. */
function isQuotedWord(reading: Reading, at: number, limit: number): number {
  const stretch = reading.stretches[reading.within[at] ?? -1];
  if (stretch?.open !== at || !stretch.closed || stretch.close - at > 5) return at;
  return isNoun(tagAt(reading, stretch.close + 1)) || stretch.close + 1 >= limit
    ? stretch.close + 1
    : at;
}

/** End of the bare noun phrase that begins at `at` (no attachments), or `at` when none does. */
export function basePhraseEnd(reading: Reading, at: number, limit: number): number {
  const tag = tagAt(reading, at);
  if (at >= limit) return at;
  if (pronouns.has(tag)) return at + 1;
  let end = at;
  let noun = -1;
  while (end < limit && end - at < longestPhrase) {
    const here = tagAt(reading, end);
    if (isPhraseWord(here) || isGlue(reading, end) || wordAt(reading, end) === '&') {
      if (end > at && (here === 'DT' || here === 'PRP$') && noun >= 0) break;
      if (end > at && noun >= 0 && timeEnd(reading, end) > end && isDay(wordAt(reading, end)))
        break;
      if (isNoun(here) || here === 'CD' || here === 'DT' || here === 'POS' || here === 'JJ')
        noun = end;
      end += 1;
    } else if (
      (here === 'VBN' || here === 'VBG' || isAdverb(here)) &&
      isPhraseWord(tagAt(reading, end + 1)) &&
      noun < 0
    )
      end += 1;
    else if (
      (here === 'VBG' || here === 'VBN') &&
      end > at &&
      isNoun(tagAt(reading, end + 1)) &&
      !isNoun(tagAt(reading, end - 1))
    )
      end += 1;
    else {
      const past = isQuotedWord(reading, end, limit);
      if (past === end) break;
      end = past;
    }
  }
  return noun < 0 ? at : Math.max(noun + 1, at);
}

/** End of the noun phrase at `at` with its prepositional phrases and coordinated phrases. */
export function phraseEnd(reading: Reading, at: number, limit: number): number {
  let end = basePhraseEnd(reading, at, limit);
  if (end === at) return at;
  for (let steps = 0; steps < 8; steps += 1) {
    const next = extension(reading, end, limit);
    if (next === end) break;
    end = next;
  }
  return end;
}

function extension(reading: Reading, end: number, limit: number): number {
  const word = wordAt(reading, end);
  const tag = tagAt(reading, end);
  if (end >= limit) return end;
  if (attaching.has(word) && (tag === 'IN' || tag === 'TO')) {
    const after = basePhraseEnd(reading, end + 1, limit);
    if (after > end + 1 && timeEnd(reading, end + 1) < after) return after;
  }
  if (word === 'and' || word === '&') {
    const after = basePhraseEnd(reading, end + 1, limit);
    if (after > end + 1 && !isFinite(tagAt(reading, after)) && wordAt(reading, after) !== 'who')
      return after;
  }
  if (
    isModifier(reading, end) &&
    isNoun(tagAt(reading, end - 1)) &&
    (tagAt(reading, end + 1) === 'IN' || tagAt(reading, end + 1) === 'TO')
  ) {
    const after = basePhraseEnd(reading, end + 2, limit);
    if (after > end + 2) return after;
  }
  return end;
}

/** End of the phrase at `at` with apposition and relative clause: the whole source after an inverted verb. */
export function fullPhraseEnd(reading: Reading, at: number, limit: number): number {
  let end = phraseEnd(reading, at, limit);
  if (end === at) return at;
  for (let steps = 0; steps < 4; steps += 1) {
    const next =
      wordAt(reading, end) === ','
        ? afterComma(reading, end, limit)
        : restrictive(reading, end, limit);
    if (next === end) break;
    end = next;
  }
  return end;
}

function restrictive(reading: Reading, end: number, limit: number): number {
  if (!relatives.has(wordAt(reading, end)) || !isNoun(tagAt(reading, end - 1))) return end;
  return clauseLimit(reading, end, limit);
}

/** First comma, dash, mark or end after `at`. */
export function clauseLimit(reading: Reading, at: number, limit: number): number {
  let end = at;
  while (end < limit && !isBreak(reading, end)) end += 1;
  return end;
}

const breaks = new Set([',', ';', ':', '—', '–', '--', '.', '!', '?', '(', ')']);

export function isBreak(reading: Reading, at: number): boolean {
  return (
    breaks.has(wordAt(reading, at)) ||
    (wordAt(reading, at) === '-' && reading.tokens[at]?.spaced === true)
  );
}

function afterComma(reading: Reading, comma: number, limit: number): number {
  const word = wordAt(reading, comma + 1);
  const stop = clauseLimit(reading, comma + 1, limit);
  if (stop <= comma + 1) return comma;
  if (word === 'who' || word === 'which' || word === 'whose') return stop;
  return isApposition(reading, { first: comma + 1, last: stop }) ? stop : comma;
}

/** A piece between commas that names or numbers what stands before it: no verb of its own, begins like a phrase. */
export function isApposition(reading: Reading, piece: Range): boolean {
  const tag = tagAt(reading, piece.first);
  if (tag === 'PRP' || timeEnd(reading, piece.first) === piece.last) return false;
  if (!isPhraseWord(tag) && !(wordAt(reading, piece.first) === 'also' || tag === 'RB'))
    return false;
  for (let at = piece.first; at < piece.last; at += 1) {
    if (relatives.has(wordAt(reading, at)) && at > piece.first) return true;
    if (isFinite(tagAt(reading, at))) return false;
  }
  const base = phraseEnd(reading, tag === 'RB' ? piece.first + 1 : piece.first, piece.last);
  return base > piece.first;
}

/** Start of the bare noun phrase that ends before `end`, or `end` when none does. */
export function basePhraseStart(reading: Reading, end: number, limit: number): number {
  const last = tagAt(reading, end - 1);
  if (end <= limit) return end;
  if (last === 'PRP' || last === 'EX') return end - 1;
  if (!isInside(reading, end - 1) && wordAt(reading, end - 1) !== ')') return end;
  let start = end;
  while (start > limit && end - start < longestPhrase) {
    const tag = tagAt(reading, start - 1);
    if (isInside(reading, start - 1)) {
      start -= 1;
      if ((tag === 'DT' || tag === 'PRP$') && tagAt(reading, start - 1) !== 'PDT') break;
    } else if (
      start < end &&
      (isModifier(reading, start - 1) || tag === 'RB') &&
      isPhraseWord(tagAt(reading, start)) &&
      tagAt(reading, start) !== 'DT' &&
      !isNoun(tagAt(reading, start - 2)) &&
      !isVerbBefore(reading, start - 1)
    )
      start -= 1;
    else {
      const stretch = reading.stretches[reading.within[start - 1] ?? -1];
      if (
        stretch?.close !== start - 1 ||
        start - stretch.open > 6 ||
        stretch.open <= limit ||
        !isInside(reading, stretch.open - 1)
      )
        break;
      start = stretch.open;
    }
  }
  return start;
}

function isVerbBefore(reading: Reading, at: number): boolean {
  const tag = tagAt(reading, at - 1);
  return isVerb(tag) || tag === 'MD';
}

const openers = new Set([
  'that',
  'but',
  'and',
  'or',
  'because',
  'while',
  'as',
  'when',
  'although',
  'though',
  'since',
  'if',
  'after',
  'before',
  'until',
  'unless',
  'whereas',
  'where',
  'so',
  'yet',
  'than',
]);

/** A clause may begin at `at`: the sentence does, or a comma or conjunction stands before it. */
export function startsClauseAt(reading: Reading, at: number, first: number): boolean {
  return at <= first || wordAt(reading, at - 1) === ',' || opensClause(reading, at - 1);
}

/** A word at which a clause begins. */
export function opensClause(reading: Reading, at: number): boolean {
  return openers.has(wordAt(reading, at)) && !isNoun(tagAt(reading, at));
}

/** Start of the whole noun phrase that ends before `end`: with what is attached to its head by prepositions or a relative. */
export function phraseStart(reading: Reading, end: number, limit: number): number {
  let start = basePhraseStart(reading, end, limit);
  if (start === end) return end;
  for (let steps = 0; steps < 10; steps += 1) {
    const next = leftExtension(reading, start, limit);
    if (next === start) break;
    start = next;
  }
  return start;
}

function leftExtension(reading: Reading, start: number, limit: number): number {
  const before = start - 1;
  if (before <= limit) return start;
  const tag = tagAt(reading, before);
  const word = wordAt(reading, before);
  if ((tag === 'IN' || tag === 'TO') && attaching.has(word))
    return overPreposition(reading, before, limit) ?? start;
  if (word === 'and' || word === 'or' || word === '&')
    return overConjunction(reading, before, limit) ?? start;
  if (tag === 'VBG' || tag === 'VBN' || tag === 'VBD') {
    const noun = basePhraseStart(reading, before, limit);
    if (noun < before && tag !== 'VBD' && !isVerbBefore(reading, before)) return noun;
  }
  if (isVerb(tag) || tag === 'MD' || tag === 'IN' || tag === 'TO' || tag === 'RP' || isAdverb(tag))
    return overRelative(reading, before, limit) ?? start;
  return start;
}

/** "the mayor **of** London": the phrase left of the preposition, when there is one. */
function overPreposition(reading: Reading, at: number, limit: number): number | null {
  let left = at;
  const tag = tagAt(reading, left - 1);
  if (tag === 'VBN' || tag === 'VBG' || (tag === 'JJ' && !isPhraseWord(tagAt(reading, left))))
    left -= 1;
  else if (isAdverb(tag)) left -= 1;
  const start = basePhraseStart(reading, left, limit);
  if (start < left && !(isTimePhrase(reading, start, left) && wordAt(reading, at) !== 'of'))
    return start;
  return overRelative(reading, at, limit);
}

function isTimePhrase(reading: Reading, start: number, end: number): boolean {
  return timeEnd(reading, start) === end;
}

/** "Iran **and** Iraq": only where the left phrase is no object of a verb or preposition before it. */
function overConjunction(reading: Reading, at: number, limit: number): number | null {
  const end = wordAt(reading, at - 1) === ',' ? at - 1 : at;
  const start = phraseStartFlat(reading, end, limit);
  if (start === end) return null;
  const before = tagAt(reading, start - 1);
  const free =
    start <= limit ||
    opensClause(reading, start - 1) ||
    isBreak(reading, start - 1) ||
    reading.tokens[start - 1]?.kind === 'quote';
  return free && !isVerb(before) && tagAt(reading, start) !== 'PRP' ? start : null;
}

function phraseStartFlat(reading: Reading, end: number, limit: number): number {
  let start = basePhraseStart(reading, end, limit);
  for (let steps = 0; steps < 4 && start < end && start - 1 > limit; steps += 1) {
    const word = wordAt(reading, start - 1);
    const tag = tagAt(reading, start - 1);
    if (!((tag === 'IN' && word === 'of') || word === ',')) break;
    const left = basePhraseStart(reading, start - 1, limit);
    if (left === start - 1) break;
    start = left;
  }
  return start;
}

const furthestRelative = 16;

/** "a friend **who talked to the president**": back over the clause to its antecedent. */
function overRelative(reading: Reading, at: number, limit: number): number | null {
  for (let probe = at; probe > limit && probe > at - furthestRelative; probe -= 1) {
    if (isBreak(reading, probe) || reading.tokens[probe]?.kind === 'quote') return null;
    const tag = tagAt(reading, probe);
    if (
      relatives.has(wordAt(reading, probe)) &&
      (tag.startsWith('W') || wordAt(reading, probe) !== 'that')
    ) {
      const start = phraseStartFlat(reading, probe, limit);
      return start < probe ? start : null;
    }
  }
  return null;
}
