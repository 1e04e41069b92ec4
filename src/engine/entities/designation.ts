/** The distinct names of an article: each spelling's own entry, with every paragraph that uses it. */
import type { Agreement } from '../lexicon/agreement';
import { givenNameAgreement } from '../lexicon/people';
import type { LocalMention } from '../mentions/local';
import type { EntityType } from '../mentions/mention';
import { nameKey, partsOf } from './name';
import type { NameParts } from './name';
import type { Designation } from './place';

const NO_PARTS: NameParts = { words: [], suffix: '' };

/** Key and parts of a name. */
export function designate(type: EntityType, word: string): Designation {
  const parts = type === 'PERSON' ? partsOf(word) : NO_PARTS;
  const key = type === 'PERSON' ? `${parts.words.join(' ')}|${parts.suffix}` : nameKey(word, type);
  const made = {
    type,
    key,
    parts,
    places: [],
    spellings: new Set<string>(),
    uses: 0,
    he: 0,
    she: 0,
    second: null,
    bearers: [],
    short: new Set<Designation>(),
    agreement: 'unknown' as const,
    cluster: -1,
    describing: false,
    verdict: '',
  };
  const designation: Designation = Object.assign(made, { home: made as unknown as Designation });
  designation.home = designation;
  return designation;
}

/** Where in its first paragraph a designation stands first. */
function firstIndex(designation: Designation): number {
  return designation.places[0]?.designations.indexOf(designation) ?? -1;
}

/** Text order of first uses. */
export function comparePlaces(a: Designation, b: Designation): number {
  const [first, second] = [a.places[0]?.rank ?? Infinity, b.places[0]?.rank ?? Infinity];
  return first === second ? firstIndex(a) - firstIndex(b) : first - second;
}

/** The words as they stand where the designation is used first. */
export function firstMention(designation: Designation): LocalMention | undefined {
  return designation.places[0]?.mentions[firstIndex(designation)];
}

/** What titles say, or else the given name of a full name. */
export function ownAgreement({ he, she, parts }: Designation): Agreement {
  if (he !== she) return he > she ? 'he' : 'she';
  return parts.words.length > 1 ? agreementOfName(parts) : 'unknown';
}

/** The given name decides; a single word is a given name only when the list knows it. */
export function agreementOfName({ words }: NameParts): Agreement {
  const said = givenNameAgreement(words[0] ?? '');
  if (said !== 'unknown' || words.length < 3) return said;
  return givenNameAgreement(words[1] ?? '');
}

export function disagree(a: Agreement, b: Agreement): boolean {
  return (a === 'he' && b === 'she') || (a === 'she' && b === 'he');
}
