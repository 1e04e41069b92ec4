/** Who "the foreign minister", "the ministry" and "the statement" are. */
import { canonicalName, isCountry, placeOfPeople } from '../lexicon/places';
import type { LocalMention } from '../mentions/local';
import type { EntityType } from '../mentions/mention';
import { clusterFit, linked } from './discourse';
import { introducedBy, learnRole } from './introductions';
import type { Discourse } from './discourse';
import { nameKey } from './name';

/** How many mentions back a nominal without role is looked up. */
const WINDOW = 60;

/** A cluster with the rule that found it. */
export interface Found {
  readonly cluster: number;
  readonly why: string;
}

/** The cluster a nominal stands for, or null where the text does not say. */
export function resolveNominal(discourse: Discourse, index: number): Found | null {
  const mention = discourse.mentions[index];
  if (mention?.noun === undefined || mention.noun === null) return null;
  const apposed = discourse.clusterOf[linked(discourse, index, mention.apposedTo)] ?? -1;
  if (apposed >= 0) return { cluster: apposed, why: 'apposition' };
  const { kind } = mention.noun;
  if (kind === 'text') return byIssuer(discourse, index, mention);
  if (mention.plural || kind === 'group') return null;
  const found =
    kind === 'person' ? byRole(discourse, index, mention) : byBody(discourse, index, mention);
  return found ?? byIntroduction(discourse, index) ?? latestPerson(discourse, index, mention);
}

function byIntroduction(discourse: Discourse, index: number): Found | null {
  const cluster = introducedBy(discourse, index);
  if (cluster < 0) return null;
  learnRole(discourse, index, cluster);
  return { cluster, why: 'introduction' };
}

/** Callings that describe whoever the text was just about; offices ("the minister") need a title to match. */
const CALLINGS = new Set(
  'artist athlete business suspect criminal militant journalist writer doctor soldier victim child coach expert cleric'.split(
    ' ',
  ),
);

/** "The 52-year-old actor" right after a sentence that somebody named led. */
function latestPerson(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  const calling = mention.noun?.classes[0] ?? '';
  if (mention.determiner !== 'definite' || !mention.subject || !CALLINGS.has(calling)) return null;
  const here = discourse.sentences[index] ?? 0;
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    const distance = here - (discourse.sentences[at] ?? 0);
    if (distance > 1) return null;
    if (distance === 0 || discourse.leads[at] !== true) continue;
    const cluster = discourse.clusterOf[at] ?? -1;
    const { type, agreement } = discourse.clusters[cluster] ?? {};
    const fits = agreement === mention.agreement || mention.agreement === 'unknown';
    return type === 'PERSON' && fits ? { cluster, why: 'latest-person' } : null;
  }
  return null;
}

/** Fit of a role with the very noun and a word more. */
const EXACT = 5;

function byRole(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  const { role, determiner } = mention;
  if (role === null || determiner === 'indefinite') return null;
  let best = -1;
  let bestScore = 0;
  for (const cluster of discourse.people.slice(0, 400)) {
    const fit = clusterFit(discourse, cluster, role);
    if (fit === 0) continue;
    const score = fit * 1e7 + nearness(discourse, cluster, index);
    if (score > bestScore) {
      best = cluster;
      bestScore = score;
    }
  }
  if (best < 0) return null;
  const exact = bestScore >= EXACT * 1e7;
  return exact || !repeatsUnnamed(discourse, index, mention)
    ? { cluster: best, why: 'role' }
    : null;
}

/** "A U.N. official says … The official": the unnamed one is meant again. */
function repeatsUnnamed(discourse: Discourse, index: number, mention: LocalMention): boolean {
  const here = discourse.sentences[index] ?? 0;
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    if (here - (discourse.sentences[at] ?? 0) > 2) return false;
    const other = discourse.mentions[at];
    if (other?.word !== mention.word || other.form !== 'nominal' || other.plural) continue;
    return (discourse.clusterOf[at] ?? -1) < 0 && other.determiner === 'indefinite';
  }
  return false;
}

/** The latest name before `index` counts most; names only after it count little. */
function nearness(discourse: Discourse, cluster: number, index: number): number {
  const names = discourse.clusters[cluster]?.names ?? [];
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  const before = names[low - 1];
  return before === undefined ? Math.max(0, 1e6 - (names[0] ?? 0)) : 5e6 + before;
}

