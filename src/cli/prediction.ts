import type { Annotation } from '../engine';
import { printJsonLine } from '../formats/json';
import { toPrediction } from '../formats/predict';
import { isFailure } from './analyst';
import type { AnalysisRequest } from './analyst';

/** A document of a corpus; `id` is given back as it came. */
export interface PredictionRequest extends AnalysisRequest {
  readonly id: unknown;
}

/** The line of a corpus run for one document, or why there is none. */
export type PredictedLine =
  | { readonly line: string; readonly failure: null }
  | { readonly line: null; readonly failure: string };

export function printPrediction(
  { id, text }: PredictionRequest,
  annotation: Annotation,
): PredictedLine {
  const failure = annotation.problems.find(isFailure);
  if (failure !== undefined) return { line: null, failure: failure.message };
  return { line: printJsonLine(toPrediction(id, text, annotation)), failure: null };
}
