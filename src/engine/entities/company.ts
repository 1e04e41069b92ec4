/**
 * The people, bodies and places of one article, kept up to date as paragraphs come, change and go. Whatever is asked
 * about a paragraph is answered from its neighbourhood and from what is known of the entities named there, so only
 * those are looked at again.
 */
import type { LocalMention } from '../mentions/local';
import { enrol, Roll, strike } from '../text/roll';
import { Clusters } from './clusters';
import { sameList, sameToOthers, settledAlike, shownAlike } from './compare';
import { describe } from './describe';
import type { Entity } from './entity';
import type { Place, Settled } from './place';
import { PARAGRAPHS_AHEAD, PARAGRAPHS_BACK } from './reach';
import { Reaches } from './reaches';
import { resolveStretch } from './resolve';
import { NameEvidence } from './retype';
import { kept } from '../text/kept';

/** What has changed since the last time. */
export interface CompanyChanges {
  /** Paragraphs in which somebody is somebody else now, or other mentions stand. */
  readonly places: ReadonlySet<Place>;
  /** Entities that came, went, or show something else of themselves. */
  readonly entities: ReadonlySet<number>;
}

export class Company {
  readonly clusters = new Clusters();
  readonly #evidence = new NameEvidence();
  /** Names in small letters. */
  readonly #names = new Roll<Place>();
  /** Cluster → paragraphs whose descriptions add to it. */
  readonly #taught = new Map<number, Place[]>();
  readonly #entities = new Map<number, Entity>();
  readonly #fresh = new Set<Place>();
  /** Paragraphs that have got other neighbours because some are gone. */
  #parted: Place[] = [];
  #changedEntities = new Set<number>();

  /** @param following whether edits will follow; without it nothing is kept that only edits need */
  constructor(private readonly following: boolean) {}

  /** A paragraph with these mentions is in its place, or has been read again there. */
  enter(place: Place, found: readonly LocalMention[]): void {
    this.#evidence.remove(place.found);
    this.#evidence.add(found);
    if (this.following) this.#exchangeWords(place, wordsOf(place.found), wordsOf(found));
    place.found = kept(found);
    this.#fresh.add(place);
  }

