/** The mention that heads a source, and what it says about the speaker. */
import type { Cast, Entity, Rival } from '../entities/entity';
import { partsOf } from '../entities/name';
import { sourceNoun } from '../lexicon/nouns';
import type { Mention } from '../mentions/mention';
import type { Passage } from '../tagging/passage';
import type { Span } from '../text/span';
import { contains } from '../text/span';

/** What a source turned out to be. */
export interface FoundSource {
  readonly mention: number | null;
  readonly speaker: number | null;
  readonly anonymous: boolean;
  readonly firstPerson: boolean;
  /** How far to trust the speaker, 0 to 1. */
  readonly confidence: number;
  readonly rival: Rival | null;
}

const NOBODY: FoundSource = {
  mention: null,
  speaker: null,
  anonymous: false,
  firstPerson: false,
  confidence: 1,
  rival: null,
};
const RELATIVE = /^(?:who|which|that|whom)$/i;
const FIRST_PERSON = /^(?:i|we|me|us)$/i;
const TRUST = new Map([
  ['name', 0.98],
  ['short-name', 0.97],
  ['apposition', 0.96],
  ['role', 0.85],
  ['pronoun', 0.85],
]);

/** For each passage the indices of its mentions in text order. */
export function mentionsByPassage(cast: Cast): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  cast.mentions.forEach(({ passage }, index) => {
    const group = groups.get(passage);
    if (group === undefined) groups.set(passage, [index]);
    else group.push(index);
  });
  return groups;
}

/** Last word of a person's name → the first entity named so. */
export function surnamesOf(cast: Cast): ReadonlyMap<string, number> {
  const surnames = new Map<string, number>();
  for (const [index, { type, name }] of cast.entities.entries()) {
    const last = type === 'PERSON' ? partsOf(name).words.at(-1) : undefined;
    if (last !== undefined && !surnames.has(last)) surnames.set(last, index);
  }
  return surnames;
}

/** Reads the source of a quotation; `own` are the mentions of its passage. */
export function findSource(
  passage: Passage,
  source: Span,
  own: readonly number[],
  cast: Cast,
  surnames: ReadonlyMap<string, number>,
): FoundSource {
  const text = passage.text.slice(source.start, source.end);
  if (RELATIVE.test(text)) {
    const before = relativeAntecedents(passage, source, own, cast);
    return weighed(speakerOf(cast, before[0] ?? -1), cast, before.slice(1), 'farther');
  }
  const head = headMention(passage, source, own, cast);
  if (head < 0) return byText(text, surnames);
  const speaker = speakerOf(cast, behindComma(passage, source, own, cast, head) ?? head);
  const found = weighed(speaker, cast, mentionsBefore(head, source, own, cast), 'inside-phrase');
  return FIRST_PERSON.test(text) ? { ...found, firstPerson: true } : found;
}

/** Tags of the words that may stand between a title's parts and its name. */
const INSIDE = /^(?:NN|JJ|CD|POS|HYPH|DT|FW|VBN|VBG|RB|AFX)/;

/** True when nothing between the two offsets ends a base noun phrase. */
function joins(passage: Passage, from: number, to: number): boolean {
  const { tokens, tags } = passage;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; (tokens[at]?.start ?? to) < to; at++) {
    const dash = tokens[at]?.text === '-' && tokens[at]?.spaced === false;
    const noun = sourceNoun(tokens[at]?.lower ?? '') !== undefined;
    if (!dash && !noun && !INSIDE.test(tags[at] ?? '')) return false;
  }
  return true;
}

const VALUES = new Set<string | null>(['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY']);

/** The mention of the first phrase of the source: the last one that its title, possessor or modifiers lead to. */
function headMention(passage: Passage, source: Span, own: readonly number[], cast: Cast): number {
  let best = -1;
  let reach = source.start;
  for (let at = startsFrom(own, source.start, cast); at < own.length; at++) {
    const index = own[at] ?? -1;
    const mention = cast.mentions[index];
    if (mention === undefined || mention.start >= source.end) break;
    if (!contains(source, mention) || mention.end <= reach || VALUES.has(mention.type)) continue;
    if (!joins(passage, reach, mention.start)) {
      if (best >= 0) break;
      if (mention.form === 'pronoun') continue;
    }
    best = index;
    reach = mention.end;
  }
  if (best < 0) return mentionAround(source, own, cast);
  return sharedHead(passage, source, own, cast, best) ?? best;
}

const DETERMINED = /^(?:its|their|his|her|the|a|an|other|most|some|many)\s/i;

/** "U.S. and European officials": the head that two adjectives share. */
function sharedHead(
  passage: Passage,
  source: Span,
  own: readonly number[],
  cast: Cast,
  best: number,
): number | null {
  const first = cast.mentions[best];
  if (first?.form !== 'name' || (first.type !== 'PLACE' && first.type !== 'NORP')) return null;
  for (let at = startsFrom(own, first.end, cast); at < own.length; at++) {
    const index = own[at] ?? -1;
    const mention = cast.mentions[index];
    if (mention === undefined || mention.end > source.end) return null;
    const between = passage.text.slice(first.end, mention.start);
    if (mention.form !== 'nominal') continue;
    const head = passage.text.slice(mention.start, mention.end);
    return /^,? (?:and|or) $/.test(between) && !DETERMINED.test(head) ? index : null;
  }
  return null;
}

