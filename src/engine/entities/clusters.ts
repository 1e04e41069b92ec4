/**
 * Names grouped into entities: exact keys first, then fuller and shorter forms of people, then abbreviations of
 * organisations. Fuller forms lead; a short form goes to the nearest fuller one before it, or else to the first after.
 */
import { givenNameAgreement } from '../lexicon/people';
import { canonicalName } from '../lexicon/places';
import type { LocalMention, Role } from '../mentions/local';
import type { EntityType } from '../mentions/mention';
import type { Agreement } from '../lexicon/agreement';
import { acronymLetters, acronymsOf, nameKey, partsOf, personFit } from './name';
import type { NameParts } from './name';

/** An entity while it is being put together. */
export interface Cluster {
  readonly type: EntityType;
  readonly key: string;
  readonly parts: NameParts;
  /** Indices of its name mentions, in text order. */
  readonly names: number[];
  readonly roles: Role[];
  agreement: Agreement;
}

export interface Clusters {
  readonly clusters: readonly Cluster[];
  /** For each mention the cluster of its name, or -1. */
  readonly clusterOf: readonly number[];
  readonly why: ReadonlyMap<number, string>;
  /** Short name → the other cluster that it fits as well. */
  readonly rivals: ReadonlyMap<number, { readonly cluster: number; readonly why: string }>;
}

/** Clusters of all name mentions. `bases` holds the index of the first mention of each mention's passage. */
export function clusterNames(
  mentions: readonly LocalMention[],
  bases: readonly number[],
): Clusters {
  return new Grouping(mentions, bases).run();
}

const NO_PARTS: NameParts = { words: [], suffix: '' };

class Grouping {
  readonly #clusters: Cluster[] = [];
  readonly #clusterOf: number[];
  readonly #why = new Map<number, string>();
  readonly #rivals = new Map<number, { readonly cluster: number; readonly why: string }>();
  readonly #byKey = new Map<string, number>();
  /** Word of a person's name → clusters that hold it. */
  readonly #byWord = new Map<string, number[]>();

  constructor(
    private readonly mentions: readonly LocalMention[],
    private readonly bases: readonly number[],
  ) {
    this.#clusterOf = mentions.map(() => -1);
  }

  run(): Clusters {
    this.#groupPeople();
    this.#groupOthers();
    this.#joinAbbreviations();
    for (const cluster of this.#clusters) {
      cluster.names.sort((a, b) => a - b);
      this.#collect(cluster);
    }
    return {
      clusters: this.#clusters,
      clusterOf: this.#clusterOf,
      why: this.#why,
      rivals: this.#rivals,
    };
  }

