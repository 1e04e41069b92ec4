/**
 * A sparse matrix of int8 weights, one row a feature, found by hash: open addressing with linear probing over 16-bit
 * fingerprints, so that a feature costs two bytes and its non-zero weights (the hashing trick, Weinberger et al. 2009,
 * but with collisions refused at a rate of about 1 in 65,000).
 */
export interface Weights {
  /** Slots, a power of two, less one. */
  readonly mask: number;
  /**
   * Two numbers a slot, side by side because they are read together: the fingerprint in the low 16 bits with the number
   * of weights above, 0 for a free slot; and where the weights begin in `cells`.
   */
  readonly slots: Int32Array;
  /** The label in the high byte, its weight in the low one: what is read together stands together. */
  readonly cells: Int16Array;
  /** Room for a batch of features: the heads of their slots, and then the ends and first cells of their rows. */
  readonly heads: Int32Array;
  readonly firsts: Int16Array;
}

/** Features that are looked up together. */
const BATCH = 32;

/**
 * The table as it is read, from the fingerprint of each slot, the number of weights of each occupied slot, and all
 * labels and values in the order of the slots.
 */
export function weightsOf(
  prints: Uint16Array,
  counts: Uint8Array,
  labels: Uint8Array,
  values: Int8Array,
): Weights {
  return {
    mask: prints.length - 1,
    slots: packSlots(prints, counts),
    cells: packCells(labels, values),
    heads: new Int32Array(BATCH),
    firsts: new Int16Array(BATCH),
  };
}

/** Packs labels and values side by side. */
function packCells(labels: Uint8Array, values: Int8Array): Int16Array {
  const cells = new Int16Array(labels.length);
  for (let at = 0; at < labels.length; at++)
    cells[at] = ((labels[at] ?? 0) << 8) | ((values[at] ?? 0) & 255);
  return cells;
}

/** The table of slots, from the fingerprints and from the number of weights of each occupied slot. */
function packSlots(prints: Uint16Array, counts: Uint8Array): Int32Array {
  const slots = new Int32Array(2 * prints.length);
  let row = 0;
  let start = 0;
  for (let slot = 0; slot < prints.length; slot++) {
    const print = prints[slot] ?? 0;
    if (print === 0) continue;
    const count = counts[row++] ?? 0;
    slots[2 * slot] = (count << 16) | print;
    slots[2 * slot + 1] = start;
    start += count;
  }
  return slots;
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
export function rowOf({ mask, slots }: Weights, hash: number): number {
  const slot = slotOf(hash, mask);
  return searchFrom(mask, slots, slot, slots[2 * slot] ?? 0, fingerprint(hash));
}

/** The slot that holds a fingerprint, from one on whose head is known; -1 when a free one comes first. */
function searchFrom(
  mask: number,
  slots: Int32Array,
  from: number,
  first: number,
  print: number,
): number {
  let slot = from;
  for (let head = first; head !== 0; head = slots[2 * slot] ?? 0) {
    if ((head & 0xffff) === print) return slot;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** The labels of a row; none for row -1. */
export function labelsOf({ slots, cells }: Weights, row: number): number[] {
  const labels: number[] = [];
  if (row < 0) return labels;
  const start = slots[2 * row + 1] ?? 0;
  const end = start + ((slots[2 * row] ?? 0) >>> 16);
  for (let at = start; at < end; at++) labels.push(((cells[at] ?? 0) >> 8) & 255);
  return labels;
}

/**
 * Adds the rows of the first `count` features in `hashes` to `scores` from `offset` on; unknown features add nothing.
 * Overwrites `hashes`. Nearly all of the time goes into waiting for memory, so all heads of a batch are asked for before
 * the first is looked at, and all rows before the first is added: nothing that depends on an answer stands between two
 * questions.
 */
export function addRows(
  weights: Weights,
  hashes: Int32Array,
  count: number,
  scores: Int32Array,
  offset: number,
): void {
  for (let from = 0; from < count; from += BATCH) {
    const rows = findRows(weights, hashes, from, Math.min(count, from + BATCH));
    addFound(weights, hashes, from, rows, scores, offset);
  }
}

/** Puts where rows begin into `hashes` from `from` on and where they end into `heads`; returns how many there are. */
function findRows(
  { mask, slots, cells, heads, firsts }: Weights,
  hashes: Int32Array,
  from: number,
  to: number,
): number {
  for (let at = from; at < to; at++)
    heads[at - from] = slots[2 * slotOf(hashes[at] ?? 0, mask)] ?? 0;
  let rows = 0;
  for (let at = from; at < to; at++) {
    const hash = hashes[at] ?? 0;
    const slot = searchFrom(
      mask,
      slots,
      slotOf(hash, mask),
      heads[at - from] ?? 0,
      fingerprint(hash),
    );
    if (slot < 0) continue;
    const start = slots[2 * slot + 1] ?? 0;
    hashes[from + rows] = start;
    heads[rows] = start + ((slots[2 * slot] ?? 0) >>> 16);
    rows++;
  }
  for (let row = 0; row < rows; row++) firsts[row] = cells[hashes[from + row] ?? 0] ?? 0;
  return rows;
}

function addFound(
  { cells, heads, firsts }: Weights,
  starts: Int32Array,
  from: number,
  rows: number,
  scores: Int32Array,
  offset: number,
): void {
  for (let row = 0; row < rows; row++) {
    const end = heads[row] ?? 0;
    let cell = firsts[row] ?? 0;
    for (let at = starts[from + row] ?? 0; at < end; cell = cells[++at] ?? 0) {
      const label = offset + ((cell >> 8) & 255);
      scores[label] = (scores[label] ?? 0) + ((cell << 24) >> 24);
    }
  }
}
