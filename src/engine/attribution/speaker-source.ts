/** The mention that heads a source, and what it says about the speaker. */
import type { Cast, Entity, Rival } from '../entities/entity';
import { partsOf } from '../entities/name';
import { sourceNoun } from '../lexicon/nouns';
import type { Mention } from '../mentions/mention';
import type { Passage } from '../tagging/passage';
import type { Span } from '../text/span';
import { contains } from '../text/span';
import { firstFrom } from '../text/search';

/** What a source turned out to be. */
export interface FoundSource {
  readonly mention: number | null;
  readonly speaker: number | null;
  readonly anonymous: boolean;
  firstPerson: boolean;
  rival: Rival | null;
}

function foundSource(
  mention: number | null,
  speaker: number | null,
  anonymous: boolean,
): FoundSource {
  return { mention, speaker, anonymous, firstPerson: false, rival: null };
}

const RELATIVE = /^(?:who|which|that|whom)$/i;
const FIRST_PERSON = /^(?:i|we|me|us)$/i;

/** What a source that is no mention is looked up in. */
export interface Directory {
  /** Of the persons whose names end with this word, in small letters, the one named first; null where there is none. */
  personCalled(word: string): number | null;
  /** The one who answers in an interview: the person named first outside byline and turns; null where there is none. */
  interviewed(): number | null;
  /** The one who asks: the person of the byline; null where there is none. */
  interviewer(): number | null;
}

/** Reads the source of a quotation; `cast` are the mentions of its passage. */
export function findSource(
  passage: Passage,
  source: Span,
  cast: Cast,
  directory: Directory,
): FoundSource {
  const text = passage.text.slice(source.start, source.end);
  if (RELATIVE.test(text)) {
    const before = relativeAntecedents(passage, source, cast);
    return weighed(speakerOf(cast, before[0] ?? -1), cast, before.slice(1), 'farther');
  }
  const head = headMention(passage, source, cast);
  if (head < 0) return byText(text, directory);
  const speaker = speakerOf(cast, behindComma(passage, source, cast, head) ?? head);
  const found = weighed(speaker, cast, mentionsBefore(head, source, cast), 'inside-phrase');
  found.firstPerson = FIRST_PERSON.test(text);
  return found;
}

/** Tags of the words that may stand between a title's parts and its name. */
const INSIDE = /^(?:NN|JJ|CD|POS|HYPH|DT|FW|VBN|VBG|RB|AFX)/;

/** True when nothing between the two offsets ends a base noun phrase. */
function joins(passage: Passage, from: number, to: number): boolean {
  const { tokens, tags } = passage;
  const first = firstFrom(tokens, ({ start }) => start < from);
  for (let at = first; (tokens[at]?.start ?? to) < to; at++) {
    const dash = tokens[at]?.text === '-' && tokens[at]?.spaced === false;
    const noun = sourceNoun(tokens[at]?.lower ?? '') !== undefined;
    if (!dash && !noun && !INSIDE.test(tags[at] ?? '')) return false;
  }
  return true;
}

const VALUES = new Set<string | null>(['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY']);

/** The mention of the first phrase of the source: the last one that its title, possessor or modifiers lead to. */
function headMention(passage: Passage, source: Span, cast: Cast): number {
  let best = -1;
  let reach = source.start;
  for (let at = startsFrom(source.start, cast.mentions); at < cast.mentions.length; at++) {
    const mention = cast.mentions[at];
    if (mention === undefined || mention.start >= source.end) break;
    if (!contains(source, mention) || mention.end <= reach || VALUES.has(mention.type)) continue;
    if (!joins(passage, reach, mention.start)) {
      if (best >= 0) break;
      if (mention.form === 'pronoun') continue;
    }
    best = at;
    reach = mention.end;
  }
  if (best < 0) return mentionAround(source, cast);
  return sharedHead(passage, source, cast, best) ?? best;
}

const DETERMINED = /^(?:its|their|his|her|the|a|an|other|most|some|many)\s/i;

/** "U.S. and European officials": the head that two adjectives share. */
function sharedHead(passage: Passage, source: Span, cast: Cast, best: number): number | null {
  const first = cast.mentions[best];
  if (first?.form !== 'name' || (first.type !== 'PLACE' && first.type !== 'NORP')) return null;
  for (let at = startsFrom(first.end, cast.mentions); at < cast.mentions.length; at++) {
    const mention = cast.mentions[at];
    if (mention === undefined || mention.end > source.end) return null;
    const between = passage.text.slice(first.end, mention.start);
    if (mention.form !== 'nominal') continue;
    const head = passage.text.slice(mention.start, mention.end);
    return /^,? (?:and|or) $/.test(between) && !DETERMINED.test(head) ? at : null;
  }
  return null;
}

