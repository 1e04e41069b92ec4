/**
 * One article as it stands: its paragraphs, and what the whole article says about each of them. After a change only
 * what it can have touched is asked again; a full analysis is the same with every paragraph new.
 */
import { attribute, SPEECH_REACH } from './attribution/attribute';
import type { AttributedQuotation } from './attribution/quotation';
import type { Scene } from './attribution/scene';
import { Company } from './entities/company';
import { sameList } from './entities/compare';
import type { EntityFindings, ParagraphFindings } from './findings';
import { createLeaf, findingsOf, ownPassage, passageOf, LeafScene, refill } from './leaf';
import type { Leaf } from './leaf';
import { findPassageMentions } from './mentions/find';
import { NamesIndex } from './names-index';
import { TOGETHER } from './paragraph';
import type { Paragraph } from './paragraph';
import { withLabelName } from './quotations/label';
import { Ballot } from './tagging/ballot';
import { askedWords, revise } from './tagging/document';
import type { NameSpan } from './tagging/passage';
import { exchanged } from './text/exchanged';
import { enrol, inTextOrder, Roll } from './text/roll';
import { mapped } from './text/mapped';

/** What is different since the last time. */
export interface ArticleChanges {
  /** Paragraphs in which something else is found; new ones are among them. One may stand here twice. */
  readonly leaves: readonly Leaf[];
  /** Numbers of entities that came, went, or show something else of themselves. */
  readonly entities: ReadonlySet<number>;
}

/** How many paragraphs keep their words. */
const WARM = 100;

export class Article {
  #leaves: Leaf[] = [];
  readonly #ballot: Ballot;
  /** Words in capitals, and of names, in small letters. */
  readonly #words = new Roll<Leaf>();
  readonly #company: Company;
  readonly #index: NamesIndex;
  /** Paragraphs that are fresh, and some that have been and are gone. */
  #fresh: Leaf[] = [];
  /** Paragraphs that keep their words, those touched last at the end. */
  readonly #warm = new Set<Leaf>();
  /** Paragraphs that may go on with speech that is no longer before them. */
  #behind: Leaf[] = [];

  /** @param following whether edits will follow; without it nothing is kept that only edits need */
  constructor(private readonly following: boolean) {
    this.#ballot = new Ballot(following);
    this.#company = new Company(following);
    this.#index = new NamesIndex(this.#company);
  }

  get leaves(): readonly Leaf[] {
    return this.#leaves;
  }

  /** Takes `gone` paragraphs out at position `at` and puts these in their place. Nothing is known before `settle`. */
  replace(at: number, gone: number, paragraphs: readonly Paragraph[]): readonly Leaf[] {
    const old = this.#leaves.slice(at, at + gone);
    const stay = Math.min(gone, paragraphs.length);
    for (let index = 0; index < stay; index++) {
      const [leaf, paragraph] = [old[index], paragraphs[index]];
      if (leaf !== undefined && paragraph !== undefined) this.#reread(leaf, paragraph);
    }
    const goes = old.slice(stay);
    // Of one rank, they leave every list together: see strike.
    for (const leaf of goes) leaf.rank = at + stay;
    for (const leaf of goes) this.#remove(leaf);
    const come = mapped(paragraphs.slice(stay), (paragraph) => createLeaf(paragraph));
    const leaves = stay === 0 ? come : [...old.slice(0, stay), ...come];
    if (gone !== paragraphs.length) this.#put(at + stay, gone - stay, come);
    for (const leaf of come) this.#add(leaf);
    this.#behind.push(...this.#leaves.slice(at + leaves.length, at + leaves.length + SPEECH_REACH));
    return leaves;
  }

  /** Brings everything up to date. */
  settle(): ArticleChanges {
    const fresh = stillFresh(this.#fresh);
    this.#fresh = [];
    const asked = this.#asked();
    this.#revise(fresh);
    this.#revise(asked);
    const company = this.#company.settle(this.#leaves);
    const queue = fresh.concat(this.#behind);
    const changed = fresh;
    this.#behind = [];
    for (const place of company.places) {
      const leaf = this.#leaves[place.rank];
      if (leaf === undefined || !Object.is(leaf, place)) continue;
      if (!leaf.fresh) {
        changed.push(leaf);
        queue.push(leaf);
      }
      const next = this.#leaves[place.rank + 1];
      if (next?.reports[0]?.reopens === true) queue.push(next);
    }
    for (const leaf of this.#index.update(company.entities, this.#leaves)) queue.push(leaf);
    this.#attribute(queue, changed);
    for (const leaf of changed) leaf.fresh = false;
    if (this.following) this.#forgetWords(asked.concat(changed));
    return { leaves: changed, entities: company.entities };
  }

  findings(leaf: Leaf): ParagraphFindings {
    return findingsOf(leaf);
  }

  entity(number: number): EntityFindings | undefined {
    return this.#company.entity(number);
  }

  #put(at: number, gone: number, come: readonly Leaf[]): void {
    this.#leaves = exchanged(this.#leaves, at, gone, come);
    for (let rank = at; rank < this.#leaves.length; rank++) {
      const leaf = this.#leaves[rank];
      if (leaf !== undefined) leaf.rank = rank;
    }
    const neighbour = this.#leaves[at + come.length] ?? this.#leaves.at(-1);
    if (neighbour !== undefined) this.#company.part(neighbour);
  }

  /** Something else stands where a paragraph stood. */
  #reread(leaf: Leaf, paragraph: Paragraph): void {
    const before = ownPassage(leaf);
    const { passage } = paragraph;
    this.#ballot.remove(before);
    this.#ballot.add(passage);
    if (this.following) {
      const [old, now] = [askedWords(before), askedWords(passage)];
      for (const word of old) if (!now.has(word)) this.#words.remove(word, leaf);
      for (const word of now) if (!old.has(word)) this.#words.add(word, leaf);
    }
    if (!leaf.fresh) this.#fresh.push(leaf);
    refill(leaf, paragraph);
  }

  #add(leaf: Leaf): void {
    const passage = ownPassage(leaf);
    this.#ballot.add(passage);
    if (this.following) for (const word of askedWords(passage)) this.#words.add(word, leaf);
    this.#fresh.push(leaf);
  }

