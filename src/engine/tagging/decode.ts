/**
 * Viterbi over one stretch of candidates, from both sides, so that each label's best path is known (max-marginals) and
 * a name can say how far its rivals are behind.
 */
import { AFTER, BEFORE, needsOpen, staysOpen } from './labels';
import { NAME_LABELS } from './names';

const IMPOSSIBLE = -1e9;
const L = NAME_LABELS;

/** Scratch space of a decoder; grows with the longest stretch. */
export interface Lattice {
  scores: Int32Array;
  forward: Int32Array;
  backward: Int32Array;
}

export function createLattice(): Lattice {
  return {
    scores: new Int32Array(64 * L),
    forward: new Int32Array(64 * L),
    backward: new Int32Array(64 * L),
  };
}

/** Makes room for a stretch of `length` tokens. */
export function reserve(lattice: Lattice, length: number): void {
  if (lattice.scores.length >= length * L) return;
  const size = length * 2 * L;
  lattice.scores = new Int32Array(size);
  lattice.forward = new Int32Array(size);
  lattice.backward = new Int32Array(size);
}

/** Fills the lattice for the scores of `length` tokens. */
export function runLattice(
  { scores, forward, backward }: Lattice,
  transitions: Int32Array,
  length: number,
): void {
  for (let label = 0; label < L; label++)
    forward[label] = needsOpen(label) ? IMPOSSIBLE : (scores[label] ?? 0);
  for (let at = 1; at < length; at++) {
    const row = at * L;
    for (let to = 0; to < L; to++) {
      let high = IMPOSSIBLE;
      for (const from of BEFORE[to] ?? [])
        high = Math.max(high, (forward[row - L + from] ?? 0) + (transitions[from * L + to] ?? 0));
      forward[row + to] = Math.max(IMPOSSIBLE, high + (scores[row + to] ?? 0));
    }
  }
  const end = (length - 1) * L;
  for (let label = 0; label < L; label++) backward[end + label] = staysOpen(label) ? IMPOSSIBLE : 0;
  for (let at = length - 2; at >= 0; at--) {
    const row = at * L;
    for (let from = 0; from < L; from++) {
      let high = IMPOSSIBLE;
      for (const to of AFTER[from] ?? []) {
        high = Math.max(
          high,
          (backward[row + L + to] ?? 0) +
            (transitions[from * L + to] ?? 0) +
            (scores[row + L + to] ?? 0),
        );
      }
      backward[row + from] = Math.max(IMPOSSIBLE, high);
    }
  }
}

/** The label of token `at` on the best path, given that token's predecessor has label `before` (-1 at the start). */
export function bestLabel(
  { forward, backward }: Lattice,
  at: number,
  before: number,
  transitions: Int32Array,
  scores: Int32Array,
): number {
  let winner = 0;
  let high = IMPOSSIBLE * 4;
  const row = at * L;
  const choices = before < 0 ? STARTS : (AFTER[before] ?? STARTS);
  for (const label of choices) {
    const step =
      before < 0
        ? (forward[row + label] ?? 0)
        : (transitions[before * L + label] ?? 0) + (scores[row + label] ?? 0);
    const score = step + (backward[row + label] ?? 0);
    if (score > high) {
      high = score;
      winner = label;
    }
  }
  return winner;
}

const STARTS = Array.from({ length: L }, (_, label) => label).filter((label) => !needsOpen(label));

/** How much worse the best path gets when token `at` may not have `label`: the smaller, the less sure. */
export function margin({ forward, backward }: Lattice, at: number, label: number): number {
  const row = at * L;
  let rival = IMPOSSIBLE;
  for (let other = 0; other < L; other++) {
    if (other !== label)
      rival = Math.max(rival, (forward[row + other] ?? 0) + (backward[row + other] ?? 0));
  }
  return (forward[row + label] ?? 0) + (backward[row + label] ?? 0) - rival;
}
