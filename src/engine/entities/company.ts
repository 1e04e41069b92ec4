/**
 * The people, bodies and places of one article, kept up to date as paragraphs come, change and go. Whatever is asked
 * about a paragraph is answered from its neighbourhood and from what is known of the entities named there, so only
 * those are looked at again.
 */
import type { LocalMention } from '../mentions/local';
import { enrol, inTextOrder, Roll, strike } from '../text/roll';
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
  readonly places: readonly Place[];
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
  /** Paragraphs that have been entered and whose names have no types yet. */
  #fresh: Place[] = [];
  /** Paragraphs that have got other neighbours because some are gone. */
  #parted: Place[] = [];
  #changedEntities = new Set<number>();

  /** @param following whether edits will follow; without it nothing is kept that only edits need */
  constructor(private readonly following: boolean) {}

  /** A paragraph with these mentions is in its place, or has been read again there. */
  enter(place: Place, found: readonly LocalMention[]): void {
    this.#take(place, found);
    this.#fresh.push(place);
  }

  #take(place: Place, found: readonly LocalMention[]): void {
    this.#evidence.remove(place.found);
    this.#evidence.add(found);
    if (this.following) this.#exchangeWords(place, wordsOf(place.found), wordsOf(found));
    place.found = kept(found);
  }

  #exchangeWords(place: Place, before: readonly string[], now: readonly string[]): void {
    if (sameList(before, now)) return;
    for (const word of before) if (!now.includes(word)) this.#names.remove(word, place);
    for (const word of now) if (!before.includes(word)) this.#names.add(word, place);
  }

  /** A paragraph of a settled article is gone. */
  leave(place: Place): void {
    this.#take(place, []);
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
    this.#nameAll(places, this.#retype(reaches), reaches);
    const turns = this.clusters.learn();
    for (const place of turns.places) if (places[place.rank] === place) reaches.around(place);
    for (const cluster of turns.clusters) this.#changedEntities.add(cluster);
    const shown = this.#resolve(places, reaches);
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
  #retype(reaches: Reaches): Place[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    const others = new Set<Place>();
    for (const word of this.#evidence.settle())
      for (const place of this.#names.of(word)) others.add(place);
    const unnamed: Place[] = [];
    for (const place of fresh) {
      others.delete(place);
      if (this.#retypeIn(place, reaches)) unnamed.push(place);
    }
    for (const place of others) if (this.#retypeIn(place, reaches)) unnamed.push(place);
    return unnamed;
  }

  /** True when the names of the place are to be given anew. */
  #retypeIn(place: Place, reaches: Reaches): boolean {
    const mentions = this.#evidence.retype(place.found);
    if (mentions === place.mentions) return false;
    place.turned = true;
    if (place.settled !== null && sameToOthers(place.mentions, mentions)) reaches.at(place);
    else reaches.around(place);
    if (this.clusters.exchange(place, mentions) || place.settled === null) place.unnamed = true;
    return place.unnamed;
  }

  /** Gives the names of these places, and of those about whose names something else is known, to somebody. */
  #nameAll(places: readonly Place[], unnamed: Place[], reaches: Reaches): void {
    for (const place of this.clusters.settle()) unnamed.push(place);
    const open = inTextOrder(unnamed);
    const queue = this.following ? withOpen(places, open) : open;
    for (const { rank } of this.#parted) addOpen(places, rank, PARAGRAPHS_BACK, queue);
    this.#parted = [];
    for (const place of queue) {
      const turn = place.unnamed ? 'changed' : 'same';
      place.unnamed = false;
      const found = this.clusters.name(places, place.rank);
      if (found === 'weighed') reaches.at(place);
      if (found !== 'changed' && turn !== 'changed') continue;
      place.turned = true;
      reaches.around(place);
      for (let after = place.rank + 1; after <= place.rank + PARAGRAPHS_BACK; after++) {
        const other = places[after];
        if (other?.open === true) enrol(queue, other);
      }
    }
  }

  /** Resolves descriptions and pronouns wherever something within reach has changed, until nothing changes any more. */
  #resolve(places: readonly Place[], reaches: Reaches): Place[] {
    const shown: Place[] = [];
    for (let run = reaches.next(); run !== null; run = reaches.next()) {
      const from = Math.max(0, run.first - PARAGRAPHS_BACK);
      const stretch = places.slice(from, run.last + 1 + PARAGRAPHS_AHEAD);
      const known = run.first - from;
      const found = resolveStretch(stretch, known, run.last + 1 - run.first, this.clusters.all);
      found.forEach((settled, index) => {
        const place = stretch[known + index];
        if (place !== undefined && this.#settleIn(place, settled, reaches)) shown.push(place);
      });
    }
    return shown;
  }

  /** True when the place shows something else than before. */
  #settleIn(place: Place, settled: Settled, reaches: Reaches): boolean {
    const { settled: before, turned } = place;
    this.#exchangeLessons(place, settled);
    place.turned = false;
    const alike = before !== null && shownAlike(before, settled);
    if (!alike && (before === null || !settledAlike(before, settled))) reaches.behind(place);
    return turned || !alike;
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

/** The places, and those around them whose names they may decide about. */
function withOpen(places: readonly Place[], due: readonly Place[]): Place[] {
  const queue: Place[] = [];
  for (const place of due) {
    addOpen(places, place.rank, 0, queue);
    enrol(queue, place);
  }
  return queue;
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
