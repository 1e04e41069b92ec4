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

/** Writes the features that `form` gives to a token when it stands at `place` of that token's window; returns how many. */
export function placeHashes(form: WordForm, place: number, out: Uint32Array): number {
  if (place === 0) {
    out.set(form.own);
    return form.own.length;
  }
  const { near } = form;
  const salt = SALTS[place] ?? 0;
  const count = place > 2 ? Math.min(2, near.length) : near.length;
  for (let feature = 0; feature < count; feature++) out[feature] = mix(near[feature] ?? 0, salt);
  return count;
}

/** The sums of a form's features, `labels` numbers a place. */
export type FormScores = Int16Array;

/** `from` is the first place that is asked for; those before it stay 0. */
export function scoreForm(
  form: WordForm,
  weights: Weights,
  labels: number,
  from: number,
): FormScores {
  const hashes = new Uint32Array(form.own.length + form.near.length);
  const sums = new Int32Array(labels * PLACES);
  for (let place = from; place < PLACES; place++)
    addRows(weights, hashes, placeHashes(form, place, hashes), sums, place * labels);
  return new Int16Array(sums);
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
