import type { Annotation, Problem, TextFormat } from '../engine';

export interface AnalysisRequest {
  readonly text: string;
  readonly format: TextFormat;
  /** The name that the annotation carries. */
  readonly source: string;
}

/** A document of a corpus; `id` is given back as it came. */
export interface PredictionRequest extends AnalysisRequest {
  readonly id: unknown;
}

/** The line of a corpus run for one document, or why there is none. */
export type PredictedLine =
  | { readonly line: string; readonly failure: null }
  | { readonly line: null; readonly failure: string };

/**
 * Whoever analyses: the engine in this process, or a pool of workers. `width` is how many requests it is worth
 * having under way at once; answers come in any order, so whoever asks keeps the order.
 */
export interface Analyst {
  readonly width: number;
  analyze(request: AnalysisRequest): Promise<Annotation>;
  /** Prints the prediction where the text is analysed; missing where that is here, for nothing would be spared. */
  readonly predict?: (request: PredictionRequest) => Promise<PredictedLine>;
  /** Lets the process end. */
  close(): Promise<void>;
}

/** Makes an analyst when it is needed, so that `--help` loads no model; `jobs` is the number of threads. */
export type LoadAnalyst = (jobs: number) => Promise<Analyst>;

/** True for a problem that kept the text from being analysed at all; others are only worth knowing. */
export function isFailure({ code }: Problem): boolean {
  return code !== 'unclosed-mark';
}
