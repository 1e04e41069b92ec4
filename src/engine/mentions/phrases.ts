/**
 * Base noun phrases ("the veteran Russian diplomat", "FBI Director James Comey") from part-of-speech tags, in one pass
 * over a sentence, as in the chunkers after Ramshaw and Marcus (1995).
 */
import { sourceNoun } from '../lexicon/nouns';
import { hasSense, SOURCE_SENSE } from '../lexicon/senses';
import { withNames } from '../tagging/passage';
import type { NameSpan, Passage } from '../tagging/passage';
import { completeNames } from './missed';
import type { Sentence, Token } from '../tokens/token';
import { mapped } from '../text/mapped';

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
  /** One a token: the classes of its tag as bits. */
  readonly kinds: readonly number[];
  /** Index of the name that covers a token, or -1. */
  readonly nameAt: readonly number[];
  readonly sentenceAt: readonly number[];
  /** Whether a token stands between quotation marks; empty where there are none. */
  readonly quoted: readonly boolean[];
  readonly phrases: readonly Phrase[];
}

/** Classes of part-of-speech tags, as bits. */
const NOUN = 1;
const MODIFIER = 2;
const OPENER = 4;
const PARTICIPLE = 8;
/** What nouns are mistaken for. */
const MISTAKEN = 16;
const FINITE = 32;
const ADVERB = 64;
const POSSESSIVE = 128;
const PREDETERMINER = 256;
/** What may begin a phrase. */
const PHRASE_OPENER = NOUN | MODIFIER | OPENER | MISTAKEN | ADVERB;

/** Tags are compared and not looked up, the frequent ones first: see text/internalized.ts. */
function kindOf(tag: string): number {
  switch (tag) {
    case 'NN':
    case 'NNP':
    case 'NNS':
    case 'NNPS':
      return NOUN;
    case 'IN':
    case '.':
    case ',':
      return 0;
    case 'DT':
    case 'PRP$':
    case 'WP$':
      return OPENER;
    case 'JJ':
      return MODIFIER | MISTAKEN;
    case 'VBD':
    case 'VBZ':
    case 'VBP':
      return MISTAKEN | FINITE;
    case 'VB':
      return MISTAKEN;
    case 'VBG':
    case 'VBN':
      return MISTAKEN | PARTICIPLE;
    default:
      return rareKindOf(tag);
  }
}

function rareKindOf(tag: string): number {
  switch (tag) {
    case 'RB':
    case 'RBS':
      return ADVERB;
    case 'MD':
      return FINITE;
    case 'POS':
      return POSSESSIVE;
    case 'PDT':
      return OPENER | PREDETERMINER;
    case 'CD':
    case 'HYPH':
    case 'JJR':
    case 'JJS':
    case 'FW':
    case 'AFX':
    case 'SYM':
    case '$':
      return MODIFIER;
    default:
      return 0;
  }
}

const ELECT = new Set(['elect', 'designate']);
const TIME_WORD = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'.split(
    ' ',
  ),
);

/** True for words that say when; they stand beside noun phrases without belonging to them. */
export function isTimeWord(word: string | undefined): boolean {
  return word !== undefined && TIME_WORD.has(word);
}

/** Looks once at a passage for all rules about mentions. */
export function readPassage(tagged: Passage): Reading {
  const names = completeNames(tagged);
  const passage = names === tagged.names ? tagged : withNames(tagged, names);
  const words = mapped(passage.tokens, ({ lower }) => lower);
  const kinds = mapped(passage.tags, kindOf);
  const nameAt = new Array<number>(passage.tags.length).fill(-1);
  for (const [index, { first, last }] of passage.names.entries())
    for (let at = first; at < last; at++) nameAt[at] = index;
  const sentenceAt = new Array<number>(passage.tags.length).fill(0);
  const phrases: Phrase[] = [];
  const quoted = markQuoted(passage);
  const reading = { passage, words, kinds, nameAt, sentenceAt, quoted, phrases };
  passage.sentences.forEach((sentence, index) => {
    for (let at = sentence.first; at < sentence.last; at++) sentenceAt[at] = index;
    readPhrases(reading, sentence, index, phrases);
  });
  return reading;
}

type Draft = Omit<Reading, 'phrases'>;

/** The name that covers a token. To read before the beginning of a list is slow (V8), so it is asked for first. */
export function nameOver({ passage, nameAt }: Draft, at: number): NameSpan | undefined {
  const index = nameAt[at] ?? -1;
  return index < 0 ? undefined : passage.names[index];
}

/** The word at a token in small letters, "" outside the passage. */
export function wordAt({ words }: Draft, at: number): string {
  return at < 0 ? '' : (words[at] ?? '');
}

/** The part of speech of a token, "" outside the passage. */
export function tagAt({ passage }: Draft, at: number): string {
  return at < 0 ? '' : (passage.tags[at] ?? '');
}

const NOTHING_QUOTED: readonly boolean[] = [];

function isMark({ kind }: Token): boolean {
  return kind === 'quote';
}