  #exchangeWords(place: Place, before: readonly string[], now: readonly string[]): void {
    if (sameList(before, now)) return;
    for (const word of before) if (!now.includes(word)) this.#names.remove(word, place);
    for (const word of now) if (!before.includes(word)) this.#names.add(word, place);
  }

  /** The paragraph is gone. */
  leave(place: Place): void {
    this.enter(place, []);
    this.#fresh.delete(place);
    this.clusters.remove(place);
    this.#exchangeLessons(place, null);
  }

  /** Paragraphs that stood next to this one are gone. */
  part(place: Place): void {
    this.#parted.push(place);
  }

  /** Brings everything up to date; `places` are all paragraphs in text order. */
  settle(places: readonly Place[]): CompanyChanges {
    const reaches = new Reaches(places.length);
    this.#parted = this.#parted.filter((place) => places[place.rank] === place);
    for (const place of this.#parted) reaches.around(place);
    const changed = this.#retype(reaches);
    this.#nameAll(places, changed, reaches);
    const turns = this.clusters.learn();
    for (const place of turns.places) if (places[place.rank] === place) reaches.around(place);
    for (const cluster of turns.clusters) this.#changedEntities.add(cluster);
    const shown = this.#resolve(places, reaches);
    for (const place of changed) shown.add(place);
    const entities = this.#changedEntities;
    for (const cluster of entities) this.#entities.delete(cluster);
    this.#changedEntities = new Set();
    return { places: shown, entities };
  }

  /** The entity of a number; undefined where there is none any more. */
  entity(number: number): Entity | undefined {
    const known = this.#entities.get(number);
    const cluster = this.clusters.all[number];
    if (known !== undefined || cluster === undefined) return known;
    const entity = describe(number, cluster, this.#taught.get(number) ?? []);
    this.#entities.set(number, entity);
    return entity;
  }

  /** Gives the mentions of new paragraphs, and of those about whose names something else is known, their types. */
  #retype(reaches: Reaches): Set<Place> {
    const open = new Set(this.#fresh);
    for (const word of this.#evidence.settle())
      for (const place of this.#names.of(word)) open.add(place);
    this.#fresh.clear();
    const changed = new Set<Place>();
    for (const place of open) {
      const mentions = this.#evidence.retype(place.found);
      if (mentions === place.mentions) continue;
      changed.add(place);
      if (place.settled !== null && sameToOthers(place.mentions, mentions)) reaches.at(place);
      else reaches.around(place);
      if (this.clusters.exchange(place, mentions) || place.settled === null) place.unnamed = true;
    }
    return changed;
  }

  #nameAll(places: readonly Place[], changed: Set<Place>, reaches: Reaches): void {
    const queue: Place[] = [];
    const turned = this.clusters.settle();
    const open = [...changed].filter(({ unnamed }) => unnamed);
    for (const place of [...open, ...turned].sort((a, b) => a.rank - b.rank)) {
      if (this.following) addOpen(places, place.rank, 0, queue);
      enrol(queue, place);
    }
    for (const { rank } of this.#parted) addOpen(places, rank, PARAGRAPHS_BACK, queue);
    this.#parted = [];
    for (const place of queue) {
      const turn = place.unnamed ? 'changed' : 'same';
      place.unnamed = false;
      const found = this.clusters.name(places, place.rank);
      if (found === 'weighed') reaches.at(place);
      if (found !== 'changed' && turn !== 'changed') continue;
      changed.add(place);
      reaches.around(place);
      for (let after = place.rank + 1; after <= place.rank + PARAGRAPHS_BACK; after++) {
        const other = places[after];
        if (other?.open === true) enrol(queue, other);
      }
    }
  }

  /** Resolves descriptions and pronouns wherever something within reach has changed, until nothing changes any more. */
  #resolve(places: readonly Place[], reaches: Reaches): Set<Place> {
    const shown = new Set<Place>();
    for (let run = reaches.next(); run !== null; run = reaches.next()) {
      const from = Math.max(0, run.first - PARAGRAPHS_BACK);
      const stretch = places.slice(from, run.last + 1 + PARAGRAPHS_AHEAD);
      const known = run.first - from;
      const found = resolveStretch(stretch, known, run.last + 1 - run.first, this.clusters.all);
      found.forEach((settled, index) => {
        const place = stretch[known + index];
        if (place === undefined) return;
        const before = place.settled;
        this.#exchangeLessons(place, settled);
        if (before !== null && shownAlike(before, settled)) return;
        shown.add(place);
        if (before === null || !settledAlike(before, settled)) reaches.behind(place);
      });
    }
    return shown;
  }

  /** Gives a place its resolution and keeps account of what its descriptions add to whom. */
  #exchangeLessons(place: Place, settled: Settled | null): void {
    const [before, now] = [place.settled?.lessons ?? [], settled?.lessons ?? []];
    place.settled = settled;
    for (const { cluster } of before) {
      const places = this.#taught.get(cluster);
      if (places !== undefined) strike(places, place);
      if (places?.length === 0) this.#taught.delete(cluster);
      this.#changedEntities.add(cluster);
    }
    for (const { cluster } of now) {
      const places = this.#taught.get(cluster);
      if (places === undefined) this.#taught.set(cluster, [place]);
      else enrol(places, place);
      this.#changedEntities.add(cluster);
    }
  }
}

/** Surnames around a paragraph that is new, or has new neighbours, may be decided by it. */
function addOpen(places: readonly Place[], at: number, ahead: number, queue: Place[]): void {
  for (let other = Math.max(0, at - PARAGRAPHS_AHEAD); other <= at + ahead; other++) {
    const place = places[other];
    if (place?.open === true) enrol(queue, place);
  }
}

/** The names among some mentions, in small letters. */
function wordsOf(mentions: readonly LocalMention[]): string[] {
  return mentions.flatMap(({ form, word }) => (form === 'name' ? [word.toLowerCase()] : []));
}
