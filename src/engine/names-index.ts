/** Where the people of an article are looked up by a word, and who has asked. */
import type { Directory } from './attribution/speaker-source';
import type { Company } from './entities/company';
import type { Cluster } from './entities/cluster';
import type { Clusters } from './entities/clusters';
import { clusterOfNumber } from './entities/discourse';
import { partsOf } from './entities/name';
import type { Leaf } from './leaf';
import { Roll } from './text/roll';

/** How far into an article the one who is interviewed is looked for, in paragraphs. */
const INTRODUCTION = 60;

/** What paragraphs have asked when they wanted to know who is interviewed, and by whom; no word is written so. */
const INTERVIEW = '\n';

export class NamesIndex {
  /** Last word of each person's name, by the person's number. */
  readonly #surnames = new Map<number, string>();
  readonly #bySurname = new Map<string, Set<number>>();
  readonly #asked = new Roll<Leaf>();
  #interviewed: number | null = null;
  #interviewer: number | null = null;

  constructor(private readonly company: Company) {}

  /** Looks at changed entities again; returns the paragraphs that had asked for something that may be otherwise now. */
  update(entities: ReadonlySet<number>, leaves: readonly Leaf[]): Leaf[] {
    const words = new Set<string>();
    for (const number of entities) {
      const before = this.#surnames.get(number);
      const entity = this.company.entity(number);
      const word = entity?.type === 'PERSON' ? partsOf(entity.name).words.at(-1) : undefined;
      if (before !== undefined) words.add(before);
      if (word !== undefined) words.add(word);
      if (before !== word) this.#move(number, before, word);
    }
    const interviewed = this.#findInterviewed(leaves);
    const interviewer = this.#findInterviewer(leaves);
    if (interviewed !== this.#interviewed || interviewer !== this.#interviewer)
      words.add(INTERVIEW);
    this.#interviewed = interviewed;
    this.#interviewer = interviewer;
    return [...words].flatMap((word) => this.#asked.of(word));
  }

  /** Lets a paragraph ask, and remembers what it asked. */
  asking<T>(leaf: Leaf, ask: (directory: Directory) => T): T {
    const asked: string[] = [];
    const answer = ask({
      personCalled: (word) => {
        asked.push(word);
        return this.#personCalled(word);
      },
      interviewed: () => {
        asked.push(INTERVIEW);
        return this.#interviewed;
      },
      interviewer: () => {
        asked.push(INTERVIEW);
        return this.#interviewer;
      },
    });
    if (asked.length > 0 || leaf.asked.length > 0) {
      this.forget(leaf);
      for (const word of asked) this.#asked.add(word, leaf);
      leaf.asked = asked;
    }
    return answer;
  }

  forget(leaf: Leaf): void {
    for (const word of leaf.asked) this.#asked.remove(word, leaf);
    leaf.asked = [];
  }

  #move(number: number, before: string | undefined, word: string | undefined): void {
    if (before !== undefined) {
      const others = this.#bySurname.get(before);
      others?.delete(number);
      if (others?.size === 0) this.#bySurname.delete(before);
    }
    if (word === undefined) {
      this.#surnames.delete(number);
      return;
    }
    this.#surnames.set(number, word);
    const others = this.#bySurname.get(word);
    if (others === undefined) this.#bySurname.set(word, new Set([number]));
    else others.add(number);
  }

  #personCalled(word: string): number | null {
    let best: number | null = null;
    for (const number of this.#bySurname.get(word) ?? [])
      if (best === null || this.#compare(number, best) < 0) best = number;
    return best;
  }

  /** Text order of first names. */
  #compare(a: number, b: number): number {
    const { all } = this.company.clusters;
    const [one, other] = [all[a]?.first, all[b]?.first];
    if (one?.rank !== other?.rank) return (one?.rank ?? Infinity) - (other?.rank ?? Infinity);
    const clusterOf = one?.naming.clusterOf ?? [];
    return clusterOf.indexOf(a) - clusterOf.indexOf(b);
  }

  #findInterviewed(leaves: readonly Leaf[]): number | null {
    const clusters = this.company.clusters.all;
    for (let at = 0; at < Math.min(leaves.length, INTRODUCTION); at++) {
      const leaf = leaves[at];
      if (leaf === undefined || leaf.kind === 'byline' || leaf.kind === 'turn') continue;
      for (const number of leaf.naming.clusterOf)
        if (personOf(clusters, number)?.first === leaf) return number;
    }
    return null;
  }

  #findInterviewer(leaves: readonly Leaf[]): number | null {
    const clusters = this.company.clusters.all;
    const byline = leaves.slice(0, INTRODUCTION).find(({ kind }) => kind === 'byline');
    return (
      byline?.naming.clusterOf.find((number) => personOf(clusters, number) !== undefined) ?? null
    );
  }
}

/** The person of a number; nobody's, and bodies', are none. */
function personOf(clusters: Clusters['all'], number: number): Cluster | undefined {
  const cluster = clusterOfNumber({ clusters }, number);
  return cluster?.type === 'PERSON' ? cluster : undefined;
}
