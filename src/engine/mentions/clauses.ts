/** Where a phrase stands in its clause, judged from the words around it. */
import type { Phrase, Reading } from './phrases';
import { isTimeWord, wordAt, tagAt } from './phrases';

const ASIDE_LIMIT = 30;

/** "said", "is", "will": the verb of a clause. */
export function isFinite(reading: Reading, at: number): boolean {
  const tag = reading.passage.tags[at];
  return tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';
}

function isPreposition(tag: string): boolean {
  return tag === 'IN' || tag === 'TO';
}

/** A preposition (not "that" or "because", which open clauses) stands before the phrase. */
export function followsPreposition(reading: Reading, phrase: Phrase): boolean {
  const before = phrase.first - 1;
  return isPreposition(tagAt(reading, before)) && !CLAUSE_OPENERS.has(wordAt(reading, before));
}

const CLAUSE_OPENERS = new Set(
  'that because although though while if whether after before since until as when unless'.split(
    ' ',
  ),
);

/** True when the phrase is the subject of its clause: a finite verb follows, or it opens the sentence. */
export function isSubject(reading: Reading, phrase: Phrase): boolean {
  if (followsPreposition(reading, phrase)) return false;
  const sentence = reading.passage.sentences[phrase.sentence];
  const limit = sentence?.last ?? reading.words.length;
  const at = skipAdverbs(reading, phrase.last, limit);
  if (at < limit && isFinite(reading, at)) return true;
  return phrase.first === sentence?.first || followsAside(reading, phrase.last, limit);
}

function skipAdverbs(reading: Reading, from: number, limit: number): number {
  let at = from;
  while (
    at < limit &&
    at < from + 4 &&
    (reading.passage.tags[at] === 'RB' || isTimeWord(reading.words[at]))
  )
    at++;
  return at;
}

/** "X, the mayor of Y, said", "X (left) said", "the head of X said": a verb after what hangs on the phrase. */
function followsAside(reading: Reading, from: number, limit: number): boolean {
  const stop = Math.min(limit, from + ASIDE_LIMIT);
  if (reading.words[from] === ',') {
    for (let at = from + 1; at + 1 < stop; at++)
      if (reading.words[at] === ',') return isFinite(reading, skipAdverbs(reading, at + 1, limit));
  } else if (isPreposition(tagAt(reading, from))) {
    for (let at = from + 1; at < stop; at++) {
      if (isFinite(reading, at)) return true;
      if (reading.words[at] === ',' || reading.words[at] === ';') return false;
    }
  }
  return false;
}

const SAYING = new Set(
  (
    'said says say told tells tell added adds warned warns announced announces called calls accused accuses denied ' +
    'denies urged urges reported reports confirmed confirms noted notes argued argues insisted insists expressed ' +
    'condemned stressed stresses predicted predicts claimed claims wrote writes asked asks demanded demands vowed ' +
    'pledged criticized rejected described describes explained explains spoke speaks'
  ).split(' '),
);

const AUXILIARY = new Set(['has', 'have', 'had', 'is', 'was', 'also', ',']);

/** True when the clause of the subject that ends at `from` has a verb of saying close by. */
export function speaksAt(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 6; at++) {
    if (SAYING.has(reading.words[at] ?? '')) return true;
    const tag = reading.passage.tags[at] ?? '';
    if (!AUXILIARY.has(reading.words[at] ?? '') && tag !== 'RB' && !isTimeWord(reading.words[at]))
      return false;
  }
  return false;
}

const FRONTED_LIMIT = 25;

/** True before the first comma of a sentence that opens with a participle or "when", "as", "although". */
export function isFronted(reading: Reading, at: number): boolean {
  const first = reading.passage.sentences[reading.sentenceAt[at] ?? 0]?.first ?? 0;
  if (at - first > FRONTED_LIMIT) return false;
  const tag = reading.passage.tags[first];
  if (tag !== 'VBN' && tag !== 'VBG' && !FRONTERS.has(reading.words[first] ?? '')) return false;
  for (let before = first; before < at; before++) if (reading.words[before] === ',') return false;
  return true;
}

const FRONTERS = new Set(
  'when while as after before although though if since because until once asked despite'.split(' '),
);
