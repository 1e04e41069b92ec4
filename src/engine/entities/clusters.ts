/**
 * Names grouped into entities: equal keys, fuller and shorter forms of people, abbreviations of organisations. Whom a
 * name stands for follows from the distinct names of the article; only a surname that several people bear is decided
 * where it stands: it goes to the one named last within reach, or else to the first after.
 */
import type { LocalMention, Role } from '../mentions/local';
import type { EntityType } from '../mentions/mention';
import { enrol, strike } from '../text/roll';
import { Abbreviations } from './abbreviations';
import { designate } from './designation';
import type { Cluster } from './cluster';
import { sameList, sameNaming, sameRole, shareNames } from './compare';
import type { SharedNames } from './compare';
import { isOpen, NamesakeChoice } from './namesakes';
import { People } from './people';
import { NOBODY_NAMED, namingNobody } from './place';
import type { Designation, Place } from './place';
import { kept } from '../text/kept';
import { mapped } from '../text/mapped';

/** What an edit changed about the entities. */
export interface Turns {
  /** Places of clusters of which something else is known than before. */
  readonly places: ReadonlySet<Place>;
  /** Clusters whose names, roles or first place may be others than before. */
  readonly clusters: ReadonlySet<number>;
}

/** The names of one article and the entities behind them, kept up to date as paragraphs come and go. */
export class Clusters {
  /** By number. The number of one that is gone is used again. */
  readonly all: (Cluster | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #designations = new Map<string, Designation>();
  readonly #spelled = new Map<EntityType, Map<string, Designation>>();
  readonly #touched = new Set<Designation>();
  /** Clusters of which something else may be known. */
  readonly #turned = new Set<number>();
  /** Clusters with names that came or went; those of them whose roles did. */
  readonly #stale = new Set<number>();
  readonly #roleStale = new Set<number>();
  readonly #people = new People();
  readonly #abbreviations = new Abbreviations();
  readonly #namesakes = new NamesakeChoice((name) => this.#numberOf(name));

  /**
   * Gives a place other mentions, and takes its old names out and the new ones in. Names that stay, at the beginning
   * and at the end, are left alone; false when all of them do.
   */
  exchange(place: Place, mentions: readonly LocalMention[]): boolean {
    const shared = shareNames(place.mentions, mentions);
    const { before, after, head, tail } = shared;
    const gone = before.slice(head, before.length - tail);
    const come = after.slice(head, after.length - tail);
    if (mentions.length === 0 && place.mentions.length === 0) return false;
    const old = place.designations;
    for (const index of gone) this.#count(old[index], place.mentions[index], -1);
    realign(place, mentions, shared);
    const designations = [...place.designations];
    for (const index of come) {
      const mention = mentions[index];
      designations[index] = mention === undefined ? null : this.#designationOf(mention);
    }
    place.designations = designations;
    for (const index of come) {
      const name = designations[index] ?? null;
      this.#count(name, mentions[index], 1);
      if (name !== null) enrol(name.places, place);
    }
    for (const index of gone) {
      const name = old[index] ?? null;
      if (name !== null && !designations.includes(name)) strike(name.places, place);
    }
    return gone.length + come.length > 0;
  }

  /** Takes a place out that is gone. */
  remove(place: Place): void {
    this.exchange(place, []);
    this.#enter(place, []);
    place.naming = NOBODY_NAMED;
  }

  /** Decides which names stand for which; returns the places of all names about which it changed its mind. */
  settle(): ReadonlySet<Place> {
    for (const name of this.#touched) this.#age(name);
    const people = new Set<Designation>();
    const bodies = new Set<Designation>();
    for (const name of this.#touched)
      if (name.type === 'PERSON') people.add(name);
      else if (name.type === 'ORG') bodies.add(name);
    for (const name of this.#touched) if (name.uses === 0) this.#forget(name);
    const places = new Set<Place>();
    for (const name of [...this.#people.settle(people), ...this.#abbreviations.settle(bodies)]) {
      const verdict = verdictOf(name);
      if (name.cluster >= 0) this.#turned.add(name.cluster);
      if (verdict === name.verdict) continue;
      name.verdict = verdict;
      for (const place of name.places) places.add(place);
    }
    for (const name of this.#touched) {
      this.#age(name);
      name.describing = false;
    }
    this.#touched.clear();
    return places;
  }

  /** Says whom the names of a place stand for; tells whether it is somebody else than before. */
  name(places: readonly Place[], at: number): 'same' | 'weighed' | 'changed' {
    const place = places[at];
    if (place === undefined) return 'same';
    const before = place.naming;
    const naming = this.#namesakes.nameAll(places, at);
    this.#enter(place, naming.clusterOf);
    place.naming = naming;
    place.open = isOpen(place);
    if (!sameList(before.clusterOf, naming.clusterOf)) {
      naming.clusterOf.forEach((number, index) => {
        const old = before.clusterOf[index] ?? -1;
        if (old !== number) for (const turned of [old, number]) this.#ageCluster(turned, true);
      });
      return 'changed';
    }
    return sameNaming(before, naming) ? 'same' : 'weighed';
  }

  /** Brings what is known of each cluster up to date, and says what has changed since the last time. */
  learn(): Turns {
    const places = new Set<Place>();
    for (const number of this.#turned) {
      const cluster = this.all[number];
      if (cluster === undefined) continue;
      if (cluster.places.length === 0) this.#close(number, cluster);
      else
        for (const place of refresh(cluster, number, this.#roleStale.has(number)))
          places.add(place);
    }
    const clusters = new Set(this.#stale);
    for (const turned of [this.#turned, this.#stale, this.#roleStale]) turned.clear();
    return { places, clusters };
  }

  /** Names of a cluster came or went in a place that it stays in. */
  #age(name: Designation): void {
    const { home, cluster, describing, bearers } = name;
    this.#ageCluster(home.cluster, describing);
    for (const bearer of bearers) this.#ageCluster(bearer.name.cluster, describing);
    this.#ageCluster(cluster, describing);
  }

  #ageCluster(number: number, described: boolean): void {
    if (number < 0) return;
    this.#turned.add(number);
    this.#stale.add(number);
    if (described) this.#roleStale.add(number);
  }

  #designationOf({ form, type, word }: LocalMention): Designation | null {
    if (form !== 'name' || type === null) return null;
    const spelled = this.#spelledAs(type);
    const known = spelled.get(word);
    if (known !== undefined) return known;
    const made = designate(type, word);
    const key = `${type}:${made.key}`;
    const name = this.#designations.get(key) ?? made;
    if (name === made) {
      this.#designations.set(key, name);
      if (type === 'PERSON') this.#people.add(name);
      else name.agreement = type === 'NORP' ? 'unknown' : 'it';
    }
    name.spellings.push(word);
    spelled.set(word, name);
    return name;
  }

  /** The names of a type by their words. */
  #spelledAs(type: EntityType): Map<string, Designation> {
    const known = this.#spelled.get(type);
    if (known !== undefined) return known;
    const spelled = new Map<string, Designation>();
    this.#spelled.set(type, spelled);
    return spelled;
  }

  #count(
    name: Designation | null | undefined,
    mention: LocalMention | undefined,
    sign: 1 | -1,
  ): void {
    if (name === null || name === undefined || mention === undefined) return;
    name.uses += sign;
    if (mention.agreement === 'he') name.he += sign;
    else if (mention.agreement === 'she') name.she += sign;
    this.#touched.add(name);
    if (mention.roles.length > 0) name.describing = true;
  }

  #forget(name: Designation): void {
    const spelled = this.#spelledAs(name.type);
    for (const word of name.spellings) spelled.delete(word);
    this.#designations.delete(`${name.type}:${name.key}`);
    if (name.type === 'PERSON') this.#people.remove(name);
  }

  #numberOf(name: Designation): number {
    const known = name.cluster < 0 ? undefined : this.all[name.cluster];
    if (known?.head === name) return name.cluster;
    const number = this.#free.pop() ?? this.all.length;
    const { type, agreement } = name;
    this.all[number] = { type, head: name, places: [], roles: [], agreement, first: null };
    name.cluster = number;
    this.#turned.add(number);
    return number;
  }

  #close(number: number, { head }: Cluster): void {
    this.all[number] = undefined;
    this.#free.push(number);
    head.cluster = -1;
  }

  /** Moves a place from the clusters it was in to those it is in now. */
  #enter(place: Place, clusterOf: readonly number[]): void {
    const before = place.entered;
    const now = clustersAmong(clusterOf);
    place.entered = now;
    if (sameList(before, now)) return;
    const left = outside(now);
    const come = outside(before);
    for (const number of before) if (left(number)) this.#move(place, number, strike);
    for (const number of now) if (come(number)) this.#move(place, number, enrol);
  }

  #move(place: Place, number: number, move: (places: Place[], place: Place) => void): void {
    const cluster = this.all[number];
    if (cluster === undefined) return;
    move(cluster.places, place);
    this.#ageCluster(number, true);
  }
}

