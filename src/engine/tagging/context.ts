/**
 * Which hashes of a word count for itself and for the words around it. A word's part in its neighbours' scores
 * depends on the word only, so it is summed once a word form ({@link FormScores}) and added as one vector.
 */
import type { WordForm } from './form';
import { mix } from './hash';
import type { Weights } from './weights';
import { addRows } from './weights';

/** Places a word can have in the window of a token: itself, one before, one after, two before, two after. */
export const PLACES = 5;
const SALTS = [0, 101, 102, 103, 104];

/** The features that `form` gives to a token when it stands at `place` of that token's window. */
export function placeHashes(form: WordForm, place: number): number[] {
  if (place === 0) return [...form.own];
  const salt = SALTS[place] ?? 0;
  const near = place > 2 ? form.near.slice(0, 2) : form.near;
  return near.map((hash) => mix(hash, salt));
}

/** The sums of a form's features, `labels` numbers a place. */
export type FormScores = Int16Array;

export function scoreForm(form: WordForm, weights: Weights, labels: number): FormScores {
  const sums = new Int32Array(labels * PLACES);
  for (let place = 0; place < PLACES; place++) {
    const hashes = Uint32Array.from(placeHashes(form, place));
    addRows(weights, hashes, hashes.length, sums, place * labels);
  }
  return Int16Array.from(sums);
}

/** Adds the part that a form has at `place` to the scores of a token, which begin at `offset`. */
export function addPlace(
  scores: Int32Array,
  offset: number,
  form: FormScores,
  place: number,
  labels: number,
): void {
  const from = place * labels;
  for (let label = 0; label < labels; label++)
    scores[offset + label] = (scores[offset + label] ?? 0) + (form[from + label] ?? 0);
}
