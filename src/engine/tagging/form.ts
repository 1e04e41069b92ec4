/**
 * What a tagger can know of a word without its neighbours. Computed once for each distinct word and kept, because a
 * text repeats its words.
 */
import { classOf, DIGIT, isCapital, isSmall, LETTER } from '../tokens/characters';
import { hashText, mix } from './hash';
import type { Weights } from './weights';
import { labelsOf, rowOf } from './weights';

/** How a word is cased: no letters, all small, first capital, all capital (two or more), other mixtures. */
export const CASE_NONE = 0;
export const CASE_SMALL = 1;
export const CASE_TITLE = 2;
export const CASE_UPPER = 3;
const CASE_MIXED = 4;

/** What a word shows to its neighbours. */
export interface WordShape {
  /** Hash of the word in small letters, with digits made alike. */
  readonly lower: number;
  /** Hash of its shape: runs of capitals, small letters, digits and marks. */
  readonly shape: number;
  /** Hash of its last three letters, of the whole word when it is short. */
  readonly suffix: number;
  readonly letterCase: number;
  readonly hasDigit: boolean;
  /** Code units. */
  readonly length: number;
}

/** All that a word shows; the lists are long and needed once, so they are not kept. */
export interface WordForm extends WordShape {
  readonly text: string;
  /** Hashes of what the word itself shows; the first is the word, the second its small-letter form. */
  readonly own: readonly number[];
  /** Hashes that a neighbour may look at, most telling first. */
  readonly near: readonly number[];
}

/** The part of a form that is worth keeping. */
export function shapeOfForm(form: WordForm): WordShape {
  const { lower, shape, suffix, letterCase, hasDigit, length } = form;
  return { lower, shape, suffix, letterCase, hasDigit, length };
}

const WORD = 1;
const LOWER = 2;
const SHAPE = 3;
const PREFIX = 4;
const SUFFIX = 5;
const LONG_SHAPE = 6;
const CASE = 7;
const CLASS = 8;
const CLASSES = 9;

/** Longest word whose ends are looked at; a longer one is known by its first and last characters only. */
const LONGEST = 40;

/** `lexicon` says which classes (kinds of name, parts of speech, how often small) a word in small letters belongs to. */
export function wordForm(text: string, lexicon: Weights): WordForm {
  const word = text.length > LONGEST ? text.slice(0, LONGEST / 2) + text.slice(-LONGEST / 2) : text;
  const small = normalize(word);
  const lower = lowerHash(small);
  const shapeText = shapeOf(word, false);
  const shape = hashText(shapeText, 0, shapeText.length, SHAPE);
  const letterCase = caseOf(word);
  const own = [
    hashText(word, 0, word.length, WORD),
    lower,
    shape,
    hashText(shapeOf(word, true), 0, word.length, LONG_SHAPE),
    mix(CASE, letterCase),
  ];
  addAffixes(small, own);
  const suffix = small.length > 3 ? suffixHash(small, 3) : lower;
  const near = [lower, shape, suffix];
  addClasses(lexicon, lower, own, near);
  return {
    text,
    lower,
    shape,
    suffix,
    letterCase,
    hasDigit: hasDigit(word),
    length: text.length,
    own,
    near,
  };
}

/** One hash a class, and one for all of them together, which neighbours see too. */
function addClasses(lexicon: Weights, lower: number, own: number[], near: number[]): void {
  const row = rowOf(lexicon, lower);
  if (row < 0) return;
  let all = CLASSES;
  for (const label of labelsOf(lexicon, row)) {
    own.push(mix(CLASS, label));
    all = mix(all, label);
  }
  own.push(all);
  near.push(all);
}

function addAffixes(small: string, out: number[]): void {
  const length = small.length;
  for (let size = 1; size <= 5 && size < length; size++) out.push(suffixHash(small, size));
  for (let size = 1; size <= 4 && size < length; size++) out.push(hashText(small, 0, size, PREFIX));
}

function suffixHash(small: string, size: number): number {
  return hashText(small, small.length - size, small.length, SUFFIX);
}

/** The hash that stands for a word in small letters, as {@link normalize} writes it. */
export function lowerHash(small: string): number {
  return hashText(small, 0, small.length, LOWER);
}

/** Small letters, straight apostrophes, every digit a 0. */
export function normalize(word: string): string {
  const lower = word.toLowerCase();
  let out = '';
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code === 0x2019) out += "'";
    else out += classOf(code) === DIGIT ? '0' : lower.charAt(at);
  }
  return out;
}

/** "McDonald" is XxXx, or XxXxxxxx when long; runs are cut to one character, or kept. */
function shapeOf(word: string, long: boolean): string {
  let out = '';
  let last = '';
  for (let at = 0; at < word.length; at++) {
    const sign = shapeSign(word, at);
    if (long || sign !== last) out += sign;
    last = sign;
  }
  return out;
}

function shapeSign(word: string, at: number): string {
  const kind = classOf(word.charCodeAt(at));
  if (kind === DIGIT) return 'd';
  if (kind !== LETTER) return word.charCodeAt(at) === 0x2019 ? "'" : word.charAt(at);
  return isCapital(word, at) ? 'X' : 'x';
}

function caseOf(word: string): number {
  let capitals = 0;
  let smalls = 0;
  for (let at = 0; at < word.length; at++) {
    if (isCapital(word, at)) capitals++;
    else if (isSmall(word, at)) smalls++;
  }
  if (capitals === 0) return smalls === 0 ? CASE_NONE : CASE_SMALL;
  if (smalls === 0) return capitals === 1 ? CASE_TITLE : CASE_UPPER;
  return capitals === 1 && isCapital(word, 0) ? CASE_TITLE : CASE_MIXED;
}

function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (classOf(word.charCodeAt(at)) === DIGIT) return true;
  return false;
}