/** Fewer numbers than this are found sooner in their list than a set of them is made. */
const FEW = 8;

/** Tells the numbers that are not in a list. */
function outside(list: readonly number[]): (number: number) => boolean {
  if (list.length < FEW) return (number) => !list.includes(number);
  const set = new Set(list);
  return (number) => !set.has(number);
}

/** Each cluster once, those of nobody (-1) left out; the list itself where that is what it is. */
function clustersAmong(clusterOf: readonly number[]): readonly number[] {
  if (clusterOf.length === 0) return clusterOf;
  const [first = -1] = clusterOf;
  if (clusterOf.length === 1) return first < 0 ? NOBODY_NAMED.clusterOf : clusterOf;
  const clusters = new Set(clusterOf);
  clusters.delete(-1);
  return clusters.size === clusterOf.length ? clusterOf : kept([...clusters]);
}

/** Moves what is known of the names that stay to their new places among the mentions. */
function realign(
  place: Place,
  mentions: readonly LocalMention[],
  { before, after, head, tail }: SharedNames,
): void {
  if (head + tail === 0) {
    place.mentions = mentions;
    place.designations = new Array<Designation | null>(mentions.length).fill(null);
    if (place.naming !== NOBODY_NAMED) place.naming = namingNobody(mentions.length);
    return;
  }
  const { designations, naming } = place;
  const from = new Map<number, number>();
  for (let at = 0; at < head; at++) from.set(after[at] ?? -1, before[at] ?? -1);
  for (let at = 1; at <= tail; at++) from.set(after.at(-at) ?? -1, before.at(-at) ?? -1);
  const old = mapped(mentions, (_, index) => from.get(index) ?? -1);
  place.mentions = mentions;
  place.designations = mapped(old, (index) => (index < 0 ? null : (designations[index] ?? null)));
  if (naming === NOBODY_NAMED) return;
  const rivals = new Map(
    old.flatMap((index, at) => {
      const rival = naming.rivals.get(index);
      return rival === undefined ? [] : [[at, rival] as const];
    }),
  );
  place.naming = {
    clusterOf: mapped(old, (index) => naming.clusterOf[index] ?? -1),
    why: mapped(old, (index) => naming.why[index] ?? ''),
    rivals: rivals.size === 0 ? NOBODY_NAMED.rivals : rivals,
  };
}

