import { assembling, ENGINE_VERSION, firstFrom } from '../engine';
import type { Annotation, EntityFindings, PlacedFindings, Problem, Span, Steps } from '../engine';
import { PackedFindings, unpackEntity } from './packed';
import type { PackedUpdate } from './packedUpdate';

/**
 * What was found in one article, as far as the worker has told, packed as it came. Each update changes it; it holds no
 * text.
 */
export class Copy {
  #words: string[] = [];
  #findings: string[] = [];
  #starts: number[] = [];
  #ends: number[] = [];
  readonly #entities = new Map<number, string>();
  #problem: Problem | null = null;
  #length = 0;

  /** Characters of the text that has been read. */
  get length(): number {
    return this.#length;
  }

  apply(update: PackedUpdate): void {
    if (update.afresh) this.#forget();
    for (const word of update.words) this.#words.push(word);
    this.#exchange(update);
    this.#turn(update.turned);
    this.#meet(update.entities);
    this.#problem = update.problem;
    this.#length = update.length;
  }

  /** The paragraphs that touch a stretch of the text, with the one before, which may hold what introduces them. */
  around({ start, end }: Span): PlacedFindings[] {
    const paragraphs: PlacedFindings[] = [];
    const first = Math.max(0, firstFrom(this.#ends, (offset) => offset < start) - 1);
    for (let position = first; position < this.#findings.length; position += 1) {
      const findings = this.#findings[position];
      const [from, to] = [this.#starts[position] ?? 0, this.#ends[position] ?? 0];
      if (from > end) break;
      if (findings === undefined) continue;
      paragraphs.push({
        start: from,
        end: to,
        findings: new PackedFindings(findings, this.#words),
      });
    }
    return paragraphs;
  }

  entity(number: number): EntityFindings | undefined {
    const entity = this.#entities.get(number);
    return entity === undefined ? undefined : unpackEntity(entity);
  }

  /** Makes the annotation step by step from what is known now; updates in between do not touch it. */
  annotation(text: string, source: string): Steps<Annotation> {
    const entities = new Map(this.#entities);
    const paragraphs = this.#placing();
    const problems = this.#problem === null ? [] : [this.#problem];
    const entity = (number: number): EntityFindings | undefined => {
      const found = entities.get(number);
      return found === undefined ? undefined : unpackEntity(found);
    };
    return (function* () {
      const placed = yield* paragraphs;
      const engine = ENGINE_VERSION;
      return yield* assembling({ text, source, engine, paragraphs: placed, entity, problems });
    })();
  }

  /** All paragraphs as they are now, in steps. */
  #placing(): Steps<PlacedFindings[]> {
    const words = this.#words;
    const [starts, ends, all] = [this.#starts.slice(), this.#ends.slice(), this.#findings.slice()];
    return (function* () {
      const placed: PlacedFindings[] = [];
      for (const [position, packed] of all.entries()) {
        yield;
        const findings = new PackedFindings(packed, words);
        placed.push({ start: starts[position] ?? 0, end: ends[position] ?? 0, findings });
      }
      return placed;
    })();
  }

  #forget(): void {
    this.#words = [];
    this.#findings = [];
    this.#starts = [];
    this.#ends = [];
    this.#entities.clear();
  }

  #exchange({ at, gone, come, moved }: PackedUpdate): void {
    const findings = come.findings.map((found) =>
      typeof found === 'number' ? (this.#findings[found] ?? nothingFound) : found,
    );
    replace(this.#findings, at, gone, findings);
    replace(this.#starts, at, gone, come.starts);
    replace(this.#ends, at, gone, come.ends);
    if (moved === 0) return;
    for (let position = at + findings.length; position < this.#starts.length; position += 1) {
      this.#starts[position] = (this.#starts[position] ?? 0) + moved;
      this.#ends[position] = (this.#ends[position] ?? 0) + moved;
    }
  }

  #turn({ positions, findings }: PackedUpdate['turned']): void {
    for (const [at, found] of findings.entries()) this.#findings[positions[at] ?? 0] = found;
  }

  #meet({ numbers, found }: PackedUpdate['entities']): void {
    for (const [at, entity] of found.entries()) {
      const number = numbers[at] ?? 0;
      if (entity === null) this.#entities.delete(number);
      else this.#entities.set(number, entity);
    }
  }
}

/** A paragraph without mentions and quotations, packed. */
const nothingFound = '\0\0';

/** Element by element where elements only take the place of others: a splice of very many arguments has no room. */
function replace<T>(list: T[], at: number, gone: number, come: ArrayLike<T> & Iterable<T>): void {
  if (gone === come.length) {
    let place = at;
    for (const element of come) list[place++] = element;
    return;
  }
  const rest = list.slice(at + gone);
  list.length = at;
  for (const element of come) list.push(element);
  for (const element of rest) list.push(element);
}
