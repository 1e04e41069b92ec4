/**
 * Parts of speech, greedily from left to right with an averaged perceptron (Collins 2002; the feature set follows
 * Ratnaparkhi 1996 and Toutanova et al. 2003). A word that training saw often may have
 * only the tags it had there (a tag dictionary, as in Ratnaparkhi 1996), so most words need no scores at all.
 */
import { createScorer, scoreForm } from './context';
import type { FormScorer } from './context';
import { shapeOfForm, wordForm } from './form';
import type { WordForm, WordShape } from './form';
import { mix } from './hash';
import { internalized } from '../text/internalized';
import { halves, section, signedBytes, unpack } from './packed';
import type { Weights } from './weights';
import { addRows, labelsOf, rowOf, weightsOf } from './weights';

/** Kind number of a part-of-speech model. */
export const POS_KIND = 1;
export const SECTION_LABELS = 1;
export const SECTION_PRINTS = 2;
export const SECTION_COUNTS = 3;
export const SECTION_ROW_LABELS = 4;
export const SECTION_ROW_VALUES = 5;
export const DICTIONARY = 10;
export const LEXICON = 20;

export interface PosModel {
  readonly tags: readonly string[];
  readonly weights: Weights;
  readonly scorer: FormScorer;
  /** A lead that pairs of words need not confirm. */
  readonly sure: number;
  /** The tags that frequent words may have, by the word as written. */
  readonly dictionary: Weights;
  /** The classes of words in small letters; shared with the name tagger. */
  readonly lexicon: Weights;
  /** What {@link historyOf} found, by pair of tags. */
  readonly histories: (Int16Array | undefined)[];
  /** Room for the scores of one token, and for the features of its neighbourhood. */
  readonly scores: Int32Array;
  readonly pairs: Int32Array;
}

/** Reads the table that stands in the sections from `base` on. */
export function readWeights(sections: ReadonlyMap<number, Uint8Array>, base: number): Weights {
  return weightsOf(
    halves(section(sections, base + SECTION_PRINTS)),
    section(sections, base + SECTION_COUNTS),
    section(sections, base + SECTION_ROW_LABELS),
    signedBytes(section(sections, base + SECTION_ROW_VALUES)),
  );
}

export function readPosModel(bytes: Uint8Array): PosModel {
  const sections = unpack(bytes, POS_KIND);
  const names = String.fromCharCode(...section(sections, SECTION_LABELS));
  const tags = names.split(' ').map(internalized);
  const weights = readWeights(sections, 0);
  return {
    tags,
    weights,
    scorer: createScorer(weights, tags.length),
    sure: SURE,
    dictionary: readWeights(sections, DICTIONARY),
    lexicon: readWeights(sections, LEXICON),
    histories: new Array<Int16Array | undefined>((tags.length + 1) ** 2),
    scores: new Int32Array(tags.length),
    pairs: new Int32Array(16),
  };
}

const PREVIOUS = 201;
const BEFORE_PREVIOUS = 202;
const TWO_PREVIOUS = 203;
const PREVIOUS_AND_WORD = 204;
const PREVIOUS_AND_NEXT = 205;
const PREVIOUS_AND_SUFFIX = 206;
const WORD_AND_LAST = 207;
const WORD_AND_NEXT = 208;
const START_AND_CASE = 209;
const AROUND = 210;

/** A lead that pairs of words, the costliest features to look up, hardly ever turn. */
const SURE = 60;

/** How many of {@link posPairs} depend on nothing but the two tags before; they come first. */
const HISTORIES = 3;

/** Tag number that stands before a sentence; more than any tag has. */
export const BOUNDARY = 255;

/**
 * The features of a token that depend on more than one word, into `out`: tags of the two tokens before, pairs of
 * words. `last` and `next` are null at the border of the sentence.
 */
export function posPairs(
  form: WordShape,
  last: WordShape | null,
  next: WordShape | null,
  tag1: number,
  tag2: number,
  out: Int32Array,
): number {
  const { lower } = form;
  const lastLower = last === null ? 1 : last.lower;
  const nextLower = next === null ? 2 : next.lower;
  const tag = tag1 + 1;
  const both = tag * 256 + tag2 + 1;
  out[0] = mix(PREVIOUS, tag);
  out[1] = mix(BEFORE_PREVIOUS, tag2 + 1);
  out[2] = mix(TWO_PREVIOUS, both);
  out[3] = mix(mix(PREVIOUS_AND_WORD, tag), lower);
  out[4] = mix(mix(PREVIOUS_AND_NEXT, tag), nextLower);
  out[5] = mix(mix(PREVIOUS_AND_SUFFIX, tag), form.suffix);
  out[6] = mix(mix(WORD_AND_LAST, lower), lastLower);
  out[7] = mix(mix(WORD_AND_NEXT, lower), nextLower);
  out[8] = mix(START_AND_CASE, (last === null ? 8 : 0) + form.letterCase);
  out[9] = mix(mix(AROUND, lastLower), nextLower);
  return 10;
}

/** A word as the part-of-speech tagger keeps it. */
export interface PosForm {
  readonly form: WordShape;
  /** Its part in the scores of tokens, `tags` numbers a place from `posAt` on. */
  pos: Int16Array;
  posAt: number;
  /** The tags it may have at all: those it had in training, or for a rare word those that its form allows. */
  readonly candidates: readonly number[];
}

/**
 * How far, in scores, a tag may lie behind the best one by what the word itself shows and still be asked for: the
 * neighbours hardly ever make up for more.
 */
const REACH = 150;

