/**
 * Weights of a small linear model by the names of its features. A name is a kind and up to four values with colons
 * between them; it is hashed as it is spelled, so that a weight is found without putting the name together.
 */

/** Takes one feature: its kind, and its values. */
export type AddFeature = (
  kind: string,
  first?: string,
  second?: string,
  third?: string,
  fourth?: string,
) => void;

export class FeatureWeights {
  readonly #mask: number;
  /** By slot; open addressing with linear probing. 0 is a free slot. */
  readonly #hashes: Int32Array;
  readonly #values: Float64Array;

  constructor(weights: ReadonlyMap<string, number>) {
    const slots = 2 ** Math.ceil(Math.log2(2 * weights.size + 1));
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots);
    this.#values = new Float64Array(slots);
    for (const [name, value] of weights) {
      const slot = this.#slotOf(hashOn(BASIS, name));
      this.#hashes[slot] = hashOn(BASIS, name);
      this.#values[slot] = value;
    }
  }

  /** The weight of a feature, 0 where it has none. */
  of(kind: string, first?: string, second?: string, third?: string, fourth?: string): number {
    let hash = hashOn(BASIS, kind);
    if (first !== undefined) hash = hashOn(hash, first);
    if (second !== undefined) hash = hashOn(Math.imul(hash ^ COLON, PRIME), second);
    if (third !== undefined) hash = hashOn(Math.imul(hash ^ COLON, PRIME), third);
    if (fourth !== undefined) hash = hashOn(Math.imul(hash ^ COLON, PRIME), fourth);
    return this.#values[this.#slotOf(hash)] ?? 0;
  }

  /** The slot of a hash, or the free one where it would stand. */
  #slotOf(hash: number): number {
    const hashes = this.#hashes;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (hashes[slot] !== hash && hashes[slot] !== 0) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/** The weights in rows of "name, tab, weight". */
export function parseWeights(rows: readonly string[]): FeatureWeights {
  return new FeatureWeights(
    new Map(
      rows.map((row) => {
        const tab = row.indexOf('\t');
        return [row.slice(0, tab), Number(row.slice(tab + 1))];
      }),
    ),
  );
}

/** The names of the features that `tell` tells of. */
export function featureNames(tell: (add: AddFeature) => void): string[] {
  const names: string[] = [];
  tell((kind, ...values) => {
    names.push(kind + values.join(':'));
  });
  return names;
}

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const COLON = 0x3a;

/** Goes on with a hash (FNV-1a; Fowler, Noll and Vo). */
function hashOn(hash: number, part: string): number {
  let next = hash;
  for (let at = 0; at < part.length; at += 1) next = Math.imul(next ^ part.charCodeAt(at), PRIME);
  return next;
}
