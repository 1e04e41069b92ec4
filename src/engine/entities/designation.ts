/** The distinct names of an article: each spelling's own entry, with every paragraph that uses it. */
import type { Agreement } from '../lexicon/agreement';
import { givenNameAgreement } from '../lexicon/people';
import type { LocalMention } from '../mentions/local';
import type { EntityType } from '../mentions/mention';
import { nameKey, partsOf } from './name';
import type { NameParts } from './name';
import { Designation } from './place';

const NO_PARTS: NameParts = { words: [], suffix: '' };

/** The designation of a name that nothing is known of yet. */
export function designate(type: EntityType, word: string): Designation {
  if (type !== 'PERSON') return new Designation(type, nameKey(word, type), NO_PARTS, 'unknown');
  const parts = partsOf(word);
  return new Designation(type, `${parts.words.join(' ')}|${parts.suffix}`, parts, givenBy(parts));
}

/** Where in its first paragraph a designation stands first. */
function firstIndex(designation: Designation): number {
  return designation.places[0]?.designations.indexOf(designation) ?? -1;
}

/** Text order of first uses. */
export function comparePlaces(a: Designation, b: Designation): number {
  const first = a.places[0]?.rank ?? Infinity;
  const second = b.places[0]?.rank ?? Infinity;
  return first === second ? firstIndex(a) - firstIndex(b) : first - second;
}

/** The words as they stand where the designation is used first. */
export function firstMention(designation: Designation): LocalMention | undefined {
  return designation.places[0]?.mentions[firstIndex(designation)];
}

/** What titles say, or else the given name of a full name. */
export function ownAgreement({ he, she, parts, given }: Designation): Agreement {
  if (he !== she) return he > she ? 'he' : 'she';
  return parts.words.length > 1 ? given : 'unknown';
}

/** The given name decides; a single word is a given name only when the list knows it. */
function givenBy({ words }: NameParts): Agreement {
  const said = givenNameAgreement(words[0] ?? '');
  if (said !== 'unknown' || words.length < 3) return said;
  return givenNameAgreement(words[1] ?? '');
}

export function disagree(a: Agreement, b: Agreement): boolean {
  return (a === 'he' && b === 'she') || (a === 'she' && b === 'he');
}