function byBody(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  if (STATES.has(mention.word)) return byGovernment(discourse, index, mention);
  const owner = linked(discourse, index, mention.owner);
  const owned = discourse.mentions[owner];
  if (isOwnName(owned, mention)) return named(discourse, owner, 'named-body');
  if (mention.determiner !== 'definite') return null;
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
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

const STATES = new Set('government junta regime side leadership country nation'.split(' '));
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

const UNIONS = new Set(['United Nations', 'European Union', 'African Union', 'Arab League']);

function isBody(type: EntityType | null): boolean {
  return type === 'ORG' || type === 'PLACE' || type === 'OTHER';
}

/** "the ministry" for "Foreign Ministry". */
function isKnownAs(name: string, noun: string): boolean {
  return name.toLowerCase().split(' ').includes(noun);
}

function hasRole(discourse: Discourse, cluster: number, noun: string): boolean {
  return discourse.clusters[cluster]?.roles.some((role) => role.noun === noun) ?? false;
}

function named(discourse: Discourse, at: number, why: string): Found | null {
  const cluster = discourse.clusterOf[at] ?? -1;
  return cluster < 0 ? null : { cluster, why };
}

/** The organisation that was last a subject, at most three sentences ago, unless an unnamed one came between. */
function latestBody(discourse: Discourse, index: number, noun: string): Found | null {
  const here = discourse.sentences[index] ?? 0;
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    if (here - (discourse.sentences[at] ?? 0) > 3) return null;
    const other = discourse.mentions[at];
    const cluster = discourse.clusterOf[at] ?? -1;
    if (other?.word === noun && cluster < 0) return null;
    if (UNIONS.has(canonicalName(other?.word ?? ''))) continue;
    if (other?.subject === true && discourse.clusters[cluster]?.type === 'ORG')
      return { cluster, why: 'latest-body' };
  }
  return null;
}

/** A government speaks for the country that its possessor or adjective names, or for the one named last. */
function byGovernment(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  const owner = linked(discourse, index, mention.owner);
  if (discourse.mentions[owner]?.type === 'PLACE') return named(discourse, owner, 'government');
  for (const word of mention.role?.words ?? []) {
    if (isCountry(word)) return countryNamed(discourse, word);
  }
  if (mention.determiner !== 'definite' || !RULERS.has(mention.word)) return null;
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    const other = discourse.mentions[at];
    if (other?.form !== 'name') continue;
    const country = countryOf(other);
    if (country !== undefined) return countryNamed(discourse, country);
  }
  return null;
}

const RULERS = new Set('government junta country nation'.split(' '));

function countryOf({ type, word }: LocalMention): string | undefined {
  if (type === 'NORP') return placeOfPeople(word);
  return type === 'PLACE' && isCountry(word) ? word : undefined;
}

function countryNamed(discourse: Discourse, name: string): Found | null {
  const cluster = discourse.places.get(nameKey(canonicalName(name), 'PLACE'));
  return cluster === undefined ? null : { cluster, why: 'government' };
}

/** A statement speaks for its issuer: the possessor, the body in its name, or who issued the one just before. */
function byIssuer(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  const owner = linked(discourse, index, mention.owner);
  if (owner >= 0) return mention.plural ? null : issuedBy(discourse, owner, mention);
  if (mention.noun?.classes.includes('standing') === true || mention.plural) return null;
  if (mention.determiner === 'indefinite') return byReport(discourse, index, mention);
  if (mention.determiner !== 'definite') return null;
  const here = discourse.sentences[index] ?? 0;
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    if (here - (discourse.sentences[at] ?? 0) > 4) return null;
    const noun = discourse.mentions[at]?.noun;
    if (noun?.kind === 'text' && !noun.classes.includes('standing')) return issuerOf(discourse, at);
  }
  return null;
}

/** "A published report says …" and then the paper's name; "A statement said …" after its issuer. */
function byReport(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  if (mention.word === 'report') return byIntroduction(discourse, index);
  if (mention.word !== 'statement' || !mention.subject) return null;
  const here = discourse.sentences[index] ?? 0;
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    const distance = here - (discourse.sentences[at] ?? 0);
    if (distance > 1) return null;
    if (distance === 1 && discourse.leads[at] === true) {
      const found = named(discourse, at, 'issuer');
      return found !== null && discourse.clusters[found.cluster]?.type === 'ORG' ? found : null;
    }
  }
  return null;
}

/** The owner of a text: a name, or a description that may stand behind it ("a report by the group"). */
function issuedBy(discourse: Discourse, owner: number, mention: LocalMention): Found | null {
  const issuer = discourse.mentions[owner];
  if (issuer === undefined) return null;
  const behind = issuer.start > mention.start && issuer.end > mention.end;
  if (issuer.form === 'pronoun') return named(discourse, owner, 'issuer');
  if (behind && issuer.form === 'nominal') return resolveNominal(discourse, owner);
  const adjacent = !behind && issuer.last === mention.last - 1;
  const possessor = !behind && issuer.first === mention.first;
  const place = issuer.type === 'PLACE' && (adjacent || possessor);
  if (issuer.type !== 'ORG' && issuer.type !== 'PERSON' && !place) return null;
  return named(discourse, owner, 'issuer');
}

/** Who issued a text that was mentioned: its own issuer, or the first subject of a sentence "in" it. */
function issuerOf(discourse: Discourse, text: number): Found | null {
  const own = discourse.clusterOf[text] ?? -1;
  if (own >= 0) return { cluster: own, why: 'issuer' };
  const mention = discourse.mentions[text];
  if (mention === undefined || mention.subject || mention.owner !== null) return null;
  const here = discourse.sentences[text] ?? 0;
  for (let at = Math.max(0, text - 12); at < discourse.mentions.length; at++) {
    const sentence = discourse.sentences[at] ?? 0;
    if (sentence > here) return null;
    if (sentence === here && discourse.leads[at] === true) return named(discourse, at, 'issuer');
  }
  return null;
}
