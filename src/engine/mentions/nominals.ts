/** Noun phrases that stand for somebody without a name: "the foreign minister", "officials", "a White House statement". */
import { sourceNoun } from '../lexicon/nouns';
import type { SourceNoun } from '../lexicon/nouns';
import { canonicalName, placeOfPeople } from '../lexicon/places';
import { bareMention } from './bare';
import { followsPreposition, isSubject } from './clauses';
import type { Determiner, LocalMention, Role } from './local';
import type { EntityType } from './mention';
import type { Phrase, Reading } from './phrases';
import { readRole, roleNoun, textOf } from './roles';

/** A stretch of a phrase up to a possessive or to its end: "the president" in "the president's spokesman". */
interface Stretch {
  readonly phrase: Phrase;
  readonly core: number;
  readonly head: number;
  readonly inner: boolean;
}

/** The nominals of a passage in text order, without links. */
export function findNominals(reading: Reading): LocalMention[] {
  return reading.phrases.flatMap((phrase) =>
    stretches(reading, phrase).flatMap((stretch) => readNominal(reading, stretch) ?? []),
  );
}

function stretches(reading: Reading, phrase: Phrase): Stretch[] {
  const found: Stretch[] = [];
  let core = phrase.first;
  for (let at = phrase.first; at < phrase.last; at++) {
    if (reading.passage.tags[at] !== 'POS') continue;
    if (at > core) found.push({ phrase, core, head: at - 1, inner: true });
    core = at + 1;
  }
  if (core <= phrase.head) found.push({ phrase, core, head: phrase.head, inner: false });
  return found;
}

function readNominal(reading: Reading, stretch: Stretch): LocalMention | null {
  const { phrase, core, head, inner } = stretch;
  if ((reading.nameAt[head] ?? -1) >= 0) return null;
  const noun = nounAt(reading, head);
  if (noun === undefined) return null;
  return {
    ...bareMention(reading, phrase.first, head + 1),
    form: 'nominal',
    type: typeOfNoun(noun),
    confidence: 0.8,
    reach: inner ? head + 1 : complementEnd(reading, phrase),
    subject: !inner && isSubject(reading, phrase),
    inside: inner || followsPreposition(reading, phrase),
    plural: noun.plural,
    word: noun.noun,
    agreement: noun.agreement,
    noun,
    determiner: determinerOf(reading, phrase.first, core),
    role: nominalRole(reading, noun, stretch),
  };
}

function nounAt(reading: Reading, head: number): SourceNoun | undefined {
  const word = reading.words[head] ?? '';
  const noun = sourceNoun(word);
  const single = roleNoun(reading, head);
  if (noun?.kind !== 'person' || single === null || single === noun.noun) return noun;
  return { ...(sourceNoun(single) ?? noun), plural: noun.plural };
}

function typeOfNoun(noun: SourceNoun): EntityType | null {
  switch (noun.kind) {
    case 'person':
    case 'group':
      return 'PERSON';
    case 'body':
      return 'ORG';
    case 'text':
      return null;
  }
}

function determinerOf(reading: Reading, first: number, core: number): Determiner {
  const tag = reading.passage.tags[first];
  const word = reading.words[first] ?? '';
  if (core > first || tag === 'PRP$' || tag === 'WP$') return 'possessive';
  if (/^(?:the|this|that|these|those|both)$/.test(word)) return 'definite';
  if (tag === 'DT' || tag === 'CD' || /^(?:several|many|some|other|few)$/.test(word))
    return 'indefinite';
  return 'none';
}

const LINKS = new Set(['of', 'for', 'at', 'to', 'in']);
const COMPLEMENT_LIMIT = 10;

/** The nominal's words, with its possessor and its complement: "the head of the Arab League", "Iran's president". */
function nominalRole(reading: Reading, noun: SourceNoun, stretch: Stretch): Role | null {
  const { phrase, head } = stretch;
  const end = stretch.inner ? head + 1 : complementEnd(reading, phrase);
  const role = readRole(reading, phrase.first, end, head);
  if (role !== null) return { ...role, noun: noun.noun };
  const words = modifiers(reading, phrase.first, end);
  return { noun: noun.noun, words, text: textOf(reading, phrase.first, head + 1) };
}

/** One past "of the Arab League" behind a head, or the head's own end. */
function complementEnd(reading: Reading, phrase: Phrase): number {
  const limit = reading.passage.sentences[phrase.sentence]?.last ?? 0;
  let end = phrase.last;
  while (
    end + 1 < limit &&
    end - phrase.last < COMPLEMENT_LIMIT &&
    LINKS.has(reading.words[end] ?? '')
  ) {
    const next = phraseFrom(reading, end + 1);
    if (next === undefined) break;
    end = next.last;
  }
  return end;
}

function phraseFrom(reading: Reading, first: number): Phrase | undefined {
  let low = 0;
  let high = reading.phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.phrases[middle]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const phrase = reading.phrases[low];
  return phrase?.first === first ? phrase : undefined;
}

function modifiers(reading: Reading, first: number, head: number): string[] {
  const words: string[] = [];
  for (let at = first; at < head && words.length < 12;) {
    const name = reading.passage.names[reading.nameAt[at] ?? -1];
    const end = name === undefined ? at + 1 : Math.min(head, name.last);
    const word = textOf(reading, at, end);
    const small = (placeOfPeople(word) ?? canonicalName(word)).toLowerCase();
    if (/^\p{L}/u.test(small) && !/^(?:the|a|an|'s)$/.test(small)) words.push(small);
    at = end;
  }
  return words;
}