  /** Longest names first, so that every shorter one finds its fuller form. */
  #groupPeople(): void {
    const people = this.mentions.flatMap((mention, index) =>
      mention.form === 'name' && mention.type === 'PERSON'
        ? [{ index, mention, parts: partsOf(mention.word) }]
        : [],
    );
    people.sort((a, b) => b.parts.words.length - a.parts.words.length || a.index - b.index);
    for (const { index, mention, parts } of people) {
      const home = this.#homeOf(index, mention, parts);
      if (home < 0) this.#open(index, 'PERSON', parts.words.join(' '), parts);
      else this.#add(home, index, mention, parts.words);
    }
  }

  #homeOf(index: number, mention: LocalMention, parts: NameParts): number {
    let [best, second, bestScore, secondScore] = [-1, -1, 0, 0];
    for (const candidate of this.#byWord.get(parts.words.at(-1) ?? '') ?? []) {
      const cluster = this.#clusters[candidate];
      if (cluster === undefined || disagree(cluster.agreement, mention.agreement)) continue;
      const fit = personFit(cluster.parts, parts);
      if (fit === 0) continue;
      const titled = this.#sharesTitle(cluster, mention) ? 1e9 : 0;
      const score = fit * 1e9 + titled + nearness(cluster, index);
      if (score > bestScore) {
        [second, secondScore] = [best, bestScore];
        [best, bestScore] = [candidate, score];
      } else if (score > secondScore) [second, secondScore] = [candidate, score];
    }
    if (second >= 0) this.#compare(index, second, bestScore - secondScore);
    return best;
  }

  /** Two people whom a short name fits: the fuller fit or the title decided, else the distance. */
  #compare(index: number, cluster: number, lead: number): void {
    this.#rivals.set(index, { cluster, why: lead < 6e8 ? 'farther' : 'worse-fit' });
  }

  /** "Dr Ansell" is the Ansell who was called Dr before. */
  #sharesTitle(cluster: Cluster, { roles }: LocalMention): boolean {
    if (roles.length === 0) return false;
    const recent = cluster.names.slice(-20);
    return recent.some((name) =>
      this.mentions[name]?.roles.some(({ text }) => roles.some((role) => role.text === text)),
    );
  }

  #groupOthers(): void {
    const spelled = new Map<string, number>();
    this.mentions.forEach((mention, index) => {
      if (mention.form !== 'name' || mention.type === null || mention.type === 'PERSON') return;
      const spelling = `${mention.type}:${mention.word}`;
      const home = spelled.get(spelling) ?? this.#groupOther(index, mention, mention.type);
      spelled.set(spelling, home);
      if (this.#clusterOf[index] !== home) this.#add(home, index, mention, []);
    });
  }

  /** The cluster of a name by its key, opened where it is the first. */
  #groupOther(index: number, { word }: LocalMention, type: EntityType): number {
    const key = nameKey(word, type);
    return this.#byKey.get(`${type}:${key}`) ?? this.#open(index, type, key, NO_PARTS);
  }

  /** "International Atomic Energy Agency (IAEA)" by its brackets, other abbreviations by their letters. */
  #joinAbbreviations(): void {
    const bodies = this.#clusters.flatMap((cluster, index) =>
      cluster.type === 'ORG' ? [{ cluster, index, name: this.#nameOf(cluster) }] : [],
    );
    const long = bodies.filter(({ name }) => name.includes(' '));
    const byLetters = firstOf(long, acronymsOf);
    const byOpening = onlyOf(long, openings);
    for (const { cluster, index, name } of bodies) {
      if (cluster.names.length === 0 || name.includes(' ')) continue;
      const home =
        this.#bracketPartner(cluster) ??
        byLetters.get(acronymLetters(name) ?? '') ??
        (mayOpen(name) ? byOpening.get(name) : undefined);
      if (home !== undefined && home !== index) this.#join(cluster, home);
    }
  }

  #join(cluster: Cluster, home: number): void {
    for (const mention of cluster.names.splice(0)) {
      this.#clusterOf[mention] = home;
      this.#clusters[home]?.names.push(mention);
      this.#why.set(mention, 'abbreviation');
    }
  }

  #bracketPartner(cluster: Cluster): number | undefined {
    for (const index of cluster.names) {
      const link = this.mentions[index]?.apposedTo ?? null;
      if (link === null) continue;
      const home = this.#clusterOf[(this.bases[index] ?? 0) + link] ?? -1;
      if (this.#clusters[home]?.type === 'ORG') return home;
    }
    return undefined;
  }

  #nameOf(cluster: Cluster): string {
    return this.mentions[cluster.names[0] ?? -1]?.word ?? '';
  }

  #open(index: number, type: EntityType, key: string, parts: NameParts): number {
    const place = this.#clusters.length;
    const said = this.mentions[index]?.agreement ?? 'unknown';
    const guess = parts.words.length > 1 ? agreementOfName(parts) : 'unknown';
    const agreement = said === 'unknown' ? guess : said;
    this.#clusters.push({ type, key, parts, names: [index], roles: [], agreement });
    this.#clusterOf[index] = place;
    this.#why.set(index, 'name');
    if (type !== 'PERSON') this.#byKey.set(`${type}:${key}`, place);
    for (const word of new Set(parts.words)) {
      const homes = this.#byWord.get(word);
      if (homes === undefined) this.#byWord.set(word, [place]);
      else if (homes.length < 40) homes.push(place);
    }
    return place;
  }

  #add(home: number, index: number, mention: LocalMention, words: readonly string[]): void {
    const cluster = this.#clusters[home];
    if (cluster === undefined) return;
    this.#clusterOf[index] = home;
    cluster.names.push(index);
    if (cluster.agreement === 'unknown') cluster.agreement = mention.agreement;
    const same = cluster.type !== 'PERSON' || words.join(' ') === cluster.key;
    this.#why.set(index, same ? 'name' : 'short-name');
  }

  #collect(cluster: Cluster): void {
    const known = new Set<string>();
    for (const index of cluster.names)
      for (const role of this.mentions[index]?.roles ?? []) {
        const key = `${role.noun}|${role.words.join(' ')}|${role.text}`;
        if (!known.has(key)) cluster.roles.push(role);
        known.add(key);
      }
    if (cluster.agreement !== 'unknown') return;
    if (cluster.type === 'PERSON') cluster.agreement = agreementOfName(cluster.parts);
    else if (cluster.type !== 'NORP') cluster.agreement = 'it';
  }
}

interface LongName {
  readonly index: number;
  readonly name: string;
}

/** Short form → the first long name that has it. */
function firstOf(
  long: readonly LongName[],
  shortForms: (name: string) => readonly string[],
): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  for (const { index, name } of long)
    for (const short of shortForms(name)) if (!homes.has(short)) homes.set(short, index);
  return homes;
}

/** Short form → the one long name that has it; forms that several share are left out. */
function onlyOf(
  long: readonly LongName[],
  shortForms: (name: string) => readonly string[],
): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  const shared = new Set<string>();
  for (const { index, name } of long)
    for (const short of shortForms(name)) {
      if (homes.has(short)) shared.add(short);
      homes.set(short, index);
    }
  for (const short of shared) homes.delete(short);
  return homes;
}

/** The words a long name begins with: "CBS" of "CBS News". */
function openings(name: string): readonly string[] {
  return [name.slice(0, name.indexOf(' '))];
}

/** "CBS" may stand for "CBS News" when no other name opens like it; "U.S." does not stand for "U.S. Steel". */
function mayOpen(name: string): boolean {
  return name.length >= 3 && !name.includes('.') && canonicalName(name) === name;
}

/** The given name decides; a single word is a given name only when the list knows it. */
function agreementOfName(parts: NameParts): Agreement {
  const first = parts.words[0] ?? '';
  const said = givenNameAgreement(first);
  if (said !== 'unknown' || parts.words.length < 3) return said;
  return givenNameAgreement(parts.words[1] ?? '');
}

function disagree(a: Agreement, b: Agreement): boolean {
  return (a === 'he' && b === 'she') || (a === 'she' && b === 'he');
}

/** How many of a cluster's names are asked how near they stand. */
const RECENT = 60;

/** Greater for the latest mention before `index`; mentions after it count less, the first of them most. */
function nearness(cluster: Cluster, index: number): number {
  let before = -1;
  let after = -1;
  const { names } = cluster;
  for (let at = Math.max(0, names.length - RECENT); at < names.length; at++) {
    const name = names[at] ?? 0;
    if (name < index) before = Math.max(before, name);
    else if (after < 0 || name < after) after = name;
  }
  return before >= 0 ? 5e8 + before : Math.max(0, 4e8 - after);
}
