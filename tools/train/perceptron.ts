/** A multi-class perceptron over hashed features, averaged over all its states (Freund and Schapire 1999). */
import type { Row } from './table';

/** Grows by doubling; rows are numbered in the order in which features are first seen. */
export class Perceptron {
  readonly #labels: number;
  readonly #rows = new Map<number, number>();
  #weights = new Float64Array(1 << 16);
  #totals = new Float64Array(1 << 16);
  #stamps = new Uint32Array(1 << 16);
  #clock = 0;

  constructor(labels: number) {
    this.#labels = labels;
  }

  /** Predicts, corrects when wrong, and returns the prediction. */
  learn(hashes: readonly number[], gold: number): number {
    const labels = this.#labels;
    const scores = new Float64Array(labels);
    this.#clock++;
    for (const hash of hashes) {
      const row = this.#rows.get(hash);
      if (row === undefined) continue;
      for (let label = 0; label < labels; label++) {
        scores[label] = (scores[label] ?? 0) + (this.#weights[row * labels + label] ?? 0);
      }
    }
    let winner = 0;
    for (let label = 1; label < labels; label++)
      if ((scores[label] ?? 0) > (scores[winner] ?? 0)) winner = label;
    if (winner !== gold) {
      for (const hash of hashes) {
        const row = this.#rowOf(hash);
        this.#add(row * labels + gold, 1);
        this.#add(row * labels + winner, -1);
      }
    }
    return winner;
  }

  /** The averaged weights in quantization steps, without those below `cut` steps. */
  rows(cut: number): Row[] {
    const labels = this.#labels;
    const averages: { hash: number; values: number[] }[] = [];
    let high = 0;
    for (const [hash, row] of this.#rows) {
      const values: number[] = [];
      for (let label = 0; label < labels; label++) {
        const cell = row * labels + label;
        this.#add(cell, 0);
        values.push((this.#totals[cell] ?? 0) / this.#clock);
      }
      high = values.reduce((max, value) => Math.max(max, Math.abs(value)), high);
      averages.push({ hash, values });
    }
    const step = high / 127;
    return averages.map(({ hash, values }) => ({
      hash,
      steps: values.map((value) => (Math.abs(value) < cut * step ? 0 : value / step)),
    }));
  }

  #rowOf(hash: number): number {
    const found = this.#rows.get(hash);
    if (found !== undefined) return found;
    const row = this.#rows.size;
    this.#rows.set(hash, row);
    if ((row + 1) * this.#labels > this.#weights.length) this.#grow();
    return row;
  }

  #grow(): void {
    const size = this.#weights.length * 2;
    const copy = <A extends Float64Array | Uint32Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#weights = copy(this.#weights, new Float64Array(size));
    this.#totals = copy(this.#totals, new Float64Array(size));
    this.#stamps = copy(this.#stamps, new Uint32Array(size));
  }

  #add(cell: number, change: number): void {
    const weight = this.#weights[cell] ?? 0;
    this.#totals[cell] =
      (this.#totals[cell] ?? 0) + weight * (this.#clock - (this.#stamps[cell] ?? 0));
    this.#stamps[cell] = this.#clock;
    this.#weights[cell] = weight + change;
  }
}