/** All that decides about the mentions of a name, in words. */
function verdictOf({ type, key, he, she, home, second, bearers }: Designation): string {
  if (type !== 'PERSON') return home.key;
  if (bearers.length === 0) return `${home.key} ${second?.home.key ?? ''} ${second?.why ?? ''}`;
  const known = mapped(bearers, ({ name, fit }) => `${name.key} ${fit} ${name.agreement}`);
  return [key, he > 0, she > 0, ...known].join(';');
}

/** Collects the roles of a cluster and where it stands first; returns the places where it may be judged otherwise. */
function refresh(cluster: Cluster, number: number, described: boolean): readonly Place[] {
  const { head, first: before } = cluster;
  const roles = described ? rolesIn(cluster, number) : cluster.roles;
  const first = cluster.places[0] ?? null;
  const same = cluster.agreement === head.agreement && sameList(roles, cluster.roles, sameRole);
  cluster.agreement = head.agreement;
  cluster.first = first;
  cluster.roles = roles;
  if (!same) return cluster.places;
  if (before === first) return [];
  return [before, first].filter((place) => place !== null);
}

function rolesIn({ places }: Cluster, number: number): Role[] {
  const roles = new Map<string, Role>();
  for (const place of places) {
    const { clusterOf } = place.naming;
    for (let index = 0; index < clusterOf.length; index++) {
      if (clusterOf[index] !== number) continue;
      for (const role of place.mentions[index]?.roles ?? []) {
        const key = `${role.noun}|${role.words.join(' ')}|${role.text}`;
        if (!roles.has(key)) roles.set(key, role);
      }
    }
  }
  return [...roles.values()];
}