/** The tags within reach of the best, so that a token is scored for a handful of tags and not for all. */
function candidateTags(scores: Int16Array, from: number, labels: number): number[] {
  let high = LOWEST;
  for (let label = 0; label < labels; label++) high = Math.max(high, scores[from + label] ?? 0);
  const near: number[] = [];
  for (let label = 0; label < labels; label++)
    if ((scores[from + label] ?? 0) >= high - REACH) near.push(label);
  return near;
}

const RARE_WORD = 211;

/** The feature under which the dictionary keeps the tags of rare words that are written like this one. */
export function rareHash({ letterCase, hasDigit }: WordShape): number {
  return mix(RARE_WORD, hasDigit ? 99 : letterCase);
}

/** What the tagger keeps of a word. */
export function posForm({ dictionary, scorer, tags }: PosModel, full: WordForm): PosForm {
  const posAt = scoreForm(scorer, full);
  const pos = scorer.values;
  const form = shapeOfForm(full);
  const known = rowOf(dictionary, full.own[0] ?? 0);
  if (known >= 0) return { form, pos, posAt, candidates: labelsOf(dictionary, known) };
  const near = candidateTags(pos, posAt, tags.length);
  const open = labelsOf(dictionary, rowOf(dictionary, rareHash(form)));
  const usual = near.filter((tag) => open.includes(tag));
  return { form, pos, posAt, candidates: usual.length > 0 ? usual : near };
}

/** Tags the tokens `first` to `last` (one sentence) into `out`. */
export function tagSentence(
  model: PosModel,
  forms: readonly PosForm[],
  first: number,
  last: number,
  out: Uint8Array,
): void {
  let tag1 = BOUNDARY;
  let tag2 = BOUNDARY;
  for (let at = first; at < last; at++) {
    const word = forms[at];
    if (word === undefined) return;
    const { candidates } = word;
    const tag =
      candidates.length === 1
        ? (candidates[0] ?? 0)
        : chooseTag(model, forms, at, first, last, tag1, tag2);
    out[at] = tag;
    tag2 = tag1;
    tag1 = tag;
  }
}

function chooseTag(
  model: PosModel,
  forms: readonly PosForm[],
  at: number,
  first: number,
  last: number,
  tag1: number,
  tag2: number,
): number {
  const word = forms[at];
  if (word === undefined) return 0;
  const { scores, pairs, sure } = model;
  const history = historyOf(model, tag1, tag2);
  const lead = addWindow(scores, word, forms, at, first, last, history);
  if (lead < sure) {
    const before = at > first ? (forms[at - 1]?.form ?? null) : null;
    const after = at + 1 < last ? (forms[at + 1]?.form ?? null) : null;
    const count = posPairs(word.form, before, after, tag1, tag2, pairs);
    pairs.copyWithin(0, HISTORIES, count);
    addRows(model.weights, pairs, count - HISTORIES, scores, 0);
  }
  return best(scores, word.candidates);
}

/** Less than any score, and a whole number as all of them are. */
const LOWEST = -(2 ** 30);

/** The scores of a word that is not there; long enough for every tag at every place. */
const NOTHING = new Int16Array(5 * 256);

/**
 * Sets the scores of the token's candidates to what its window and the tags before say; leaves all others alone.
 * Returns the lead of the best over the next.
 */
function addWindow(
  scores: Int32Array,
  { candidates, pos, posAt }: PosForm,
  forms: readonly PosForm[],
  at: number,
  first: number,
  last: number,
  history: Int16Array,
): number {
  const labels = scores.length;
  const left = at > first ? forms[at - 1] : undefined;
  const right = at + 1 < last ? forms[at + 1] : undefined;
  const left2 = at - 1 > first ? forms[at - 2] : undefined;
  const right2 = at + 2 < last ? forms[at + 2] : undefined;
  const leftPos = left?.pos ?? NOTHING;
  const rightPos = right?.pos ?? NOTHING;
  const left2Pos = left2?.pos ?? NOTHING;
  const right2Pos = right2?.pos ?? NOTHING;
  const leftAt = (left?.posAt ?? 0) + labels;
  const rightAt = (right?.posAt ?? 0) + 2 * labels;
  const left2At = (left2?.posAt ?? 0) + 3 * labels;
  const right2At = (right2?.posAt ?? 0) + 4 * labels;
  let high = LOWEST;
  let second = LOWEST;
  for (const label of candidates) {
    const score =
      (pos[posAt + label] ?? 0) +
      (leftPos[leftAt + label] ?? 0) +
      (rightPos[rightAt + label] ?? 0) +
      (left2Pos[left2At + label] ?? 0) +
      (right2Pos[right2At + label] ?? 0) +
      (history[label] ?? 0);
    scores[label] = score;
    if (score > high) {
      second = high;
      high = score;
    } else if (score > second) second = score;
  }
  return high - second;
}

/** What the two tags before say of the next; summed once for each pair of tags. */
function historyOf(model: PosModel, tag1: number, tag2: number): Int16Array {
  const labels = model.tags.length;
  const place = Math.min(tag1, labels) * (labels + 1) + Math.min(tag2, labels);
  const known = model.histories[place];
  if (known !== undefined) return known;
  const sums = new Int32Array(labels);
  const pairs = new Int32Array(16);
  posPairs(wordForm('', model.lexicon), null, null, tag1, tag2, pairs);
  addRows(model.weights, pairs, HISTORIES, sums, 0);
  const made = Int16Array.from(sums);
  model.histories[place] = made;
  return made;
}

/** The candidate with the highest score; the first of equals. */
function best(scores: Int32Array, candidates: readonly number[]): number {
  let winner = 0;
  let high = LOWEST;
  for (const label of candidates) {
    const score = scores[label] ?? 0;
    if (score > high) {
      high = score;
      winner = label;
    }
  }
  return winner;
}
