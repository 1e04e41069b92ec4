/**
 * News often describes first and names next: "The head of the agency says … Mohamed ElBaradei told reporters …". A
 * description that opens a story is the newly named subject of one of the next two sentences.
 */
import { akin, mayBeCalled, sameCalling } from '../lexicon/nouns';
import { isCountry } from '../lexicon/places';
import type { LocalMention } from '../mentions/local';
import { agreementOf, isFirstName, learn, linked, reachAhead, mentionAt } from './discourse';
import type { Discourse } from './discourse';
import { partsOf } from './name';
import type { Found } from './place';

const REACH = 30;
const SENTENCES = 2;

/** Whom the nominal at `index` introduces; its words become a role of theirs. */
export function findIntroduced(discourse: Discourse, index: number): Found | null {
  const cluster = introducedBy(discourse, index);
  if (cluster < 0) return null;
  learnRole(discourse, index, cluster);
  return { cluster, why: 'introduction' };
}

function introducedBy(discourse: Discourse, index: number): number {
  const nominal = discourse.mentions[index];
  if (nominal?.subject !== true || nominal.plural || nominal.quoted) return -1;
  if (nominal.noun?.classes.includes('standing') === true) return -1;
  const type = nominal.noun?.kind === 'person' ? 'PERSON' : 'ORG';
  const here = discourse.sentences[index] ?? 0;
  const stop = reachAhead(discourse, index, REACH);
  for (let at = index + 1; at < stop; at++) {
    const distance = (discourse.sentences[at] ?? 0) - here;
    if (distance > SENTENCES) return -1;
    const mention = discourse.mentions[at];
    if (distance === 0 || mention?.subject !== true) continue;
    const name = nameBehind(discourse, at, type);
    if (name < 0) continue;
    return fits(discourse, name, nominal) ? (discourse.clusterOf[name] ?? -1) : -1;
  }
  return -1;
}

/** The subject itself, or the name in "the Anatolia news agency". */
function nameBehind(discourse: Discourse, at: number, type: 'PERSON' | 'ORG'): number {
  const mention = discourse.mentions[at];
  if (mention?.form === 'name') return mention.type === type ? at : -1;
  const owner = linked(discourse, at, mention?.owner ?? null);
  const name = mentionAt(discourse, owner);
  if (mention === undefined || name?.type !== type || mention.noun?.kind !== 'body') return -1;
  return type === 'ORG' && name.last >= mention.last - 3 ? owner : -1;
}

/** Named for the first time, in full, and with no title that contradicts the description. */
function fits(discourse: Discourse, at: number, nominal: LocalMention): boolean {
  const name = discourse.mentions[at];
  const cluster = discourse.clusters[discourse.clusterOf[at] ?? -1];
  if (name === undefined || cluster === undefined || !isFirstName(discourse, at, cluster))
    return false;
  const agreement = agreementOf(discourse, discourse.clusterOf[at] ?? -1);
  if (contradicts(agreement, nominal.agreement)) return false;
  if (name.type === 'ORG') return true;
  if (namesOtherCountry(name, nominal)) return false;
  if (name.roles.length === 0) return partsOf(name.word).words.length > 1;
  const definite = nominal.determiner !== 'indefinite';
  return (
    ANYBODY.has(nominal.word) ||
    name.roles.some(
      ({ noun }) => isSame(noun, nominal.word) || (definite && akin(noun, nominal.word)),
    )
  );
}

const ANYBODY = new Set('man woman citizen resident person boy girl teenager immigrant'.split(' '));

/** "an Iraqi official" is no Turkish prime minister. */
function namesOtherCountry(name: LocalMention, nominal: LocalMention): boolean {
  const own = name.roles.flatMap(({ words }) => words.filter(isCountry));
  const told = nominal.role?.words.filter(isCountry) ?? [];
  return own.length > 0 && told.length > 0 && !own.some((country) => told.includes(country));
}

function isSame(role: string, noun: string): boolean {
  return (
    role === noun || mayBeCalled(role, noun) || mayBeCalled(noun, role) || sameCalling(role, noun)
  );
}

function contradicts(a: string, b: string): boolean {
  return (a === 'he' && b === 'she') || (a === 'she' && b === 'he');
}

/** What a description adds to the one it turned out to mean. */
function learnRole(discourse: Discourse, index: number, cluster: number): void {
  const nominal = discourse.mentions[index];
  if (nominal?.role === undefined || nominal.role === null || ANYBODY.has(nominal.word)) return;
  if (linked(discourse, index, nominal.apposedTo) >= 0) return;
  learn(discourse, { cluster, role: nominal.role });
}
