/**
 * What the whole article knows about a name and a paragraph does not: a string means the same throughout an article
 * (one sense per discourse, Gale et al. 1992), a surname alone is the person whose full name stands elsewhere, and a
 * name found once is a name wherever it stands (Finkel et al. 2005; Ratinov and Roth 2009).
 */
import { isCapital } from '../tokens/characters';
import type { Token } from '../tokens/token';
import { Ballot, isShouted, wordsOf } from './ballot';
import { withNames, withRange, withType, type NameSpan, type Passage } from './passage';
import { isBareTitle, isTitle } from './titles';
import { mapped } from '../text/mapped';

/** The passages of one article with their names revised in the light of one another. */
export function reviseNames(passages: readonly Passage[]): readonly Passage[] {
  const cut = mapped(passages, cutTitles);
  const ballot = new Ballot(false);
  for (const passage of cut) ballot.add(passage);
  ballot.settle();
  return mapped(cut, (passage) => revise(passage, ballot));
}

/** A passage whose titles are cut, with its names as the article's ballot has them. */
export function revise(passage: Passage, ballot: Ballot): Passage {
  const retyped = mapped(passage.names, (name) => retype(passage, name, ballot));
  return exchange(passage, addRepeats(passage, retyped, ballot));
}

/** The first words, in small letters, of everything in a passage that the ballot may be asked about. */
export function askedWords({ text, tokens, names }: Passage): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { kind, start, lower } of tokens)
    if (kind === 'word' && isCapital(text, start)) words.add(lower);
  for (const { first, last } of names)
    for (let at = first; at < last; at++) words.add(tokens[at]?.lower ?? '');
  return words;
}

function exchange(passage: Passage, names: readonly NameSpan[]): Passage {
  const same =
    names.length === passage.names.length && names.every((name, at) => name === passage.names[at]);
  return same ? passage : withNames(passage, names);
}

/** The passage without the titles that the tagger took for parts of names. */
export function cutTitles(passage: Passage): Passage {
  const cut = mapped(passage.names, (name) => cutTitle(passage, name));
  return exchange(
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
  return first === name.first ? name : withRange(name, first, name.last);
}

function retype({ tokens }: Passage, name: NameSpan, ballot: Ballot): NameSpan {
  const type = ballot.typeOf(wordsOf(tokens, name), name.type);
  return type === name.type ? name : withType(name, type);
}

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

function matchAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  ballot: Ballot,
): NameSpan | null {
  const found = ballot.matchAt(tokens, at, limit);
  if (found === null) return null;
  const { last, type } = found;
  return { first: at, last, type, confidence: REPEAT_CONFIDENCE };
}
