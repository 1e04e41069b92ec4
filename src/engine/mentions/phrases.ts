/**
 * Base noun phrases ("the veteran Russian diplomat", "FBI Director James Comey") from part-of-speech tags, in one pass
 * over a sentence, as in the chunkers after Ramshaw and Marcus (1995).
 */
import { sourceNoun } from '../lexicon/nouns';
import type { Passage } from '../tagging/passage';
import { completeNames } from './missed';
import type { Sentence } from '../tokens/token';

/** A base noun phrase as token indices; `core` is the first token after the last possessive. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly core: number;
  readonly head: number;
  readonly sentence: number;
}

/** A passage with lookups that several rules need. */
export interface Reading {
  readonly passage: Passage;
  readonly words: readonly string[];
  /** Index of the name that covers a token, or -1. */
  readonly nameAt: readonly number[];
  readonly sentenceAt: readonly number[];
  readonly quoted: readonly boolean[];
  readonly phrases: readonly Phrase[];
}

const NOUN = new Set(['NN', 'NNS', 'NNP', 'NNPS']);
const MODIFIER = new Set(['JJ', 'JJR', 'JJS', 'CD', 'HYPH', 'FW', 'AFX', 'SYM', '$']);
const OPENER = new Set(['DT', 'PRP$', 'PDT', 'WP$']);
const ELECT = new Set(['elect', 'designate']);
const PARTICIPLE = new Set(['VBN', 'VBG']);
/** Tags that nouns are mistaken for. */
const MISTAKEN = new Set(['JJ', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const PHRASE_OPENER = new Set([...NOUN, ...MODIFIER, ...OPENER, ...MISTAKEN, 'RB', 'RBS']);
const TIME_WORD = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'.split(
    ' ',
  ),
);

function isNounTag(tag: string | undefined): boolean {
  return tag !== undefined && NOUN.has(tag);
}

/** True for words that say when; they stand beside noun phrases without belonging to them. */
export function isTimeWord(word: string | undefined): boolean {
  return word !== undefined && TIME_WORD.has(word);
}

/** Looks once at a passage for all rules about mentions. */
export function readPassage(tagged: Passage): Reading {
  const names = completeNames(tagged);
  const passage = names === tagged.names ? tagged : { ...tagged, names };
  const words = passage.tokens.map(({ lower }) => lower);
  const nameAt = new Array<number>(words.length).fill(-1);
  passage.names.forEach((name, index) => nameAt.fill(index, name.first, name.last));
  const sentenceAt = new Array<number>(words.length).fill(0);
  const phrases: Phrase[] = [];
  const reading = { passage, words, nameAt, sentenceAt, quoted: markQuoted(passage), phrases };
  passage.sentences.forEach((sentence, index) => {
    sentenceAt.fill(index, sentence.first, sentence.last);
    readPhrases(reading, sentence, index, phrases);
  });
  return reading;
}

type Draft = Omit<Reading, 'phrases'>;

/** Which tokens stand between double marks, by side where the mark has one and by turns where it has none. */
function markQuoted({ tokens }: Passage): boolean[] {
  let inside = false;
  return tokens.map(({ kind, text }) => {
    if (kind === 'quote') {
      if (/^[\u201c\u201e\u00ab]|^``/.test(text)) inside = true;
      else if (/^[\u201d\u00bb]|^''|^\u2019\u2019/.test(text)) inside = false;
      else if (text === '"') inside = !inside;
    }
    return inside;
  });
}

function readPhrases(draft: Draft, sentence: Sentence, index: number, phrases: Phrase[]): void {
  let at = sentence.first;
  while (at < sentence.last) {
    const end = mayOpen(draft, at) ? phraseEnd(draft, at, sentence.last) : at;
    const phrase = end > at ? trim(draft, at, end, index) : null;
    if (phrase !== null) phrases.push(phrase);
    at = Math.max(end, at + 1);
  }
}

/** Every second token can open no phrase, by its tag alone. */
function mayOpen({ passage, nameAt }: Draft, at: number): boolean {
  return PHRASE_OPENER.has(passage.tags[at] ?? '') || (nameAt[at] ?? -1) >= 0;
}

/** One past the last token that can belong to the phrase that begins at `at`; `at` when none begins there. */
function phraseEnd(draft: Draft, at: number, limit: number): number {
  let end = at;
  let nouns = false;
  while (end < limit) {
    const step = admit(draft, at, end, limit, nouns);
    if (step === 0) break;
    nouns ||= isNoun(draft, end);
    end += step;
    if (draft.passage.tags[end - 1] === 'POS') nouns = false;
  }
  return end;
}

