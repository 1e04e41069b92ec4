/** The engine's annotation in the line format of the scorers: what `pressmark predict` prints, with rules added. */
import type { Annotation } from '../../src/engine/index';
import { toPrediction } from '../../src/formats/predict';
import type { PredictedDocument } from './documents';

/** MISC is what the corpora call the names that are neither people, bodies, places nor peoples. */
const CORPUS_TYPES = new Map([
  ['EVENT', 'MISC'],
  ['WORK', 'MISC'],
  ['OTHER', 'MISC'],
]);

/** One document of predictions; each quotation says which rule found it and how sure it is. */
export function predictionOf(id: string, text: string, annotation: Annotation): PredictedDocument {
  const { quotes, entities } = toPrediction(id, text, annotation);
  return {
    id,
    quotes: quotes.map((quote, index) => {
      const { why = '', confidence = 0 } = annotation.quotations[index] ?? {};
      return { ...quote, why, confidence };
    }),
    entities: entities.map((name) => ({ ...name, type: CORPUS_TYPES.get(name.type) ?? name.type })),
  };
}
