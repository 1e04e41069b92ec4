/** Noun phrases read backwards: where one that ends here begins, with its attachments, coordination and relative clause. */
import {
  attaching,
  isBreak,
  isInside,
  isModifier,
  longestPhrase,
  opensClause,
  relatives,
} from './phrases';
import type { Reading } from './reading';
import { tagAt, wordAt, stretchAround } from './reading';
import { isAdverb, isNoun, isPhraseWord, isVerb } from './tags';
import { timeEnd } from './times';

/** Longest bracket behind a name, in tokens. */
const longestAside = 24;

/** The opening bracket that belongs to the closing one before `end`, or `end`. */
function bracketStart(reading: Reading, end: number, limit: number): number {
  for (let start = end - 2; start > limit && start > end - longestAside; start -= 1) {
    if (wordAt(reading, start) === '(') return start;
  }
  return end;
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
    if (wordAt(reading, start - 1) === ')' && bracketStart(reading, start, limit) < start) {
      start = bracketStart(reading, start, limit);
    } else if (isInside(reading, start - 1)) {
      start -= 1;
      if ((tag === 'DT' || tag === 'PRP$') && !goesOnLeft(reading, start)) break;
    } else if (
      start < end &&
      (isModifier(reading, start - 1) || tag === 'RB') &&
      isPhraseWord(tagAt(reading, start)) &&
      tagAt(reading, start) !== 'DT' &&
      !isNoun(tagAt(reading, start - 2)) &&
      !isVerbBefore(reading, start - 1) &&
      !(tag === 'VBG' && wordAt(reading, start - 2) === ',')
    )
      start -= 1;
    else {
      const stretch = stretchAround(reading, start - 1);
      if (
        stretch?.close !== start - 1 ||
        start - stretch.open > 6 ||
        stretch.open <= limit ||
        !isInside(reading, stretch.open - 1) ||
        isBreak(reading, start - 2)
      )
        break;
      start = stretch.open;
    }
  }
  return start;
}

/** Before an article stands "all", or a name whose own word it is: "Radio **This** Morning". */
function goesOnLeft(reading: Reading, article: number): boolean {
  const before = tagAt(reading, article - 1);
  const capital = reading.tokens[article]?.text !== wordAt(reading, article);
  return before === 'PDT' || (capital && before === 'NNP');
}

function isVerbBefore(reading: Reading, at: number): boolean {
  const tag = tagAt(reading, at - 1);
  return isVerb(tag) || tag === 'MD';
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

const tells = new Set(['said', 'told', 'reported', 'announced', 'added', 'warned', 'confirmed']);

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
    const dated = tag !== 'VBD' || (timeEnd(reading, start) > start && !tells.has(word));
    if (noun < before && dated && !isVerbBefore(reading, before)) return noun;
  }
  if (relatives.has(word)) return start;
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
  if (isFree(reading, start, limit)) return start;
  const near = basePhraseStart(reading, end, limit);
  return near > start && isFree(reading, near, limit) ? near : null;
}

/** The phrase at `start` is no object of a verb or preposition before it. */
function isFree(reading: Reading, start: number, limit: number): boolean {
  const free =
    start <= limit ||
    opensClause(reading, start - 1) ||
    isBreak(reading, start - 1) ||
    reading.tokens[start - 1]?.kind === 'quote';
  return free && !isVerb(tagAt(reading, start - 1)) && tagAt(reading, start) !== 'PRP';
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

/** "those **surveyed**", "lawyers **interviewed**": a participle behind its noun. */
const asked = new Set(
  'surveyed polled interviewed questioned involved concerned quoted contacted'.split(' '),
);

/** "the pupils **whose marks were lost**": the antecedent of a clause that ends with its verb before `end`, or `end`. */
export function relativeStart(reading: Reading, end: number, limit: number): number {
  const tag = tagAt(reading, end - 1);
  if (!isVerb(tag) && !isAdverb(tag) && tag !== 'JJ') return end;
  if (tag === 'VBN' && asked.has(wordAt(reading, end - 1))) {
    const start = phraseStart(reading, end - 1, limit);
    if (start < end - 1) return start;
  }
  return overRelative(reading, end - 1, limit) ?? end;
}

/** "a friend **who talked to the president**": back over the clause to its antecedent. */
function overRelative(reading: Reading, at: number, limit: number): number | null {
  for (let probe = at; probe > limit && probe > at - furthestRelative; probe -= 1) {
    if (isBreak(reading, probe) || reading.tokens[probe]?.kind === 'quote') return null;
    const tag = tagAt(reading, probe);
    if (
      relatives.has(wordAt(reading, probe)) &&
      (tag.startsWith('W') || wordAt(reading, probe) !== 'that')
    ) {
      if (wordAt(reading, probe - 1) === 'and') continue;
      const start = phraseStartFlat(reading, probe, limit);
      return start < probe ? start : null;
    }
  }
  return null;
}
