/** Which body a description means: "the ministry", "the Xinhua news agency", "the government". */
import { canonicalName, isCountry, placeOfPeople } from '../lexicon/places';
import type { LocalMention } from '../mentions/local';
import type { EntityType } from '../mentions/mention';
import {
  linked,
  named,
  reachAhead,
  reachBack,
  rolesOf,
  WINDOW,
  mentionAt,
  clusterOfNumber,
} from './discourse';
import type { Discourse } from './discourse';
import { findIntroduced } from './introductions';
import { nameKey } from './name';
import type { Found } from './place';

/** The organisation or, for a government, the country behind a description. */
export function findBody(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  return byBody(discourse, index, mention) ?? findIntroduced(discourse, index);
}

function byBody(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  if (STATES.has(mention.word)) return byGovernment(discourse, index, mention);
  const owner = linked(discourse, index, mention.owner);
  const owned = mentionAt(discourse, owner);
  if (isOwnName(owned, mention)) return named(discourse, owner, 'named-body');
  if (mention.determiner !== 'definite') return null;
  for (let at = index - 1, from = reachBack(discourse, index, NAMED); at >= from; at--) {
    const other = discourse.mentions[at];
    if (other?.form !== 'name' || !isBody(other.type)) continue;
    const cluster = discourse.clusterOf[at] ?? -1;
    if (isKnownAs(other.word, mention.word) || hasRole(discourse, cluster, mention.word))
      return { cluster, why: 'body' };
  }
  return mention.noun?.classes.includes('standing') === true
    ? null
    : latestBody(discourse, index, mention.word);
}

/** How many mentions back a name with the very noun is looked for. */
const NAMED = 150;
const STATES = new Set('government junta regime side leadership country nation'.split(' '));
const UNIONS = new Set(['United Nations', 'European Union', 'African Union', 'Arab League']);
const ADDED = new Set(
  'agency newspaper movement party group network organization organisation company magazine daily website channel service'.split(
    ' ',
  ),
);

/** "the Xinhua news agency", but not "the U.N. agency": unions of states have many agencies. */
function isOwnName(owner: LocalMention | undefined, mention: LocalMention): boolean {
  if (owner?.type !== 'ORG' || !ADDED.has(mention.word)) return false;
  return owner.last >= mention.last - 3 && !UNIONS.has(canonicalName(owner.word));
}

function isBody(type: EntityType | null): boolean {
  return type === 'ORG' || type === 'PLACE' || type === 'OTHER';
}

/** "the ministry" for "Foreign Ministry". */
function isKnownAs(name: string, noun: string): boolean {
  const small = name.toLowerCase();
  return small.includes(noun) && small.split(' ').includes(noun);
}

function hasRole(discourse: Discourse, cluster: number, noun: string): boolean {
  return rolesOf(discourse, cluster).some((role) => role.noun === noun);
}

/**
 * The organisation that the last sentences were about: among their subjects the one named most around here, of
 * equals the latest; none when an unnamed one of the same noun came between.
 */
function latestBody(discourse: Discourse, index: number, noun: string): Found | null {
  const here = discourse.sentences[index] ?? 0;
  let best = -1;
  let rival: Found | null = null;
  let most = 0;
  for (let at = index - 1, from = reachBack(discourse, index, WINDOW); at >= from; at--) {
    if (here - (discourse.sentences[at] ?? 0) > TOPIC) break;
    const other = discourse.mentions[at];
    const cluster = discourse.clusterOf[at] ?? -1;
    if (other?.word === noun && cluster < 0) break;
    const subject = other?.subject === true && !UNIONS.has(canonicalName(other.word));
    const body = clusterOfNumber(discourse, cluster)?.type === 'ORG';
    if (!body || !subject || cluster === best) continue;
    const often = timesNamed(discourse, index, cluster);
    if (often <= most) {
      rival ??= { cluster, why: often < most ? 'less-named' : 'farther' };
      continue;
    }
    if (best >= 0) rival = { cluster: best, why: 'less-named' };
    best = cluster;
    most = often;
  }
  return best < 0 ? null : { cluster: best, why: 'latest-body', rival };
}

/** How many mentions on either side are searched for names. */
const AROUND = 300;

function timesNamed(discourse: Discourse, index: number, cluster: number): number {
  const stop = reachAhead(discourse, index, AROUND);
  let times = 0;
  for (let at = reachBack(discourse, index, AROUND); at < stop; at++)
    if (discourse.clusterOf[at] === cluster && discourse.mentions[at]?.form === 'name') times++;
  return times;
}

/** How many sentences back a topic is looked for. */
const TOPIC = 3;

/** A government speaks for the country that its possessor or adjective names, or for the one named last. */
function byGovernment(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  const owner = linked(discourse, index, mention.owner);
  if (mentionAt(discourse, owner)?.type === 'PLACE') return named(discourse, owner, 'government');
  for (const word of mention.role?.words ?? []) {
    if (isCountry(word)) return countryNamed(discourse, index, word);
  }
  if (mention.determiner !== 'definite' || !RULERS.has(mention.word)) return null;
  for (let at = index - 1, from = reachBack(discourse, index, WINDOW); at >= from; at--) {
    const other = discourse.mentions[at];
    if (other?.form !== 'name') continue;
    const country = countryOf(other);
    if (country !== undefined) return countryNamed(discourse, index, country);
  }
  return null;
}

const RULERS = new Set('government junta country nation'.split(' '));

function countryOf({ type, word }: LocalMention): string | undefined {
  if (type === 'NORP') return placeOfPeople(word);
  return type === 'PLACE' && isCountry(word) ? word : undefined;
}

/** The country of that name, where it is named within reach. */
function countryNamed(discourse: Discourse, index: number, name: string): Found | null {
  const key = nameKey(canonicalName(name), 'PLACE');
  const stop = reachAhead(discourse, index, AROUND);
  for (let at = reachBack(discourse, index, AROUND); at < stop; at++) {
    if (discourse.mentions[at]?.type !== 'PLACE') continue;
    const cluster = discourse.clusterOf[at] ?? -1;
    const { type, head } = clusterOfNumber(discourse, cluster) ?? {};
    if (type === 'PLACE' && head?.key === key) return { cluster, why: 'government' };
  }
  return null;
}
