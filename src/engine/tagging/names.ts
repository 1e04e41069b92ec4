/**
 * Names with a linear-chain conditional random field (Lafferty et al. 2001) over BIOES labels; the features follow
 * Ratinov and Roth 2009. Decoding is Viterbi over legal transitions inside stretches of candidate tokens.
 */
import type { Sentence, Token } from '../tokens/token';
import type { FormScorer } from './context';
import { createScorer, scoreForm } from './context';
import type { WordShape } from './form';
import { CASE_SMALL, wordForm } from './form';
import { mix } from './hash';
import { integers, section, unpack } from './packed';
import type { NameType } from './passage';
import { readWeights } from './pos';
import type { Weights } from './weights';

/** Kind number of a name model. */
export const NAMES_KIND = 2;
export const SECTION_TRANSITIONS = 6;
export const SECTION_SCALE = 7;

export const NAME_TYPES: readonly NameType[] = ['PERSON', 'ORG', 'PLACE', 'NORP', 'MISC'];

/** Outside, then begin, inside, end and single of each type. */
export const NAME_LABELS = 1 + 4 * 5;
export const OUTSIDE = 0;

export interface NameModel {
  readonly weights: Weights;
  readonly scorer: FormScorer;
  /** `from * NAME_LABELS + to`, in the steps of the weights. */
  readonly transitions: Int32Array;
  /** Steps to one unit of log odds. */
  readonly scale: number;
}

export function readNameModel(bytes: Uint8Array): NameModel {
  const sections = unpack(bytes, NAMES_KIND);
  const weights = readWeights(sections, 0);
  return {
    weights,
    scorer: createScorer(weights, NAME_LABELS),
    transitions: integers(section(sections, SECTION_TRANSITIONS)),
    scale: (integers(section(sections, SECTION_SCALE))[0] ?? 1) / 1000,
  };
}

/** A word as the name tagger keeps it; most words never stand near a name, so their scores wait until one does. */
export interface NameForm {
  readonly text: string;
  readonly form: WordShape;
  /** Its part in the scores of tokens, `NAME_LABELS` numbers a place from `nameAt` on. */
  name: Int16Array | null;
  nameAt: number;
}

/** What a word says about itself and its neighbours as parts of names. */
export function nameScores({ scorer }: NameModel, lexicon: Weights, word: NameForm): Int16Array {
  if (word.name === null) {
    word.nameAt = scoreForm(scorer, wordForm(word.text, lexicon));
    word.name = scorer.values;
  }
  return word.name;
}

/** What features may look at: the sentence of the token, its stretch of candidates, and how the sentence is written. */
export interface NameContext {
  readonly tokens: readonly Token[];
  readonly forms: readonly { readonly form: WordShape }[];
  readonly tags: Uint8Array;
  readonly sentence: Sentence;
  readonly mode: number;
  /** The first word of the sentence that is no mark. */
  readonly opening: number;
  /** The stretch of candidates, half-open. */
  readonly first: number;
  readonly last: number;
}

const PAIR = 300;
const NO_WORD = 7;

/** The features of a token that depend on more than one word, into `out`; returns how many. */
export function namePairs(context: NameContext, at: number, out: Int32Array): number {
  return runFeatures(
    context,
    at,
    out,
    stretchFeatures(context, at, out, neighbourFeatures(context, at, out)),
  );
}

/** Pairs of neighbouring words and shapes. */
function neighbourFeatures(context: NameContext, at: number, out: Int32Array): number {
  const lower0 = lowerAt(context, at);
  const lower1 = lowerAt(context, at - 1);
  const lower2 = lowerAt(context, at + 1);
  const shape0 = shapeAt(context, at);
  out[0] = mix(mix(PAIR, lower1), lower0);
  out[1] = mix(mix(PAIR + 1, lower0), lower2);
  out[2] = mix(mix(PAIR + 2, shapeAt(context, at - 1)), shape0);
  out[3] = mix(mix(PAIR + 3, shape0), shapeAt(context, at + 1));
  out[4] = mix(mix(PAIR + 5, lower1), shape0);
  out[5] = mix(mix(PAIR + 6, lower2), shape0);
  return 6;
}

/** Place in the sentence and in the stretch of candidates, the words around the stretch, parts of speech. */
function stretchFeatures(context: NameContext, at: number, out: Int32Array, from: number): number {
  const { sentence, mode, opening, first, last, tags } = context;
  const where = mode * 4 + (at === opening ? 1 : at > opening ? 0 : 2);
  const tag = tags[at] ?? 0;
  const tag1 = at > sentence.first ? (tags[at - 1] ?? 0) : 255;
  const tag2 = at + 1 < sentence.last ? (tags[at + 1] ?? 0) : 255;
  let n = from;
  out[n++] = mix(mix(PAIR + 8, where), shapeAt(context, at));
  out[n++] = mix(mix(PAIR + 9, where), lowerAt(context, at));
  out[n++] = mix(PAIR + 12, lowerAt(context, first - 1));
  out[n++] = mix(PAIR + 13, lowerAt(context, last));
  out[n++] = mix(mix(PAIR + 16, lowerAt(context, last - 1)), last - 1 - at === 0 ? 1 : 0);
  out[n++] = mix(PAIR + 17, tag);
  out[n++] = mix(mix(PAIR + 18, tag1), tag);
  out[n++] = mix(mix(PAIR + 19, tag), tag2);
  out[n++] = mix(mix(PAIR + 21, where), tag);
  return n;
}

/** Longest run of capital words that is walked. */
const RUN = 8;

/** The run of capital words around a token, without the small words that join runs. */
function runFeatures(context: NameContext, at: number, out: Int32Array, from: number): number {
  const { first, last, forms } = context;
  let begin = at;
  let end = at + 1;
  while (begin > first && at - begin < RUN && isCapitalForm(forms[begin - 1]?.form)) begin--;
  while (end < last && end - at < RUN && isCapitalForm(forms[end]?.form)) end++;
  const before = lowerAt(context, begin - 1);
  const after = lowerAt(context, end);
  const place = (at - begin) * 16 + end - at;
  let n = from;
  out[n++] = mix(mix(PAIR + 22, before), place);
  out[n++] = mix(mix(PAIR + 23, after), place);
  out[n++] = mix(mix(PAIR + 24, lowerAt(context, end - 1)), place);
  out[n++] = mix(mix(PAIR + 25, lowerAt(context, begin)), place);
  out[n++] = mix(mix(PAIR + 26, before), after);
  return n;
}

function isCapitalForm(form: WordShape | undefined): boolean {
  return form !== undefined && form.letterCase > CASE_SMALL;
}

function lowerAt({ forms, sentence }: NameContext, at: number): number {
  return at < sentence.first || at >= sentence.last ? NO_WORD : (forms[at]?.form.lower ?? NO_WORD);
}

function shapeAt({ forms, sentence }: NameContext, at: number): number {
  return at < sentence.first || at >= sentence.last ? NO_WORD : (forms[at]?.form.shape ?? NO_WORD);
}

/** The first token of the sentence that is a word or number. */
export function openingOf(tokens: readonly Token[], { first, last }: Sentence): number {
  for (let at = first; at < last; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'word' || kind === 'number') return at;
  }
  return first;
}
