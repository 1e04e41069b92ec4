/** From float weights by feature hash to the packed table that the engine reads. */
import type { Weights } from '../../src/engine/tagging/weights';
import { fingerprint, slotOf, weightsOf } from '../../src/engine/tagging/weights';

export interface Table {
  readonly prints: Uint8Array;
  readonly counts: Uint8Array;
  readonly labels: Uint8Array;
  readonly values: Uint8Array;
  readonly rows: number;
}

export interface Row {
  readonly hash: number;
  /** One number a label, already in steps of the quantization. */
  readonly steps: readonly number[];
}

const clamp = (step: number): number => Math.max(-127, Math.min(127, Math.round(step)));

/** Packs rows; of two rows that no search could tell apart the stronger one stays. */
export function buildTable(rows: readonly Row[]): Table {
  const kept = rows
    .map(({ hash, steps }) => ({ hash, steps: steps.map(clamp) }))
    .filter(({ steps }) => steps.some((step) => step !== 0))
    .sort((a, b) => strength(b.steps) - strength(a.steps) || (a.hash >>> 0) - (b.hash >>> 0));
  let slots = 1024;
  while (slots * 0.8 < kept.length) slots *= 2;
  const mask = slots - 1;
  const prints = new Uint16Array(slots);
  const placed = new Map<number, readonly number[]>();
  for (const { hash, steps } of kept) {
    const print = fingerprint(hash);
    let slot = slotOf(hash, mask);
    while (prints[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) & mask;
    if (prints[slot] === print) continue;
    prints[slot] = print;
    placed.set(slot, steps);
  }
  return flatten(prints, placed);
}

const strength = (steps: readonly number[]): number =>
  steps.reduce((sum, step) => sum + Math.abs(step), 0);

function flatten(prints: Uint16Array, placed: ReadonlyMap<number, readonly number[]>): Table {
  const counts: number[] = [];
  const labels: number[] = [];
  const values: number[] = [];
  for (let slot = 0; slot < prints.length; slot++) {
    const steps = placed.get(slot);
    if (steps === undefined) continue;
    const before = labels.length;
    steps.forEach((step, label) => {
      if (step === 0) return;
      labels.push(label);
      values.push(step);
    });
    counts.push(labels.length - before);
  }
  return {
    prints: new Uint8Array(prints.buffer),
    counts: Uint8Array.from(counts),
    labels: Uint8Array.from(labels),
    values: new Uint8Array(Int8Array.from(values).buffer),
    rows: counts.length,
  };
}

/** The table as the engine sees it. */
export function toWeights({ prints, counts, labels, values }: Table): Weights {
  return weightsOf(new Uint16Array(prints.buffer), counts, labels, new Int8Array(values.buffer));
}
