/** What a cluster shows of itself: the fullest name, other forms, roles. */
import { longTitle } from '../lexicon/people';
import type { Role } from '../mentions/local';
import type { Cluster } from './cluster';
import type { Entity } from './entity';
import { partsOf } from './name';
import type { Place } from './place';

/** The entity that cluster `number` is; `taught` are the paragraphs, in text order, whose descriptions add to it. */
export function describe(number: number, cluster: Cluster, taught: readonly Place[]): Entity {
  const forms = formsOf(number, cluster);
  const name = spelled(fullestOf(forms), cluster);
  const aliases = forms.filter((form) => form !== name);
  const descriptors = describeRoles([...cluster.roles, ...learnt(number, taught)]);
  const { type, agreement } = cluster;
  return { type, name, aliases, descriptors, agreement };
}

/** The distinct names of a cluster in text order. */
function formsOf(number: number, { places }: Cluster): string[] {
  const forms = new Set<string>();
  for (const { mentions, naming } of places)
    for (let index = 0; index < naming.clusterOf.length; index++)
      if (naming.clusterOf[index] === number) forms.add(mentions[index]?.word ?? '');
  return [...forms];
}

function learnt(number: number, places: readonly Place[]): Role[] {
  return places.flatMap(({ settled }) =>
    (settled?.lessons ?? []).flatMap((lesson) =>
      lesson.cluster === number && 'role' in lesson ? [lesson.role] : [],
    ),
  );
}

function fullestOf([first = '', ...others]: readonly string[]): string {
  return others.reduce((best, form) => (isFuller(form, best) ? form : best), first);
}

/** Titles and appositions once each, quietly spelled; bare abbreviations ("Dr") say too little. */
function describeRoles(roles: readonly Role[]): string[] {
  if (roles.length === 0) return [];
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