/** The nominal whose head the source is when the source is cut shorter than the phrase. */
function mentionAround(source: Span, cast: Cast): number {
  for (
    let at = startsFrom(source.start, cast.mentions) - 1, tries = 0;
    at >= 0 && tries < 6;
    at--, tries++
  ) {
    const mention = cast.mentions[at];
    if (mention !== undefined && contains(source, mention.head) && contains(mention, source))
      return at;
  }
  return -1;
}

/** "A Treasury official, Undersecretary Stuart Levey": the name in apposition to an unnamed head. */
function behindComma(passage: Passage, source: Span, cast: Cast, head: number): number | null {
  const noun = cast.mentions[head];
  if (noun?.form !== 'nominal' || (cast.entityOf[head] ?? null) !== null) return null;
  for (let at = startsFrom(noun.end, cast.mentions); at < cast.mentions.length; at++) {
    const mention = cast.mentions[at];
    if (mention === undefined || mention.end > source.end) return null;
    const comma = passage.text.slice(noun.end, mention.start).lastIndexOf(',');
    const apposed = mention.form === 'name' && mention.type === noun.type && comma >= 0;
    if (apposed && joins(passage, noun.end + comma + 1, mention.start)) return at;
  }
  return null;
}

/** Index of the first mention that begins at or after `start`. */
export function startsFrom(start: number, mentions: readonly Mention[]): number {
  return firstFrom(mentions, (mention) => mention.start < start);
}

/** The mentions of the source before its head: possessors and modifiers. */
function mentionsBefore(head: number, source: Span, cast: Cast): number[] {
  const before: number[] = [];
  const end = startsFrom(cast.mentions[head]?.start ?? 0, cast.mentions);
  for (let at = startsFrom(source.start, cast.mentions); at < end; at++) before.push(at);
  return before;
}

/** The speaker with a rival: the one its own mention was weighed against, or else the first of the others. */
function weighed(
  found: FoundSource,
  cast: Cast,
  others: readonly number[],
  why: string,
): FoundSource {
  if (found.speaker === null) return found;
  const known = cast.rivals.get(found.mention ?? -1);
  if (known !== undefined && maySpeak(cast.entities[known.entity])) {
    found.rival = known;
    return found;
  }
  for (const index of others) {
    const entity = cast.entityOf[index] ?? null;
    const type = entity === null ? undefined : cast.entities[entity]?.type;
    if (entity !== null && entity !== found.speaker && (type === 'PERSON' || type === 'ORG')) {
      found.rival = { entity, why };
      return found;
    }
  }
  return found;
}

/** The people or bodies before "who" in its sentence, the nearest first: across a comma and its apposition. */
function relativeAntecedents(passage: Passage, source: Span, cast: Cast): number[] {
  const found: number[] = [];
  const begin = sentenceStart(passage, source.start);
  for (let at = startsFrom(source.start, cast.mentions) - 1; at >= 0 && found.length < 4; at--) {
    const mention = cast.mentions[at];
    if (mention === undefined || mention.start < begin) break;
    if (mention.form !== 'pronoun' && mayBeSpeaker(mention)) found.push(at);
  }
  return found;
}

/** Where the sentence begins that `offset` stands in or before. */
function sentenceStart({ sentences }: Passage, offset: number): number {
  return sentences[firstFrom(sentences, ({ end }) => end <= offset)]?.start ?? 0;
}

function mayBeSpeaker({ type, form }: Mention): boolean {
  return type === 'PERSON' || type === 'ORG' || (type === 'PLACE' && form === 'name');
}

function maySpeak(entity: Pick<Entity, 'type'> | undefined): boolean {
  return entity?.type === 'PERSON' || entity?.type === 'ORG' || entity?.type === 'PLACE';
}

/** A label of a transcript or a name the tagger missed: the person whose name ends with these words. */
function byText(text: string, directory: Directory): FoundSource {
  const last = partsOf(text.replace(/:$/, '')).words.at(-1);
  if (last === undefined) return foundSource(null, null, false);
  const speaker = directory.personCalled(last);
  if (speaker !== null) return foundSource(null, speaker, false);
  return foundSource(null, null, !/^(?:q|a|question|answer)$|^\d/i.test(text));
}

/** The entity behind a mention; a description without one is an anonymous source, an open pronoun is nobody. */
function speakerOf(cast: Cast, index: number): FoundSource {
  const mention = cast.mentions[index];
  if (mention === undefined) return foundSource(null, null, false);
  const entity = cast.entityOf[index] ?? null;
  if (entity !== null && maySpeak(cast.entities[entity])) return foundSource(index, entity, false);
  const unnamed = mention.form !== 'pronoun' || cast.anchored[index] === true;
  return foundSource(index, null, unnamed);
}
