/**
 * Parts of speech, greedily from left to right with an averaged perceptron (Collins 2002; the feature set follows
 * Ratnaparkhi 1996 and Toutanova et al. 2003). Words that training saw with one tag only keep it.
 */
import type { FormScores } from './context';
import { addPlace } from './context';
import type { WordForm } from './form';
import { mix } from './hash';
import { halves, section, signedBytes, unpack } from './packed';
import type { Weights } from './weights';
import { addRow, rowStarts } from './weights';

/** Kind number of a part-of-speech model. */
export const POS_KIND = 1;
export const SECTION_LABELS = 1;
export const SECTION_PRINTS = 2;
export const SECTION_COUNTS = 3;
export const SECTION_ROW_LABELS = 4;
export const SECTION_ROW_VALUES = 5;
export const FIXED = 10;
export const LEXICON = 20;

export interface PosModel {
  readonly tags: readonly string[];
  readonly weights: Weights;
  /** One label a word: the tag of words that have only one. */
  readonly fixed: Weights;
  /** The classes of words in small letters; shared with the name tagger. */
  readonly lexicon: Weights;
}

/** Reads the table that stands in the sections from `base` on. */
export function readWeights(sections: ReadonlyMap<number, Uint8Array>, base: number): Weights {
  const prints = halves(section(sections, base + SECTION_PRINTS));
  const counts = section(sections, base + SECTION_COUNTS);
  return {
    mask: prints.length - 1,
    prints,
    starts: rowStarts(prints, counts),
    labels: section(sections, base + SECTION_ROW_LABELS),
    values: signedBytes(section(sections, base + SECTION_ROW_VALUES)),
  };
}

export function readPosModel(bytes: Uint8Array): PosModel {
  const sections = unpack(bytes, POS_KIND);
  const tags = String.fromCharCode(...section(sections, SECTION_LABELS)).split(' ');
  return {
    tags,
    weights: readWeights(sections, 0),
    fixed: readWeights(sections, FIXED),
    lexicon: readWeights(sections, LEXICON),
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

/** Tag number that stands before a sentence. */
export const BOUNDARY = 255;

/**
 * The features of a token that depend on more than one word, into `out`: tags of the two tokens before, pairs of
 * words. `last` and `next` are null at the border of the sentence.
 */
export function posPairs(
  form: WordForm,
  last: WordForm | null,
  next: WordForm | null,
  tag1: number,
  tag2: number,
  out: Uint32Array,
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
  out[5] = mix(mix(PREVIOUS_AND_SUFFIX, tag), form.near[2] ?? 0);
  out[6] = mix(mix(WORD_AND_LAST, lower), lastLower);
  out[7] = mix(mix(WORD_AND_NEXT, lower), nextLower);
  out[8] = mix(START_AND_CASE, (last === null ? 8 : 0) + form.letterCase);
  out[9] = mix(mix(AROUND, lastLower), nextLower);
  return 10;
}

/** A word as the part-of-speech tagger keeps it. */
export interface PosForm {
  readonly form: WordForm;
  readonly pos: FormScores;
  /** Its only tag, or -1. */
  readonly fixedTag: number;
}

/** The tag of a word that has only one, or -1. */
export function fixedTag(model: PosModel, form: WordForm): number {
  const scores = new Int32Array(model.tags.length);
  addRow(model.fixed, form.own[0] ?? 0, scores, 0);
  return scores.indexOf(1);
}

/** Tags the tokens `first` to `last` (one sentence) into `out`. */
export function tagSentence(
  model: PosModel,
  forms: readonly PosForm[],
  first: number,
  last: number,
  out: Uint8Array,
): void {
  const labels = model.tags.length;
  const scores = new Int32Array(labels);
  const pairs = new Uint32Array(16);
  let tag1 = BOUNDARY;
  let tag2 = BOUNDARY;
  for (let at = first; at < last; at++) {
    const word = forms[at];
    if (word === undefined) return;
    let tag = word.fixedTag;
    if (tag < 0) {
      addWindow(scores, forms, at, first, last, labels);
      const lastForm = at > first ? (forms[at - 1]?.form ?? null) : null;
      const nextForm = at + 1 < last ? (forms[at + 1]?.form ?? null) : null;
      const count = posPairs(word.form, lastForm, nextForm, tag1, tag2, pairs);
      for (let pair = 0; pair < count; pair++) addRow(model.weights, pairs[pair] ?? 0, scores, 0);
      tag = best(scores);
    }
    out[at] = tag;
    tag2 = tag1;
    tag1 = tag;
  }
}

function addWindow(
  scores: Int32Array,
  forms: readonly PosForm[],
  at: number,
  first: number,
  last: number,
  labels: number,
): void {
  scores.fill(0);
  const own = forms[at];
  if (own !== undefined) addPlace(scores, own.pos, 0, labels);
  const left = at > first ? forms[at - 1] : undefined;
  if (left !== undefined) addPlace(scores, left.pos, 1, labels);
  const right = at + 1 < last ? forms[at + 1] : undefined;
  if (right !== undefined) addPlace(scores, right.pos, 2, labels);
  const left2 = at - 1 > first ? forms[at - 2] : undefined;
  if (left2 !== undefined) addPlace(scores, left2.pos, 3, labels);
  const right2 = at + 2 < last ? forms[at + 2] : undefined;
  if (right2 !== undefined) addPlace(scores, right2.pos, 4, labels);
}

/** The number of the highest score; the first of equals. */
function best(scores: Int32Array): number {
  let winner = 0;
  let high = scores[0] ?? 0;
  for (let label = 1; label < scores.length; label++) {
    const score = scores[label] ?? 0;
    if (score > high) {
      high = score;
      winner = label;
    }
  }
  return winner;
}
