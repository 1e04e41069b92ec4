/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly predicted: number;
  readonly gold: number;
}

/** The score of counts (or sums of shares) of right predictions and of found gold items. */
export function score(right: number, predicted: number, found: number, gold: number): Score {
  const precision = share(right, predicted);
  const recall = share(found, gold);
  const sum = precision + recall;
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0, predicted, gold };
}

/** `part / whole`, and 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** A share as a percentage with one decimal. */
export function percent(value: number): string {
  return (100 * value).toFixed(1);
}
