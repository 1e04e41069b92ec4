/** What a cluster shows of itself: the fullest name, other forms, roles. */
import { longTitle } from '../lexicon/people';
import type { Cast, Entity, Rival } from './entity';
import type { Cluster } from './clusters';
import type { Discourse } from './discourse';
import { partsOf } from './name';

/** The finished cast: entities in order of first mention. */
export function describe(discourse: Discourse): Cast {
  const members = discourse.clusters.map((): number[] => []);
  discourse.clusterOf.forEach((cluster, index) => members[cluster]?.push(index));
  const order = discourse.clusters
    .flatMap((cluster, index) => (cluster.names.length > 0 ? [index] : []))
    .sort((a, b) => (members[a]?.[0] ?? 0) - (members[b]?.[0] ?? 0));
  const place = new Map(order.map((cluster, index) => [cluster, index]));
  const entities = order.flatMap((index): Entity[] => {
    const cluster = discourse.clusters[index];
    return cluster === undefined ? [] : [entityOf(discourse, cluster, members[index] ?? [])];
  });
  return {
    mentions: discourse.mentions,
    entities,
    entityOf: discourse.clusterOf.map((cluster) => place.get(cluster) ?? null),
    antecedentOf: discourse.antecedentOf.map((at) => (at < 0 ? null : at)),
    why: discourse.why,
    rivals: rivalsOf(discourse, place),
  };
}

function rivalsOf(
  { rivals, clusterOf }: Discourse,
  place: ReadonlyMap<number, number>,
): Map<number, Rival> {
  const found = new Map<number, Rival>();
  for (const [index, { cluster, why }] of rivals) {
    const entity = place.get(cluster);
    if (entity !== undefined && cluster !== clusterOf[index]) found.set(index, { entity, why });
  }
  return found;
}

function entityOf(discourse: Discourse, cluster: Cluster, mentions: readonly number[]): Entity {
  const forms = new Set<string>();
  for (const index of cluster.names) forms.add(discourse.mentions[index]?.word ?? '');
  const name = spelled(fullestOf([...forms]), cluster);
  const aliases = [...forms].filter((form) => form !== name);
  const descriptors = describeRoles(cluster);
  const { type, agreement } = cluster;
  return { type, name, aliases, descriptors, mentions, agreement };
}

function fullestOf([first = '', ...others]: readonly string[]): string {
  return others.reduce((best, form) => (isFuller(form, best) ? form : best), first);
}

/** Titles and appositions once each, quietly spelled; bare abbreviations ("Dr") say too little. */
function describeRoles({ roles }: Cluster): string[] {
  const seen = new Map<string, string>();
  for (const { text } of roles) {
    if ((longTitle(text) ?? '') !== '') continue;
    const quiet = isCapitals(text) && text.length > 4 ? text.toLowerCase() : text;
    if (!seen.has(quiet.toLowerCase())) seen.set(quiet.toLowerCase(), quiet);
  }
  return [...seen.values()];
}

/** More words, then ordinary spelling before capitals, then more letters. */
function isFuller(form: string, best: string): boolean {
  const words = partsOf(form).words.length - partsOf(best).words.length;
  if (words !== 0) return words > 0;
  const shouts = isCapitals(form);
  return shouts === isCapitals(best) ? form.length > best.length : !shouts;
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && !name.includes('.') && name.length > 1;
}

/** "RENATA COLE" in a transcript is Renata Cole when no form is spelled otherwise. */
function spelled(name: string, { type }: Cluster): string {
  if (type !== 'PERSON' || !isCapitals(name) || !name.includes(' ')) return name;
  return name.replace(
    /(\p{Lu})(\p{Lu}+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}
