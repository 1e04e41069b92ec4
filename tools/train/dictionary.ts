/** Numbers feature hashes in the order of their first sight, without those seen too rarely. */

/** Open addressing over 32-bit keys. */
class HashNumbers {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #values: Int32Array;

  constructor(capacity: number) {
    let size = 1024;
    while (size < capacity * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#values = new Int32Array(size).fill(-1);
  }

  #slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & this.#mask;
    while (this.#values[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** The number of a key, -1 when it has none. */
  get(key: number): number {
    return this.#values[this.#slot(key)] ?? -1;
  }

  set(key: number, value: number): void {
    const slot = this.#slot(key);
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }
}

export interface Dictionary {
  /** By number. */
  readonly hashes: Int32Array;
  /** The input with each hash replaced by its number, -1 for dropped ones. */
  readonly numbers: Int32Array;
}

/** `keep` decides over a feature by how often it was seen. */
export function numberFeatures(features: Int32Array, atLeast: number): Dictionary {
  const counts = new HashNumbers(Math.min(features.length, 1 << 24));
  for (const hash of features) counts.set(hash, Math.max(0, counts.get(hash)) + 1);
  const ids = new HashNumbers(Math.min(features.length, 1 << 24));
  const hashes: number[] = [];
  const numbers = new Int32Array(features.length);
  features.forEach((hash, at) => {
    let id = ids.get(hash);
    if (id < 0 && counts.get(hash) >= atLeast) {
      id = hashes.length;
      hashes.push(hash);
      ids.set(hash, id);
    }
    numbers[at] = id;
  });
  return { hashes: Int32Array.from(hashes), numbers };
}
