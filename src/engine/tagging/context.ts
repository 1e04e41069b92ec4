/**
 * Which hashes of a word count for itself and for the words around it. A word's part in its neighbours' scores
 * depends on the word only, so it is summed once a word ({@link FormScorer}) and added as one vector.
 */
import type { WordForm } from './form';
import { mix } from './hash';
import type { Weights } from './weights';
import { addRows } from './weights';

/** Places a word can have in the window of a token: itself, one before, one after, two before, two after. */
export const PLACES = 5;
const SALTS = [0, 101, 102, 103, 104];

/** Writes the features that `form` gives to a token when it stands at `place` of that token's window; returns how many. */
export function placeHashes(form: WordForm, place: number, out: Int32Array): number {
  if (place === 0) {
    const length = Math.min(form.own.length, out.length);
    for (let feature = 0; feature < length; feature++) out[feature] = form.own[feature] ?? 0;
    return length;
  }
  const { near } = form;
  const salt = SALTS[place] ?? 0;
  const count = place > 2 ? Math.min(2, near.length) : near.length;
  for (let feature = 0; feature < count; feature++) out[feature] = mix(near[feature] ?? 0, salt);
  return count;
}

/**
 * Sums the features of words, each into a stretch of one array that many words share: a million small arrays would be
 * slow to make and to let go. A full array is followed by a new one and lives as long as one of its words.
 */
export interface FormScorer {
  readonly weights: Weights;
  readonly labels: number;
  values: Int16Array;
  /** Numbers of `values` in use. */
  size: number;
  /** Room for one word. */
  readonly hashes: Int32Array;
  readonly sums: Int32Array;
}

const WORDS_AN_ARRAY = 256;
/** More features than a word has at one place. */
const MOST_FEATURES = 512;

export function createScorer(weights: Weights, labels: number): FormScorer {
  return {
    weights,
    labels,
    values: new Int16Array(0),
    size: 0,
    hashes: new Int32Array(MOST_FEATURES),
    sums: new Int32Array(labels * PLACES),
  };
}

/** Where the sums of one word stand in `scorer.values` from now on, `labels` numbers a place. */
export function scoreForm(scorer: FormScorer, form: WordForm): number {
  const { weights, labels, hashes, sums } = scorer;
  sums.fill(0);
  for (let place = 0; place < PLACES; place++)
    addRows(weights, hashes, placeHashes(form, place, hashes), sums, place * labels);
  return store(scorer, sums, 0);
}

/** The same for sums that stand in an array which is to be let go. */
export function moveScores(scorer: FormScorer, values: Int16Array, at: number): number {
  return store(scorer, values, at);
}

function store(scorer: FormScorer, from: Int16Array | Int32Array, at: number): number {
  const length = scorer.labels * PLACES;
  if (scorer.size + length > scorer.values.length) {
    scorer.values = new Int16Array(length * WORDS_AN_ARRAY);
    scorer.size = 0;
  }
  const place = scorer.size;
  for (let number = 0; number < length; number++)
    scorer.values[place + number] = from[at + number] ?? 0;
  scorer.size += length;
  return place;
}

/** Adds `labels` sums of a word, which begin at `from`, to the scores of a token, which begin at `offset`. */
export function addPlace(
  scores: Int32Array,
  offset: number,
  sums: Int16Array,
  from: number,
  labels: number,
): void {
  for (let label = 0; label < labels; label++)
    scores[offset + label] = (scores[offset + label] ?? 0) + (sums[from + label] ?? 0);
}
