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
  /** By slot and one more: where its weights begin in `cells`. */
  readonly starts: Uint32Array;
  /** The label in the high byte, its weight in the low one: what is read together stands together. */
  readonly cells: Int16Array;
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

/** The labels of a row; none for row -1. */
export function labelsOf({ starts, cells }: Weights, row: number): number[] {
  const labels: number[] = [];
  if (row < 0) return labels;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) labels.push(((cells[at] ?? 0) >> 8) & 255);
  return labels;
}

/**
 * Adds the rows of the first `count` features in `hashes` to `scores` from `offset` on; unknown features add nothing.
 * Overwrites `hashes`: all slots are looked up before any row is read, so that the waits for memory overlap.
 */
export function addRows(
  weights: Weights,
  hashes: Int32Array,
  count: number,
  scores: Int32Array,
  offset: number,
): void {
  let rows = 0;
  for (let feature = 0; feature < count; feature++) {
    const slot = rowOf(weights, hashes[feature] ?? 0);
    if (slot >= 0) hashes[rows++] = slot;
  }
  const { starts, cells } = weights;
  for (let row = 0; row < rows; row++) {
    const slot = hashes[row] ?? 0;
    const end = starts[slot + 1] ?? 0;
    for (let at = starts[slot] ?? 0; at < end; at++) {
      const cell = cells[at] ?? 0;
      const label = offset + ((cell >> 8) & 255);
      scores[label] = (scores[label] ?? 0) + ((cell << 24) >> 24);
    }
  }
}

/** Packs labels and values side by side. */
export function cellsOf(labels: Uint8Array, values: Int8Array): Int16Array {
  const cells = new Int16Array(labels.length);
  for (let at = 0; at < labels.length; at++)
    cells[at] = ((labels[at] ?? 0) << 8) | ((values[at] ?? 0) & 255);
  return cells;
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