  #remove(leaf: Leaf): void {
    const passage = ownPassage(leaf);
    this.#ballot.remove(passage);
    if (this.following) for (const word of askedWords(passage)) this.#words.remove(word, leaf);
    this.#company.leave(leaf);
    this.#index.forget(leaf);
    leaf.fresh = false;
    this.#warm.delete(leaf);
  }

  /** Paragraphs that hold names about which the article has changed its mind; fresh ones apart. */
  #asked(): Leaf[] {
    const asked = new Set<Leaf>();
    for (const [first = '', ...others] of this.#ballot.settle())
      for (const leaf of this.#words.of(first))
        if (!leaf.fresh && !asked.has(leaf) && mayHold(leaf, others)) asked.add(leaf);
    return [...asked];
  }

  /** Revises the names of these paragraphs and reads their mentions, of some at a time, while their words are at hand. */
  #revise(leaves: readonly Leaf[]): void {
    for (let from = 0; from < leaves.length; from += TOGETHER) {
      const revised = leaves.slice(from, from + TOGETHER).filter((leaf) => this.#reviseNames(leaf));
      for (const leaf of revised) this.#company.enter(leaf, findPassageMentions(passageOf(leaf)));
      if (!this.following) for (const leaf of revised) this.#dropWords(leaf);
    }
  }

  /** True when its mentions are to be read. */
  #reviseNames(leaf: Leaf): boolean {
    const passage = withLabelName(revise(ownPassage(leaf), this.#ballot));
    if (!leaf.fresh && sameList(passage.names, leaf.names, sameName)) return false;
    leaf.passage = passage;
    leaf.names = passage.names;
    return true;
  }

  /** Nobody will ask for the words again, but for those in and before paragraphs that report something. */
  #dropWords(leaf: Leaf): void {
    leaf.unrevised = null;
    const next = this.#leaves[leaf.rank + 1];
    if (leaf.reports.length === 0 && (next?.reports.length ?? 0) === 0) leaf.passage = null;
  }

  /** Keeps the words of the paragraphs touched last and no others: they are most of what an article weighs. */
  #forgetWords(touched: readonly Leaf[]): void {
    for (const leaf of touched) {
      this.#warm.delete(leaf);
      this.#warm.add(leaf);
    }
    for (const leaf of this.#warm) {
      if (this.#warm.size <= WARM) return;
      this.#warm.delete(leaf);
      leaf.unrevised = null;
      leaf.passage = null;
    }
  }

  /** Finds the speakers of these paragraphs, and of those after them as long as something changes. */
  #attribute(open: Leaf[], changed: Leaf[]): void {
    const queue = inTextOrder(open);
    for (const leaf of queue) {
      const at = leaf.rank;
      if (this.#leaves[at] !== leaf) continue;
      const before = leaf.quotations;
      leaf.quotations = this.#speakersAt(at, leaf);
      if (sameList(before, leaf.quotations, sameQuotation)) continue;
      if (!leaf.fresh) changed.push(leaf);
      for (let after = at + 1; after <= at + SPEECH_REACH; after++) {
        const other = this.#leaves[after];
        if (other !== undefined && other.reports.length > 0) enrol(queue, other);
      }
    }
  }

  #speakersAt(at: number, leaf: Leaf): readonly AttributedQuotation[] {
    if (leaf.reports.length === 0) return leaf.quotations.length === 0 ? leaf.quotations : [];
    const { all } = this.#company.clusters;
    const scenes: (Scene | undefined)[] = [];
    for (let back = 0; back <= SPEECH_REACH; back++) {
      const other = at < back ? undefined : this.#leaves[at - back];
      scenes.push(other === undefined ? undefined : new LeafScene(other, all));
    }
    return this.#index.asking(leaf, (directory) => attribute(scenes, directory));
  }
}

/** Those that are there still; the list itself where all are. */
function stillFresh(leaves: Leaf[]): Leaf[] {
  return leaves.every(({ fresh }) => fresh) ? leaves : leaves.filter(({ fresh }) => fresh);
}

/** Words that stand in a paragraph as their tokens have them. */
const PLAIN_WORD = /^[a-z0-9]+$/;

/** Whether a paragraph may hold all of these words, given in small letters; reads it as it is written. */
function mayHold({ text }: Leaf, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const small = text.toLowerCase();
  return words.every((word) => !PLAIN_WORD.test(word) || small.includes(word));
}

function sameName(a: NameSpan, b: NameSpan): boolean {
  return (
    a.first === b.first && a.last === b.last && a.type === b.type && a.confidence === b.confidence
  );
}

function sameQuotation(a: AttributedQuotation, b: AttributedQuotation): boolean {
  return (
    a.report === b.report &&
    a.lead?.source.start === b.lead?.source.start &&
    a.lead?.source.end === b.lead?.source.end &&
    a.lead?.cue.start === b.lead?.cue.start &&
    a.lead?.cue.end === b.lead?.cue.end &&
    a.speaker === b.speaker &&
    a.rival?.entity === b.rival?.entity &&
    a.rival?.why === b.rival?.why &&
    a.anonymous === b.anonymous &&
    a.sourceMention === b.sourceMention &&
    a.continues?.back === b.continues?.back &&
    a.continues?.index === b.continues?.index &&
    a.confidence === b.confidence &&
    a.why === b.why
  );
}
