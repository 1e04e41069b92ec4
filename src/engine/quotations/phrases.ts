/**
 * Noun phrases over part-of-speech tags, without a parser: where one that begins here ends, where one that ends here
 * begins, with prepositional phrases, coordination, appositions ("Ann Lee, the mayor,") and relative clauses
 * ("the man, who ran it,").
 */
import type { Range, Reading } from './reading';
import { tagAt, wordAt, stretchAround } from './reading';
import { isAdverb, isFinite, isNoun, isPhraseWord } from './tags';
import { isDay, timeEnd } from './times';

/** Longest phrase that is looked over, in tokens. */
export const longestPhrase = 40;
/** Prepositions that attach a phrase to the noun before it. */
export const attaching = new Set([
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
export const relatives = new Set(['who', 'which', 'whose', 'whom', 'that']);
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

/** A word that may stand in a noun phrase, hyphens and ampersands included. */
export function isInside(reading: Reading, at: number): boolean {
  return isPhraseWord(tagAt(reading, at)) || isGlue(reading, at) || wordAt(reading, at) === '&';
}

/** A participle that modifies the noun after it ("the elected mayor") or before it ("people living there"). */
export function isModifier(reading: Reading, at: number): boolean {
  const tag = tagAt(reading, at);
  return tag === 'VBN' || tag === 'VBG';
}

/** A quoted nickname or title inside a name: `James "Whitey" Bulger`. */
function isQuotedWord(reading: Reading, at: number, limit: number): number {
  const stretch = stretchAround(reading, at);
  if (stretch?.open !== at || !stretch.closed || stretch.close - at > 5) return at;
  if (isBreak(reading, stretch.close - 1)) return at;
  return isNoun(tagAt(reading, stretch.close + 1)) || stretch.close + 1 >= limit
    ? stretch.close + 1
    : at;
}

const longestBracket = 8;

/** "Sen. Sanders **(I-Vt.)**": behind the closing bracket, or `at`. */
function bracketEnd(reading: Reading, at: number): number {
  for (let end = at + 1; end < at + longestBracket; end += 1) {
    if (wordAt(reading, end) === ')') return end + 1;
  }
  return at;
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
      const named = end > at && isNoun(tagAt(reading, end - 1));
      if (named && noun >= 0 && timeEnd(reading, end) > end && isDay(wordAt(reading, end))) break;
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
    else if (wordAt(reading, end) === '(' && noun >= 0 && bracketEnd(reading, end) > end) {
      end = bracketEnd(reading, end);
      noun = end - 1;
    } else {
      const past = isQuotedWord(reading, end, limit);
      if (past === end) break;
      end = past;
      if (past >= limit) noun = past - 1;
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
  const head = tagAt(reading, end - 1);
  if (!relatives.has(wordAt(reading, end)) || (!isNoun(head) && head !== 'JJ')) return end;
  return clauseLimit(reading, end, limit);
}

/** First comma, dash, mark or end after `at`. */
export function clauseLimit(reading: Reading, at: number, limit: number): number {
  let end = at;
  while (end < limit && !isBreak(reading, end)) end += 1;
  return end;
}

const breaks = new Set([',', ';', ':', '—', '–', '--', '.', '!', '?', '(', ')']);

export function isBreak({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'word' || token.kind === 'number') return false;
  return breaks.has(token.text) || (token.text === '-' && token.spaced);
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
  const modified =
    (tag === 'VBN' || tag === 'VBD') &&
    tagAt(reading, piece.first + 1) === 'NN' &&
    tagAt(reading, piece.first + 2) === 'NNP';
  if (!isPhraseWord(tag) && !modified && wordAt(reading, piece.first) !== 'also' && tag !== 'RB')
    return false;
  for (let at = piece.first + (modified ? 1 : 0); at < piece.last; at += 1) {
    if (relatives.has(wordAt(reading, at)) && at > piece.first) return true;
    if (isFinite(tagAt(reading, at)) && !isMistaken(reading, at) && !isReduced(reading, piece, at))
      return false;
  }
  const base = phraseEnd(
    reading,
    tag === 'RB' || modified ? piece.first + 1 : piece.first,
    piece.last,
  );
  return base > piece.first;
}

/** "a retired pilot **trained** in Oslo": a participle that the tagger took for a past tense. */
function isReduced(reading: Reading, piece: Range, at: number): boolean {
  const opens = tagAt(reading, piece.first) === 'DT' && tagAt(reading, at + 1) === 'IN';
  return opens && tagAt(reading, at) === 'VBD' && isNoun(tagAt(reading, at - 1));
}

/** "a talk **show** host": a noun that the tagger took for a verb. */
function isMistaken(reading: Reading, at: number): boolean {
  const tag = tagAt(reading, at);
  return (
    (tag === 'VBP' || tag === 'VBZ') &&
    isNoun(tagAt(reading, at + 1)) &&
    isPhraseWord(tagAt(reading, at - 1))
  );
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
