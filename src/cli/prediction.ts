import type { Annotation } from '../engine';
import { printJsonLine } from '../formats/json';
import { toPrediction } from '../formats/predict';
import { isFailure } from './analyst';
import type { PredictedLine, PredictionRequest } from './analyst';

/** What a corpus run writes for a document, once it is analysed. */
export function printPrediction(
  { id, text }: PredictionRequest,
  annotation: Annotation,
): PredictedLine {
  const failure = annotation.problems.find(isFailure);
  if (failure !== undefined) return { line: null, failure: failure.message };
  return { line: printJsonLine(toPrediction(id, text, annotation)), failure: null };
}
