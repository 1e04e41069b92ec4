/** What a stage reports; a static check counts as one test. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What a reader needs in order to mend the failures; empty when there are none. */
  readonly details: readonly string[];
}

/** Tells the screen how far a stage is. */
export type Progress = (note: string) => void;

/** One step of `npm test`. */
export interface Stage {
  readonly id: string;
  readonly title: string;
  /** Stages that must have passed before. */
  readonly needs: readonly string[];
  /** A stage that waits for the network more than it computes doesn't keep another from running. */
  readonly light?: boolean;
  /** Leaves no line in the summary: it is a means, not a test. */
  readonly silent?: boolean;
  run(progress: Progress): Promise<Outcome>;
}

/** The outcome of a stage that is one check. */
export function check(details: readonly string[], passed: boolean): Outcome {
  return passed ? { passed: 1, failed: 0, details: [] } : { passed: 0, failed: 1, details };
}