/** The nominal whose head the source is when the source is cut shorter than the phrase. */
function mentionAround(source: Span, own: readonly number[], cast: Cast): number {
  for (
    let at = startsFrom(own, source.start, cast) - 1, tries = 0;
    at >= 0 && tries < 6;
    at--, tries++
  ) {
    const index = own[at] ?? -1;
    const mention = cast.mentions[index];
    if (mention !== undefined && contains(source, mention.head) && contains(mention, source))
      return index;
  }
  return -1;
}

/** "A Treasury official, Undersecretary Stuart Levey": the name in apposition to an unnamed head. */
function behindComma(
  passage: Passage,
  source: Span,
  own: readonly number[],
  cast: Cast,
  head: number,
): number | null {
  const noun = cast.mentions[head];
  if (noun?.form !== 'nominal' || (cast.entityOf[head] ?? null) !== null) return null;
  for (let at = startsFrom(own, noun.end, cast); at < own.length; at++) {
    const index = own[at] ?? -1;
    const mention = cast.mentions[index];
    if (mention === undefined || mention.end > source.end) return null;
    const comma = passage.text.slice(noun.end, mention.start).lastIndexOf(',');
    const apposed = mention.form === 'name' && mention.type === noun.type && comma >= 0;
    if (apposed && joins(passage, noun.end + comma + 1, mention.start)) return index;
  }
  return null;
}

/** Position in `own` of the first mention that begins at or after `start`. */
export function startsFrom(own: readonly number[], start: number, cast: Cast): number {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cast.mentions[own[middle] ?? -1]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions of the source before its head: possessors and modifiers. */
function mentionsBefore(
  head: number,
  source: Span,
  own: readonly number[],
  cast: Cast,
): readonly number[] {
  const from = startsFrom(own, source.start, cast);
  return own.slice(from, startsFrom(own, cast.mentions[head]?.start ?? 0, cast));
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
  if (known !== undefined && maySpeak(cast.entities[known.entity]))
    return { ...found, rival: known };
  for (const index of others) {
    const entity = cast.entityOf[index] ?? null;
    const type = entity === null ? undefined : cast.entities[entity]?.type;
    if (entity !== null && entity !== found.speaker && (type === 'PERSON' || type === 'ORG'))
      return { ...found, rival: { entity, why } };
  }
  return found;
}

/** The people or bodies before "who" in its sentence, the nearest first: across a comma and its apposition. */
function relativeAntecedents(
  passage: Passage,
  source: Span,
  own: readonly number[],
  cast: Cast,
): number[] {
  const found: number[] = [];
  const begin = sentenceStart(passage, source.start);
  for (let at = startsFrom(own, source.start, cast) - 1; at >= 0 && found.length < 4; at--) {
    const index = own[at] ?? -1;
    const mention = cast.mentions[index];
    if (mention === undefined || mention.start < begin) break;
    if (mention.form !== 'pronoun' && mayBeSpeaker(mention)) found.push(index);
  }
  return found;
}

/** Where the sentence begins that `offset` stands in or before. */
function sentenceStart({ sentences }: Passage, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.start ?? 0;
}

function mayBeSpeaker({ type, form }: Mention): boolean {
  return type === 'PERSON' || type === 'ORG' || (type === 'PLACE' && form === 'name');
}

function maySpeak(entity: Entity | undefined): boolean {
  return entity?.type === 'PERSON' || entity?.type === 'ORG' || entity?.type === 'PLACE';
}

/** A label of a transcript or a name the tagger missed: the person whose name ends with these words. */
function byText(text: string, surnames: ReadonlyMap<string, number>): FoundSource {
  const last = partsOf(text.replace(/:$/, '')).words.at(-1);
  if (last === undefined) return NOBODY;
  const speaker = surnames.get(last);
  if (speaker !== undefined) return { ...NOBODY, speaker, confidence: 0.9 };
  return { ...NOBODY, anonymous: !/^(?:q|a|question|answer)$|^\d/i.test(text) };
}

/** The entity behind a mention; a description without one is an anonymous source, an open pronoun is nobody. */
function speakerOf(cast: Cast, index: number): FoundSource {
  const mention = cast.mentions[index];
  if (mention === undefined) return NOBODY;
  const entity = cast.entityOf[index] ?? null;
  if (entity !== null && maySpeak(cast.entities[entity])) {
    const confidence = TRUST.get(cast.why[index] ?? '') ?? 0.8;
    return { ...NOBODY, mention: index, speaker: entity, confidence };
  }
  const unnamed = mention.form !== 'pronoun' || (cast.antecedentOf[index] ?? null) !== null;
  return { ...NOBODY, mention: index, anonymous: unnamed };
}
