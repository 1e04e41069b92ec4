/** Noun phrases that stand for somebody without a name: "the foreign minister", "officials", "a White House statement". */
import { inNumber, sourceNoun } from '../lexicon/nouns';
import { nameOver } from './phrases';
import { hasSense, SOURCE_SENSE } from '../lexicon/senses';
import type { SourceNoun } from '../lexicon/nouns';
import type { OpenMention } from './bare';
import { bareMention } from './bare';
import { followsPreposition, isSubject } from './clauses';
import type { Determiner, Role } from './local';
import type { EntityType } from './mention';
import type { Phrase, Reading } from './phrases';
import { ARTICLES, modifierAt, readRole, roleNoun, textOf } from './roles';
import { firstFrom } from '../text/search';
import { classOf, LETTER } from '../tokens/characters';
import { kept } from '../text/kept';

/** A stretch of a phrase up to a possessive or to its end: "the president" in "the president's spokesman". */
interface Stretch {
  readonly phrase: Phrase;
  readonly core: number;
  readonly head: number;
  readonly inner: boolean;
}

/** The nominals of a passage in text order, without links. */
export function findNominals(reading: Reading): OpenMention[] {
  const found: OpenMention[] = [];
  for (const phrase of reading.phrases) {
    let core = phrase.first;
    for (let at = phrase.first; at < phrase.core; at++) {
      if (reading.passage.tags[at] !== 'POS') continue;
      if (at > core) addNominal(reading, { phrase, core, head: at - 1, inner: true }, found);
      core = at + 1;
    }
    addNominal(reading, { phrase, core, head: phrase.head, inner: false }, found);
  }
  return found;
}

function addNominal(reading: Reading, stretch: Stretch, found: OpenMention[]): void {
  if ((reading.nameAt[stretch.head] ?? -1) >= 0) return;
  const noun = nounAt(reading, stretch.head);
  if (noun !== undefined) found.push(readNominal(reading, stretch, noun));
}

function readNominal(reading: Reading, stretch: Stretch, noun: SourceNoun): OpenMention {
  const { phrase, core, head, inner } = stretch;
  const reach = inner ? head + 1 : complementEnd(reading, phrase);
  const mention = bareMention(reading, phrase.first, head + 1);
  mention.form = 'nominal';
  mention.type = typeOfNoun(noun);
  mention.confidence = 0.8;
  mention.reach = reach;
  mention.subject = !inner && isSubject(reading, phrase);
  mention.inside = inner || followsPreposition(reading, phrase);
  mention.plural = noun.plural;
  mention.word = noun.noun;
  mention.agreement = noun.agreement;
  mention.noun = noun;
  mention.determiner = determinerOf(reading, phrase.first, core);
  mention.role = nominalRole(reading, noun, stretch, reach);
  return mention;
}

function nounAt(reading: Reading, head: number): SourceNoun | undefined {
  if (!hasSense(reading.passage.tokens[head], SOURCE_SENSE)) return undefined;
  const noun = sourceNoun(reading.words[head] ?? '');
  if (noun?.kind !== 'person') return noun;
  const single = roleNoun(reading, head);
  if (single === null || single === noun.noun) return noun;
  return inNumber(sourceNoun(single) ?? noun, noun.plural);
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
  if (DEFINITE.has(word)) return 'definite';
  return tag === 'DT' || tag === 'CD' || INDEFINITE.has(word) ? 'indefinite' : 'none';
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both']);
const INDEFINITE = new Set(['several', 'many', 'some', 'other', 'few']);

const LINKS = new Set(['of', 'for', 'at', 'to', 'in']);
const COMPLEMENT_LIMIT = 10;

/** The nominal's words, with its possessor and its complement: "the head of the Arab League", "Iran's president". */
function nominalRole(
  reading: Reading,
  noun: SourceNoun,
  { phrase, head }: Stretch,
  end: number,
): Role {
  const role = readRole(reading, phrase.first, end, head);
  if (role !== null) return { noun: noun.noun, words: role.words, text: role.text };
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
  const { phrases } = reading;
  const phrase = phrases[firstFrom(phrases, (other) => other.first < first)];
  return phrase?.first === first ? phrase : undefined;
}

function modifiers(reading: Reading, first: number, head: number): readonly string[] {
  const words: string[] = [];
  for (let at = first; at < head && words.length < 12;) {
    const name = nameOver(reading, at);
    const end = name === undefined ? at + 1 : Math.min(head, name.last);
    const small = modifierAt(reading, at, end);
    if (classOf(small.charCodeAt(0)) === LETTER && !ARTICLES.has(small)) words.push(small);
    at = end;
  }
  return kept(words);
}
