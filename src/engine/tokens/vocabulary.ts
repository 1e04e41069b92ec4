/**
 * The distinct words that have been read, found by their characters without cutting them out of the text: a word that
 * comes again costs a look, not a string.
 */

import { sensesOf } from '../lexicon/senses';
import { internalized } from '../text/internalized';

/** What a vocabulary keeps of a word. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  /** Which word lists know it, as bits: see lexicon/senses.ts. */
  readonly senses: number;
}

/**
 * Words by their characters. When the memory is full the words become the older half; of them only those that come
 * again stay, so memory is bounded whatever is read and frequent words are never forgotten.
 */
export interface Vocabulary<W extends Word> {
  readonly make: (text: string) => W;
  /** Called for a word of the older half that came again. */
  renew(word: W): void;
  recent: Shelf<W>;
  older: Shelf<W>;
}

/**
 * Words found by hash: open addressing with linear probing, a power of two of slots, at most half of them in use. What is
 * looked at stands in the order in which the words came, so that the frequent ones, which came first, share lines of
 * the processor's memory.
 */
interface Shelf<W extends Word> {
  /** Two numbers a slot: the hash, and the number of the word, counted from one; 0 in a free slot. */
  readonly slots: Int32Array;
  readonly words: W[];
  /** The characters of all words, one behind the other. */
  chars: Uint16Array;
  /** Where those of each word begin, and one past those of the last. */
  readonly begins: Int32Array;
}

const FEWEST_SLOTS = 1 << 8;
const MOST_SLOTS = 1 << 15;
/** A word that would need a longer search is not kept, so that no choice of words makes a search long. */
const LONGEST_SEARCH = 64;
/** Longer words hardly come again. */
const LONGEST_KEPT = 40;

export function createVocabulary<W extends Word>(
  make: (text: string) => W,
  renew: (word: W) => void,
): Vocabulary<W> {
  return { make, renew, recent: emptyShelf(FEWEST_SLOTS), older: emptyShelf(2) };
}

function emptyShelf<W extends Word>(slots: number): Shelf<W> {
  return {
    slots: new Int32Array(2 * slots),
    words: [],
    chars: new Uint16Array(4 * slots),
    begins: new Int32Array(slots / 2 + 1),
  };
}

/** In small letters, with straight apostrophes: the form in which rules know words. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

export function plainWord(written: string): Word {
  const text = internalized(written);
  const lower = internalized(lowerOf(text));
  return { text, lower, senses: sensesOf(lower) };
}

/** The word that stands in `text` from `start` to `end`. */
export function wordIn<W extends Word>(
  vocabulary: Vocabulary<W>,
  text: string,
  start: number,
  end: number,
): W {
  if (end - start > LONGEST_KEPT) return vocabulary.make(text.slice(start, end));
  const hash = hashOf(text, start, end);
  const found = wordOn(vocabulary.recent, hash, text, start, end);
  if (found !== undefined) return found;
  const word =
    oldWord(vocabulary, hash, text, start, end) ?? vocabulary.make(copyOf(text, start, end));
  keep(vocabulary, hash, word);
  return word;
}

function oldWord<W extends Word>(
  vocabulary: Vocabulary<W>,
  hash: number,
  text: string,
  start: number,
  end: number,
): W | undefined {
  const word = wordOn(vocabulary.older, hash, text, start, end);
  if (word !== undefined) vocabulary.renew(word);
  return word;
}

function wordOn<W extends Word>(
  shelf: Shelf<W>,
  hash: number,
  text: string,
  start: number,
  end: number,
): W | undefined {
  const { slots, words } = shelf;
  const mask = slots.length / 2 - 1;
  for (let step = 0; step < LONGEST_SEARCH; step++) {
    const slot = 2 * ((hash + step) & mask);
    const number = slots[slot + 1] ?? 0;
    if (number === 0) return undefined;
    if (slots[slot] === hash && isSame(shelf, number, text, start, end)) return words[number - 1];
  }
  return undefined;
}

function keep<W extends Word>(vocabulary: Vocabulary<W>, hash: number, word: W): void {
  const { words, begins } = vocabulary.recent;
  if (words.length + 1 >= begins.length) makeRoom(vocabulary);
  put(vocabulary.recent, hash, word);
}

function put<W extends Word>(shelf: Shelf<W>, hash: number, word: W): void {
  const { slots, words } = shelf;
  const mask = slots.length / 2 - 1;
  for (let step = 0; step < LONGEST_SEARCH; step++) {
    const slot = 2 * ((hash + step) & mask);
    if (slots[slot + 1] !== 0) continue;
    slots[slot] = hash;
    slots[slot + 1] = words.push(word);
    putCharacters(shelf, word.text);
    return;
  }
}

/** Puts down the characters of the last word. */
function putCharacters<W extends Word>(shelf: Shelf<W>, text: string): void {
  const { words, begins } = shelf;
  const begin = begins[words.length - 1] ?? 0;
  const end = begin + text.length;
  if (end > shelf.chars.length) {
    const longer = new Uint16Array(2 * shelf.chars.length + text.length);
    longer.set(shelf.chars);
    shelf.chars = longer;
  }
  for (let at = 0; at < text.length; at++) shelf.chars[begin + at] = text.charCodeAt(at);
  begins[words.length] = end;
}

function makeRoom<W extends Word>(vocabulary: Vocabulary<W>): void {
  const { recent } = vocabulary;
  const slots = recent.slots.length / 2;
  if (slots >= MOST_SLOTS) {
    vocabulary.older = recent;
    vocabulary.recent = emptyShelf(MOST_SLOTS);
    return;
  }
  vocabulary.recent = emptyShelf(slots * 2);
  for (const word of recent.words)
    put(vocabulary.recent, hashOf(word.text, 0, word.text.length), word);
}

/** A slice of 13 or more would keep the whole article in memory behind it (V8). */
function copyOf(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

function isSame<W extends Word>(
  { chars, begins }: Shelf<W>,
  number: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const begin = begins[number - 1] ?? 0;
  if ((begins[number] ?? 0) - begin !== end - start) return false;
  for (let at = start; at < end; at++)
    if (chars[begin + at - start] !== text.charCodeAt(at)) return false;
  return true;
}

/** FNV-1a (Fowler, Noll and Vo) with a last mixing, because slots are its low bits. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) | 0;
}