function isNoun(draft: Draft, at: number): boolean {
  const { passage, nameAt } = draft;
  return isNounTag(passage.tags[at]) || (nameAt[at] ?? -1) >= 0 || isMistagged(draft, at);
}

/** "the official", "Hamas leaders agreed", "envoy Hill": whatever the tag says, it can only be the head here. */
function isMistagged(draft: Draft, at: number): boolean {
  const { passage, words, nameAt } = draft;
  const tag = passage.tags[at] ?? '';
  if (!MISTAKEN.has(tag) || sourceNoun(words[at] ?? '') === undefined) return false;
  const next = passage.tags[at + 1] ?? '';
  const name = passage.names[nameAt[at + 1] ?? -1];
  if (name?.type === 'PERSON' && name.first === at + 1) return isTitleWord(draft, at);
  if (!isLed(draft, at)) return false;
  if (tag === 'VBD' || tag === 'VBN') return true;
  if (tag !== 'JJ') return name !== undefined || FINITE.has(next);
  return name === undefined && !isNounTag(next) && !MODIFIER.has(next);
}

/** A capital before a person's name, or any adjective or name: "King Gyanendra", "U.S. envoy Hill". */
function isTitleWord(draft: Draft, at: number): boolean {
  const capital = draft.passage.tokens[at]?.text !== draft.words[at];
  return capital || isLed(draft, at);
}

function isLed({ passage, nameAt }: Draft, at: number): boolean {
  const before = passage.tags[at - 1] ?? '';
  if (isNounTag(before) || MODIFIER.has(before) || before === 'DT' || before === 'POS') return true;
  return (nameAt[at - 1] ?? -1) >= 0;
}

/** "adviser" in "Bush adviser Karl Rove", but not "plans" in "Love plans to sell". */
function isCompanion({ passage, words }: Draft, at: number): boolean {
  const kind = sourceNoun(words[at] ?? '')?.kind;
  return isNounTag(passage.tags[at]) && kind !== undefined && kind !== 'text';
}

/** How many tokens to take in at `end`: 0 closes the phrase. */
function admit(draft: Draft, start: number, end: number, limit: number, nouns: boolean): number {
  const { passage, words, nameAt } = draft;
  const tag = passage.tags[end] ?? '';
  const name = passage.names[nameAt[end] ?? -1];
  const before = end > start ? passage.names[nameAt[end - 1] ?? -1] : undefined;
  const afterPerson = before?.type === 'PERSON' && before !== name && tag !== 'POS';
  if (name !== undefined) return afterPerson ? 0 : 1;
  if (afterPerson) return isCompanion(draft, end) ? 1 : 0;
  if (OPENER.has(tag)) return end === start || passage.tags[end - 1] === 'PDT' ? 1 : 0;
  if (isNounTag(tag)) return nouns && isTimeWord(words[end]) ? 0 : 1;
  if (isMistagged(draft, end)) return 1;
  if (tag === 'POS') return nouns ? 1 : 0;
  if (passage.tokens[end]?.text === '-') return end > start && end + 1 < limit ? 1 : 0;
  if (MODIFIER.has(tag)) return !nouns || goesOn(draft, end, limit) ? 1 : 0;
  const compound = passage.tokens[end - 1]?.text === '-' && end > start;
  if (compound && ELECT.has(words[end] ?? '')) return 1;
  return joinsNouns(draft, end, nouns, compound) && goesOn(draft, end, limit) ? 1 : 0;
}

/** A noun or one of its modifiers comes next. */
function goesOn(draft: Draft, at: number, limit: number): boolean {
  const next = at + 1;
  return next < limit && (isNoun(draft, next) || MODIFIER.has(draft.passage.tags[next] ?? ''));
}

/** "elected" in "newly elected lawmakers", "newly" itself, "&" in "Marks & Spencer". */
function joinsNouns(draft: Draft, at: number, nouns: boolean, compound: boolean): boolean {
  const { tags } = draft.passage;
  const tag = tags[at] ?? '';
  if (PARTICIPLE.has(tag)) return compound || !nouns;
  if (tag === 'RB' || tag === 'RBS') return !nouns && !isNounTag(tags[at + 1]);
  return nouns && draft.words[at] === '&';
}

function trim(draft: Draft, first: number, end: number, sentence: number): Phrase | null {
  let last = end;
  while (last > first && !isNoun(draft, last - 1)) last--;
  if (last === first) return null;
  let core = first;
  for (let at = first; at < last; at++) if (draft.passage.tags[at] === 'POS') core = at + 1;
  return core < last ? { first, last, core, head: last - 1, sentence } : null;
}
