/** Names that only their surroundings give away: "Mr Kislyak", "Secretary-General Ban Ki-moon". */
import { sourceNoun } from '../lexicon/nouns';
import { isHonorific } from '../lexicon/people';
import { hasSense, TITLE_SENSE } from '../lexicon/senses';
import { withRange } from '../tagging/passage';
import type { NameSpan, Passage } from '../tagging/passage';
import type { Token } from '../tokens/token';
import { mapped } from '../text/mapped';

const CONFIDENCE = 0.7;
const LONGEST = 4;
/** Letters of "Capt." and "Prof." */
const LONGEST_ADDRESS = 5;
const ADDRESS = new Set('Mr Mrs Ms Miss Dr Sen Rep Gov Gen Col Lt Sgt Capt Rev Prof'.split(' '));

/** The names of a passage, with those that a title announces and with given names like "Ki-moon" whole. */
export function completeNames(passage: Passage): readonly NameSpan[] {
  const names = mapped(passage.names, (name, index) =>
    extend(passage, addressed(passage, name), index),
  );
  const missed = announcedNames(passage, names);
  if (missed.length === 0 && names.every((name, index) => name === passage.names[index]))
    return passage.names;
  return [...names, ...missed].sort((a, b) => a.first - b.first);
}

function announcedNames(passage: Passage, names: readonly NameSpan[]): readonly NameSpan[] {
  if (!passage.tokens.some(isAddress)) return [];
  const taken = new Set<number>();
  for (const { first, last } of names) for (let at = first; at < last; at++) taken.add(at);
  const missed: NameSpan[] = [];
  for (let at = 0; at < passage.tokens.length; at++) {
    const end = taken.has(at) ? at : announcedEnd(passage, at, taken);
    if (end <= at) continue;
    missed.push({ first: at, last: end, type: 'PERSON', confidence: CONFIDENCE });
    at = end - 1;
  }
  return missed;
}

/** Whoever is "Mr" or "Mrs" is a person, whatever the tagger thought, and the title is no part of the name. */
function addressed(passage: Passage, name: NameSpan): NameSpan {
  const within = name.last - name.first > 1 && announces(passage, name.first);
  const { first, last, confidence } = name;
  if (within) return { first: first + 1, last, type: 'PERSON', confidence };
  return name.type !== 'PERSON' && announces(passage, name.first - 1)
    ? { first, last, type: 'PERSON', confidence }
    : name;
}

/** "Ban" grows to "Ban Ki-moon": a capitalised word joined by a hyphen belongs to the name before it. */
function extend(passage: Passage, name: NameSpan, index: number): NameSpan {
  if (name.type !== 'PERSON') return name;
  const { tokens } = passage;
  const limit = passage.names[index + 1]?.first ?? tokens.length;
  const hyphen = tokens[name.last + 1];
  const joined =
    isCapital(passage, name.last) &&
    hyphen?.text === '-' &&
    !hyphen.spaced &&
    tokens[name.last + 2]?.spaced === false &&
    name.last + 3 <= limit;
  return joined && isGiven(passage, name.last + 2)
    ? withRange(name, name.first, name.last + 3)
    : name;
}

/** Not "based", not "backed": the second half of a given name is a noun by its tag. */
function isGiven({ tags }: Passage, at: number): boolean {
  return tags[at]?.startsWith('NN') === true;
}

/** One past the name that a title right before `at` announces, or `at`. */
function announcedEnd(passage: Passage, at: number, taken: ReadonlySet<number>): number {
  if (!isCapital(passage, at) || !isNoun(passage, at)) return at;
  const title = passage.tokens[at - 1]?.text === '.' ? at - 2 : at - 1;
  if (!announces(passage, title)) return at;
  let end = at;
  while (end < at + LONGEST && !taken.has(end) && isCapital(passage, end) && isNoun(passage, end))
    end++;
  return end;
}

function announces(passage: Passage, at: number): boolean {
  const token = at < 0 ? undefined : passage.tokens[at];
  return token !== undefined && isAddress(token);
}

function isAddress(token: Token): boolean {
  const { text } = token;
  return (
    hasSense(token, TITLE_SENSE) &&
    text.length <= LONGEST_ADDRESS &&
    ADDRESS.has(text.endsWith('.') ? text.slice(0, -1) : text)
  );
}

function isCapital({ tokens }: Passage, at: number): boolean {
  return /^\p{Lu}\p{L}/u.test(tokens[at]?.text ?? '');
}

function isNoun({ tags, tokens }: Passage, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return (
    tags[at]?.startsWith('NN') === true && sourceNoun(word) === undefined && !isHonorific(word)
  );
}
