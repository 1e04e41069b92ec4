/**
 * A sparse matrix of int8 weights, one row a feature, found by hash: open addressing with linear probing over 16-bit
 * fingerprints, so that a feature costs two bytes and its non-zero weights (the hashing trick, Weinberger et al. 2009,
 * but with collisions refused at a rate of about 1 in 65,000).
 */
export interface Weights {
  /** Slots, a power of two, less one. */
  readonly mask: number;
  /** By slot; 0 is a free slot. */
  readonly prints: Uint16Array;
  /** By slot and one more: where its weights begin in `labels` and `values`. */
  readonly starts: Uint32Array;
  readonly labels: Uint8Array;
  readonly values: Int8Array;
}

/** The fingerprint of a feature: never 0. */
export function fingerprint(hash: number): number {
  const print = hash >>> 16;
  return print === 0 ? 1 : print;
}

/** Where the search for a feature begins. The low bits place it, the high ones are its fingerprint. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ Math.imul(hash >>> 16, 0x9e3779b1)) & mask;
}

/** The slot that holds a feature, -1 when there is none. */
export function rowOf({ mask, prints }: Weights, hash: number): number {
  const print = fingerprint(hash);
  let slot = slotOf(hash, mask);
  for (let found = prints[slot] ?? 0; found !== 0; found = prints[slot] ?? 0) {
    if (found === print) return slot;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** Adds the row of a feature to `scores` from `offset` on; unknown features add nothing. */
export function addRow(weights: Weights, hash: number, scores: Int32Array, offset: number): void {
  const row = rowOf(weights, hash);
  if (row < 0) return;
  const { starts, labels, values } = weights;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const cell = offset + (labels[at] ?? 0);
    scores[cell] = (scores[cell] ?? 0) + (values[at] ?? 0);
  }
}

/** By slot, where its row begins, from the number of weights of each occupied slot. */
export function rowStarts(prints: Uint16Array, counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(prints.length + 1);
  let row = 0;
  let start = 0;
  for (let slot = 0; slot < prints.length; slot++) {
    starts[slot] = start;
    if (prints[slot] !== 0) start += counts[row++] ?? 0;
  }
  starts[prints.length] = start;
  return starts;
}
