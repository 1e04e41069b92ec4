/** Titles and appositions read as roles: "Russian Foreign Minister" → minister, with russia and foreign. */
import { isHonorific, longTitle } from '../lexicon/people';
import { wordAt, nameOver } from './phrases';
import { sourceNoun } from '../lexicon/nouns';
import { hasSense, SOURCE_SENSE, TITLE_SENSE } from '../lexicon/senses';
import { canonicalName, placeOfPeople } from '../lexicon/places';
import type { Role } from './local';
import type { Phrase, Reading } from './phrases';
import { kept } from '../text/kept';

const EMPTY_WORDS = new Set(
  "the a an this that these those his her their its our my your 's ' - , of and & in for to at".split(
    ' ',
  ),
);
const MODIFIER_LIMIT = 24;

/** The role that the tokens [first, last) name, its head noun at `head`. */
export function readRole(reading: Reading, first: number, last: number, head: number): Role | null {
  const noun = roleNoun(reading, head);
  if (noun === null) return null;
  const words: string[] = [];
  let at = first;
  while (at < last && words.length < MODIFIER_LIMIT) {
    const name = nameOver(reading, at);
    const end = name === undefined ? at + 1 : Math.min(last, name.last);
    const word = modifierAt(reading, at, end);
    if (at !== head && !EMPTY_WORDS.has(word)) words.push(word);
    at = end;
  }
  return { noun, words: kept(words), text: displayOf(reading, first, last) };
}

const GENERALS = new Set(['secretary', 'attorney', 'director', 'inspector', 'solicitor']);

/** The head as a role noun, also behind an abbreviation: "Sen." → senator, "secretary general", "prime minister". */
export function roleNoun(reading: Reading, at: number): string | null {
  if (!hasSense(reading.passage.tokens[at], SOURCE_SENSE | TITLE_SENSE)) return null;
  const word = reading.words[at] ?? '';
  const capital = reading.passage.tokens[at]?.text !== word;
  const long = capital ? longTitle(word) : undefined;
  const noun = sourceNoun(long === undefined || long === '' ? word : long);
  if (noun?.kind !== 'person') return null;
  const before = wordAt(reading, wordAt(reading, at - 1) === '-' ? at - 2 : at - 1);
  if (noun.noun === 'minister' && before === 'prime') return 'premier';
  if (noun.noun !== 'general' || !GENERALS.has(before)) return noun.noun;
  return before === 'secretary' ? 'secretary-general' : before;
}

/** The tokens in small letters as a word that describes: peoples as their places, bodies by their usual name. */
export function modifierAt(reading: Reading, first: number, last: number): string {
  const token = reading.passage.tokens[first];
  if (last === first + 1 && token !== undefined && token.text === token.lower) return token.text;
  const word = textOf(reading, first, last);
  return (placeOfPeople(word) ?? canonicalName(word)).toLowerCase();
}

/** The characters of a token range. */
export function textOf(reading: Reading, first: number, last: number): string {
  const { tokens, text } = reading.passage;
  const token = tokens[first];
  if (last === first + 1 && token?.kind === 'word') return token.text;
  return text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0);
}

/** The characters of a token range on one line, with plain spaces. */
export function plainText(reading: Reading, first: number, last: number): string {
  const text = textOf(reading, first, last);
  return isPlain(reading, first, last) ? text : text.replace(/\s+/g, ' ');
}

/** Nothing but single spaces between the tokens, as nearly everywhere. */
function isPlain({ passage: { tokens, text } }: Reading, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) {
    const start = tokens[at]?.start ?? 0;
    const gap = start - (tokens[at - 1]?.end ?? 0);
    if (gap > 1 || (gap === 1 && text.charCodeAt(start - 1) !== 0x20)) return false;
  }
  return true;
}

export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** One line, without the article. */
function displayOf(reading: Reading, first: number, last: number): string {
  return plainText(reading, ARTICLES.has(reading.words[first] ?? '') ? first + 1 : first, last);
}

/** Roles are looked for this many tokens before a name. */
const TITLE_LIMIT = 14;

/**
 * The title in front of the name at `nameFirst`, the last name of `phrase`: "FBI Director", "Secretary of State",
 * "the Russian tycoon"; `before` is the phrase before, for titles with "of".
 */
export function readTitle(
  reading: Reading,
  phrase: Phrase,
  before: Phrase | undefined,
  nameFirst: number,
): Role | null {
  const first = Math.max(titleStart(reading, phrase, nameFirst), nameFirst - TITLE_LIMIT);
  if (first >= nameFirst) return null;
  const head = titleHead(reading, first, nameFirst);
  const state = head >= 0 && reading.words[phrase.first] === 'state';
  if (state && hangsOnPhrase(reading, phrase, before))
    return readRole(reading, before.core, nameFirst, head);
  if (head >= 0) return readRole(reading, first, nameFirst, head);
  if (!hangsOnPhrase(reading, phrase, before) || nameFirst - before.first > TITLE_LIMIT)
    return null;
  return readRole(reading, before.core, nameFirst, before.head);
}

const JOINTS = new Set(['of', 'for', 'to', 'at', 'in']);

/** "Secretary" and "State Rex Tillerson" are joined by "of"; a name right behind the joint is somebody else. */
export function hangsOnPhrase(
  reading: Reading,
  phrase: Phrase,
  before: Phrase | undefined,
): before is Phrase {
  return before?.last === phrase.first - 1 && JOINTS.has(reading.words[phrase.first - 1] ?? '');
}

const DETERMINERS = new Set(['DT', 'PRP$', 'PDT']);

/** After a possessive, after another person's name, after the determiner. */
function titleStart(reading: Reading, phrase: Phrase, nameFirst: number): number {
  let first = phrase.first;
  for (let at = first; at < nameFirst; at++) {
    const name = nameOver(reading, at);
    if (reading.passage.tags[at] === 'POS') first = at + 1;
    else if (name?.type === 'PERSON') first = name.last;
    else if (DETERMINERS.has(reading.passage.tags[at] ?? '')) first = at + 1;
  }
  return first;
}

const TITLE_JOINTS = new Set(['.', '-', 'elect', 'designate']);

/** The role noun right before the name; an honorific may stand between ("Prime Minister Sir Keir"). */
function titleHead(reading: Reading, first: number, nameFirst: number): number {
  for (let at = nameFirst - 1; at >= Math.max(first, nameFirst - 3); at--) {
    if (roleNoun(reading, at) !== null) return at;
    const word = reading.words[at] ?? '';
    if (!isHonorific(word) && !TITLE_JOINTS.has(word)) return -1;
  }
  return -1;
}
