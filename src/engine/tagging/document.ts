/**
 * What the whole article knows about a name and a paragraph does not: a string means the same throughout an article
 * (one sense per discourse, Gale et al. 1992), a surname alone is the person whose full name stands elsewhere, and a
 * name found once is a name wherever it stands (Finkel et al. 2005; Ratinov and Roth 2009).
 */
import { isCapital } from '../tokens/characters';
import type { Token } from '../tokens/token';
import { NAME_TYPES } from './names';
import type { NameSpan, NameType, Passage } from './passage';
import { isBareTitle, isTitle } from './titles';

/** What an article says about one string, in any letter case. */
interface Votes {
  /** By type number, the sum of confidences. */
  readonly types: Float64Array;
  readonly words: readonly string[];
  /** The string was tagged as it stands, not only as a part of a longer name. */
  whole: boolean;
}

interface Ballot {
  readonly byName: ReadonlyMap<string, Votes>;
  /** Names by their first word, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Votes[]>;
  /** Words that the article also writes small. */
  readonly small: ReadonlySet<string>;
}

/** The passages of one article with their names revised in the light of one another. */
export function reviseNames(passages: readonly Passage[]): readonly Passage[] {
  const cut = passages.map(cutTitles);
  const ballot = count(cut);
  return cut.map((passage) => {
    const retyped = passage.names.map((name) => retype(passage, name, ballot));
    return withNames(passage, addRepeats(passage, retyped, ballot));
  });
}

function withNames(passage: Passage, names: readonly NameSpan[]): Passage {
  const same =
    names.length === passage.names.length && names.every((name, at) => name === passage.names[at]);
  return same ? passage : { ...passage, names };
}

function cutTitles(passage: Passage): Passage {
  const cut = passage.names.map((name) => cutTitle(passage, name));
  return withNames(
    passage,
    cut.filter(
      ({ first, last, type }) =>
        type !== 'PERSON' || last - first > 1 || !isBareTitle(passage.tokens[first]?.text ?? ''),
    ),
  );
}

function cutTitle({ tokens }: Passage, name: NameSpan): NameSpan {
  if (name.type !== 'PERSON') return name;
  let { first } = name;
  while (first < name.last - 1 && isTitle(tokens[first]?.text ?? '', name.last - first - 1))
    first++;
  return first === name.first ? name : { ...name, first };
}

const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);
/** What a full name says about its last and its first word alone. */
const SURNAME_VOTE = 1;
const GIVEN_VOTE = 0.4;

function count(passages: readonly Passage[]): Ballot {
  const byName = new Map<string, Votes>();
  for (const { tokens, names } of passages) {
    for (const name of names) {
      const words = wordsOf(tokens, name);
      const shouted = words.length > 1 && isShouted(tokens, name);
      vote(byName, words, name.type, shouted ? SHOUT * name.confidence : name.confidence, true);
      if (name.type === 'PERSON' && words.length > 1) voteParts(byName, words, name.confidence);
      const short = introduced(tokens, name);
      if (short !== null)
        vote(byName, [short], name.type, ABBREVIATION_VOTE * name.confidence, true);
    }
  }
  return { byName, byFirst: indexByFirst(byName), small: smallWords(passages, byName) };
}

/** Vote of a name in capitals of several words: its borders are unsure. */
const SHOUT = 0.5;

/** What "International Labour Office (ILO)" says about its abbreviation. */
const ABBREVIATION_VOTE = 2;

/** The abbreviation in brackets after a name, in small letters; it begins with the name's first letter. */
function introduced(tokens: readonly Token[], { first, last, type }: NameSpan): string | null {
  if (type === 'PERSON' || last - first < 2) return null;
  const [open, short, close] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (open?.text !== '(' || short?.kind !== 'word' || close?.text !== ')') return null;
  const { text } = short;
  const fits =
    text.length >= 2 &&
    text.length <= 8 &&
    text === text.toUpperCase() &&
    text.startsWith(tokens[first]?.text.charAt(0) ?? ' ');
  return fits ? text.toLowerCase() : null;
}

function wordsOf(tokens: readonly Token[], { first, last }: NameSpan): string[] {
  const words: string[] = [];
  for (let at = first; at < last; at++) words.push((tokens[at]?.text ?? '').toLowerCase());
  return words;
}

function vote(
  byName: Map<string, Votes>,
  words: readonly string[],
  type: NameType,
  weight: number,
  whole: boolean,
): void {
  const key = words.join(' ');
  let votes = byName.get(key);
  if (votes === undefined) {
    votes = { types: new Float64Array(NAME_TYPES.length), words, whole };
    byName.set(key, votes);
  }
  votes.whole ||= whole;
  const number = NAME_TYPES.indexOf(type);
  votes.types[number] = (votes.types[number] ?? 0) + weight;
}

function voteParts(byName: Map<string, Votes>, words: readonly string[], confidence: number): void {
  const end = SUFFIXES.has(words.at(-1) ?? '') ? words.length - 1 : words.length;
  const surname = words[end - 1];
  const given = words[0];
  if (end < 2 || surname === undefined || given === undefined) return;
  const hyphen = words.lastIndexOf('-');
  const begin = hyphen > 1 && hyphen === end - 2 ? end - 3 : end - 1;
  if (surname.length > 2)
    vote(byName, words.slice(begin, end), 'PERSON', SURNAME_VOTE * confidence, false);
  if (given.length > 2) vote(byName, [given], 'PERSON', GIVEN_VOTE * confidence, false);
}