/** Which tokens stand between double marks, by side where the mark has one and by turns where it has none. */
function markQuoted({ tokens }: Passage): readonly boolean[] {
  if (!tokens.some(isMark)) return NOTHING_QUOTED;
  let inside = false;
  return mapped(tokens, ({ kind, text }) => {
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

function isKind({ kinds }: Draft, at: number, kind: number): boolean {
  return at >= 0 && ((kinds[at] ?? 0) & kind) !== 0;
}

function isNamed({ nameAt }: Draft, at: number): boolean {
  return at >= 0 && (nameAt[at] ?? -1) >= 0;
}

/** Every second token can open no phrase, by its tag alone. */
function mayOpen(draft: Draft, at: number): boolean {
  return isKind(draft, at, PHRASE_OPENER) || isNamed(draft, at);
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
    if (isKind(draft, end - 1, POSSESSIVE)) nouns = false;
  }
  return end;
}

function isNoun(draft: Draft, at: number): boolean {
  return isKind(draft, at, NOUN) || isNamed(draft, at) || isMistagged(draft, at);
}

/** "the official", "Hamas leaders agreed", "envoy Hill": whatever the tag says, it can only be the head here. */
function isMistagged(draft: Draft, at: number): boolean {
  if (!isKind(draft, at, MISTAKEN)) return false;
  const { passage } = draft;
  if (!hasSense(passage.tokens[at], SOURCE_SENSE)) return false;
  const tag = passage.tags[at] ?? '';
  const name = nameOver(draft, at + 1);
  if (name?.type === 'PERSON' && name.first === at + 1) return isTitleWord(draft, at);
  if (!isLed(draft, at)) return false;
  if (tag === 'VBD' || tag === 'VBN') return true;
  if (tag !== 'JJ') return name !== undefined || isKind(draft, at + 1, FINITE);
  return name === undefined && !isKind(draft, at + 1, NOUN | MODIFIER);
}

/** A capital before a person's name, or any adjective or name: "King Gyanendra", "U.S. envoy Hill". */
function isTitleWord(draft: Draft, at: number): boolean {
  const capital = draft.passage.tokens[at]?.text !== draft.words[at];
  return capital || isLed(draft, at);
}

function isLed(draft: Draft, at: number): boolean {
  if (isKind(draft, at - 1, NOUN | MODIFIER | POSSESSIVE) || isNamed(draft, at - 1)) return true;
  return tagAt(draft, at - 1) === 'DT';
}

/** "adviser" in "Bush adviser Karl Rove", but not "plans" in "Love plans to sell". */
function isCompanion(draft: Draft, at: number): boolean {
  const kind = isKind(draft, at, NOUN) ? sourceNoun(draft.words[at] ?? '')?.kind : undefined;
  return kind !== undefined && kind !== 'text';
}

/** How many tokens to take in at `end`: 0 closes the phrase. */
function admit(draft: Draft, start: number, end: number, limit: number, nouns: boolean): number {
  const { passage, words, nameAt } = draft;
  const name = nameAt[end] ?? -1;
  const before = end > start ? (nameAt[end - 1] ?? -1) : -1;
  const person = before >= 0 && before !== name && passage.names[before]?.type === 'PERSON';
  const afterPerson = person && !isKind(draft, end, POSSESSIVE);
  if (name >= 0) return afterPerson ? 0 : 1;
  if (afterPerson) return isCompanion(draft, end) ? 1 : 0;
  if (isKind(draft, end, OPENER))
    return end === start || isKind(draft, end - 1, PREDETERMINER) ? 1 : 0;
  if (isKind(draft, end, NOUN)) return nouns && isTimeWord(words[end]) ? 0 : 1;
  if (isMistagged(draft, end)) return 1;
  if (isKind(draft, end, POSSESSIVE)) return nouns ? 1 : 0;
  if (passage.tokens[end]?.text === '-') return end > start && end + 1 < limit ? 1 : 0;
  if (isKind(draft, end, MODIFIER)) return !nouns || goesOn(draft, end, limit) ? 1 : 0;
  const compound = end > start && passage.tokens[end - 1]?.text === '-';
  if (compound && ELECT.has(words[end] ?? '')) return 1;
  return joinsNouns(draft, end, nouns, compound) && goesOn(draft, end, limit) ? 1 : 0;
}

/** A noun or one of its modifiers comes next. */
function goesOn(draft: Draft, at: number, limit: number): boolean {
  const next = at + 1;
  return next < limit && (isNoun(draft, next) || isKind(draft, next, MODIFIER));
}

/** "elected" in "newly elected lawmakers", "newly" itself, "&" in "Marks & Spencer". */
function joinsNouns(draft: Draft, at: number, nouns: boolean, compound: boolean): boolean {
  if (isKind(draft, at, PARTICIPLE)) return compound || !nouns;
  if (isKind(draft, at, ADVERB)) return !nouns && !isKind(draft, at + 1, NOUN);
  return nouns && draft.words[at] === '&';
}

function trim(draft: Draft, first: number, end: number, sentence: number): Phrase | null {
  let last = end;
  while (last > first && !isNoun(draft, last - 1)) last--;
  if (last === first) return null;
  let core = first;
  for (let at = first; at < last; at++) if (isKind(draft, at, POSSESSIVE)) core = at + 1;
  return core < last ? { first, last, core, head: last - 1, sentence } : null;
}
