/**
 * What an edit changes, for whoever keeps a copy of what was found: paragraphs as they are by themselves, where they
 * stand now, and the entities that show something else.
 */
import type { Problem } from './annotation';
import type { ArticleChanges } from './article';
import type { EntityFindings, ParagraphFindings } from './findings';
import type { Layout, Reading } from './incremental';
import type { Leaf } from './leaf';
import type { Span } from './text/span';

/** A paragraph in its new place. */
interface MovedParagraph extends Span {
  /** What is found in it, or the old position of a paragraph that shows what it showed there. */
  readonly findings: ParagraphFindings | number;
}

export interface FindingsUpdate {
  /** Nothing that was sent before is true any more. */
  readonly afresh: boolean;
  /** Characters of the text. */
  readonly length: number;
  /** From position `at` on `gone` paragraphs give way to `come`; those behind move on by `moved` characters. */
  readonly at: number;
  readonly gone: number;
  readonly come: readonly MovedParagraph[];
  readonly moved: number;
  /** Other paragraphs that show something else, by their new position. */
  readonly turned: readonly (readonly [position: number, findings: ParagraphFindings])[];
  /** Entities that show something else, by their number; null for those that are gone. */
  readonly entities: readonly (readonly [number: number, entity: EntityFindings | null])[];
  /** Why the text cannot be analysed. */
  readonly problem: Problem | null;
}

const NOTHING: Layout = { leaves: [], starts: [], ends: [] };

/** Keeps in mind what was sent, so that the next update says only what is different. */
export class Updates {
  #reading: Reading | null = null;
  #sent = NOTHING;
  #length = 0;
  readonly #numbers = new Set<number>();
  readonly #leaves = new Set<Leaf>();
  readonly #entities = new Set<number>();

  /** Something in the article has changed. */
  note({ leaves, entities }: ArticleChanges): void {
    for (const leaf of leaves) this.#leaves.add(leaf);
    for (const number of entities) this.#entities.add(number);
  }

  take(reading: Reading | null, problem: Problem | null, length: number): FindingsUpdate {
    const afresh = reading !== this.#reading || reading === null;
    if (afresh) this.#forget();
    this.#reading = reading;
    const layout = reading === null || problem !== null ? NOTHING : reading.layout();
    const update = this.#compare(layout, length);
    const entities = this.#entitiesOf(update);
    this.#sent = layout;
    this.#length = length;
    this.#leaves.clear();
    this.#entities.clear();
    return { afresh, length, ...update, entities, problem };
  }

  #forget(): void {
    this.#sent = NOTHING;
    this.#length = 0;
    this.#numbers.clear();
    this.#leaves.clear();
    this.#entities.clear();
  }

  #compare(
    now: Layout,
    length: number,
  ): Pick<FindingsUpdate, 'at' | 'gone' | 'come' | 'moved' | 'turned'> {
    const before = this.#sent;
    const moved = length - this.#length;
    const shared = Math.min(before.leaves.length, now.leaves.length);
    let at = 0;
    while (at < shared && isSame(before, at, now, at, 0)) at += 1;
    let tail = 0;
    while (tail < shared - at) {
      const [old, own] = [before.leaves.length - 1 - tail, now.leaves.length - 1 - tail];
      if (!isSame(before, old, now, own, moved)) break;
      tail += 1;
    }
    const gone = before.leaves.length - tail - at;
    const come = this.#arrivals(now, at, now.leaves.length - tail, gone);
    const turned = this.#turned(now, at, now.leaves.length - tail);
    return { at, gone, come, moved, turned };
  }

  #arrivals(now: Layout, from: number, to: number, gone: number): MovedParagraph[] {
    const old = new Map<Leaf, number>();
    for (let position = from; position < from + gone; position += 1) {
      const leaf = this.#sent.leaves[position];
      if (leaf !== undefined) old.set(leaf, position);
    }
    return now.leaves.slice(from, to).map((leaf, index) => {
      const known = this.#leaves.has(leaf) ? undefined : old.get(leaf);
      const findings = known ?? this.#findings(leaf);
      return { start: now.starts[from + index] ?? 0, end: now.ends[from + index] ?? 0, findings };
    });
  }

  #turned(now: Layout, from: number, to: number): [number, ParagraphFindings][] {
    const turned: [number, ParagraphFindings][] = [];
    for (const leaf of this.#leaves) {
      const { rank } = leaf;
      if (now.leaves[rank] !== leaf || (from <= rank && rank < to)) continue;
      turned.push([rank, this.#findings(leaf)]);
    }
    return turned;
  }

  #findings(leaf: Leaf): ParagraphFindings {
    return this.#reading?.findings(leaf) ?? { kind: leaf.kind, mentions: [], quotations: [] };
  }

  /** The entities that have changed, and those that are spoken of for the first time. */
  #entitiesOf({
    come,
    turned,
  }: Pick<FindingsUpdate, 'come' | 'turned'>): [number, EntityFindings | null][] {
    const asked = new Set([...this.#entities].filter((number) => this.#numbers.has(number)));
    const ask = (number: number | null | undefined): void => {
      if (number != null && !this.#numbers.has(number)) asked.add(number);
    };
    const read = ({ mentions, quotations }: ParagraphFindings): void => {
      for (const { entity } of mentions) ask(entity);
      for (const { speaker, runnerUp } of quotations) [speaker, runnerUp?.entity].forEach(ask);
    };
    for (const { findings } of come) if (typeof findings !== 'number') read(findings);
    for (const [, findings] of turned) read(findings);
    return [...asked].map((number) => {
      const entity = this.#reading?.entity(number) ?? null;
      if (entity === null) this.#numbers.delete(number);
      else this.#numbers.add(number);
      return [number, entity];
    });
  }
}

function isSame(before: Layout, old: number, now: Layout, own: number, moved: number): boolean {
  return (
    before.leaves[old] === now.leaves[own] &&
    (before.starts[old] ?? 0) + moved === now.starts[own] &&
    (before.ends[old] ?? 0) + moved === now.ends[own]
  );
}