const LONGEST_LIST = 8;
/** Words of the longest name that is looked for again. */
const LONGEST_NAME = 12;

function indexByFirst(byName: ReadonlyMap<string, Votes>): Map<string, Votes[]> {
  const byFirst = new Map<string, Votes[]>();
  for (const votes of byName.values()) {
    const first = votes.words[0];
    if (first === undefined || votes.words.length > LONGEST_NAME || total(votes) < ENOUGH) continue;
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [votes]);
    else if (list.length < LONGEST_LIST) list.push(votes);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function total({ types }: Votes): number {
  let sum = 0;
  for (const weight of types) sum += weight;
  return sum;
}

/** One-word names that also stand in small letters somewhere. */
function smallWords(passages: readonly Passage[], byName: ReadonlyMap<string, Votes>): Set<string> {
  const small = new Set<string>();
  for (const { tokens } of passages) {
    for (const { text, kind } of tokens) if (kind === 'word' && byName.has(text)) small.add(text);
  }
  return small;
}

/** The type with most votes and its lead over `current`. */
function winner({ types }: Votes): number {
  let best = 0;
  for (let type = 1; type < types.length; type++)
    if ((types[type] ?? 0) > (types[best] ?? 0)) best = type;
  return best;
}

/** A type gives way to one with so many times its votes. */
const MAJORITY = 1.3;

function retype({ tokens }: Passage, name: NameSpan, { byName }: Ballot): NameSpan {
  const votes = byName.get(wordsOf(tokens, name).join(' '));
  if (votes === undefined) return name;
  const best = winner(votes);
  const type = NAME_TYPES[best];
  const own = votes.types[NAME_TYPES.indexOf(name.type)] ?? 0;
  if (type === undefined || type === name.type || (votes.types[best] ?? 0) < MAJORITY * own)
    return name;
  return { ...name, type };
}

/** Votes that make a name of a string where the tagger saw none. */
const ENOUGH = 0.7;
const REPEAT_CONFIDENCE = 0.6;

function addRepeats(
  { tokens, text }: Passage,
  names: readonly NameSpan[],
  ballot: Ballot,
): readonly NameSpan[] {
  const out: NameSpan[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const name = names[next];
    if (name !== undefined && at >= name.first) {
      const fitted = refit(tokens, names, next, ballot);
      out.push(...fitted);
      const end = Math.max(name.last, fitted.at(-1)?.last ?? 0);
      while ((names[next]?.first ?? Infinity) < end) next++;
      at = end - 1;
      continue;
    }
    const token = tokens[at];
    if (token?.kind !== 'word' || !isCapital(text, token.start)) continue;
    const found = matchAt(tokens, at, name?.first ?? tokens.length, ballot);
    if (found === null) continue;
    out.push(found);
    at = found.last - 1;
  }
  return out.length === names.length && out.every((name, at) => name === names[at]) ? names : out;
}

/** A name as it stands, or as the longer name that the article gives elsewhere, or as the names in a shouted headline. */
function refit(
  tokens: readonly Token[],
  names: readonly NameSpan[],
  number: number,
  ballot: Ballot,
): readonly NameSpan[] {
  const name = names[number];
  if (name === undefined) return [];
  const longer = matchAt(tokens, name.first, tokens.length, ballot);
  if (longer?.type === 'PERSON' && name.type === 'PERSON' && longer.last > name.last) {
    let last = number;
    while ((names[last + 1]?.first ?? Infinity) < longer.last) last++;
    if ((names[last]?.last ?? 0) <= longer.last) return [longer];
  }
  return partsOfShout(tokens, name, ballot) ?? [name];
}

/** "IRELAND BEAT SPAIN" tagged as one name is two when the article knows both. */
function partsOfShout(
  tokens: readonly Token[],
  name: NameSpan,
  ballot: Ballot,
): readonly NameSpan[] | null {
  if (name.last - name.first < 2 || !isShouted(tokens, name)) return null;
  const parts: NameSpan[] = [];
  for (let at = name.first; at < name.last; at++) {
    const part = matchAt(tokens, at, name.last, ballot);
    if (part === null) continue;
    if (part.last - part.first === name.last - name.first) return null;
    parts.push(part);
    at = part.last - 1;
  }
  return parts.length > 0 ? parts : null;
}

function isShouted(tokens: readonly Token[], { first, last }: NameSpan): boolean {
  for (let at = first; at < last; at++) {
    const text = tokens[at]?.text ?? '';
    if (text !== text.toUpperCase() || text.length < 3) return false;
  }
  return true;
}

function matchAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  { byFirst, small }: Ballot,
): NameSpan | null {
  for (const votes of byFirst.get((tokens[at]?.text ?? '').toLowerCase()) ?? []) {
    const last = at + votes.words.length;
    if (
      last > limit ||
      !votes.words.every((word, step) => tokens[at + step]?.text.toLowerCase() === word)
    )
      continue;
    if (votes.words.length === 1 && small.has(votes.words[0] ?? '')) continue;
    const best = winner(votes);
    const type = NAME_TYPES[best];
    if (type === undefined || (votes.types[best] ?? 0) < ENOUGH) continue;
    return { first: at, last, type, confidence: REPEAT_CONFIDENCE };
  }
  return null;
}
