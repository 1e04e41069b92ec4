/**
 * The distinct words that have been read, found by their characters without cutting them out of the text: a word that
 * comes again costs a look, not a string.
 */

/** What a vocabulary keeps of a word. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
}

/** Words by their characters. A full memory is emptied, so it stays bounded whatever is read. */
export interface Vocabulary<W extends Word> {
  readonly make: (text: string) => W;
  /** By slot; open addressing with linear probing. A power of two of slots, at most half of them in use. */
  slots: (W | undefined)[];
  hashes: Int32Array;
  size: number;
}

const FEWEST_SLOTS = 1 << 8;
const MOST_SLOTS = 1 << 15;
/** A word that would need a longer search is not kept, so that no choice of words makes a search long. */
const LONGEST_SEARCH = 64;
/** Longer words hardly come again. */
const LONGEST_KEPT = 40;

export function createVocabulary<W extends Word>(make: (text: string) => W): Vocabulary<W> {
  const slots = new Array<W | undefined>(FEWEST_SLOTS);
  return { make, slots, hashes: new Int32Array(FEWEST_SLOTS), size: 0 };
}

/** In small letters, with straight apostrophes: the form in which rules know words. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

export function plainWord(text: string): Word {
  return { text, lower: lowerOf(text) };
}

/** The word that stands in `text` from `start` to `end`. */
export function wordIn<W extends Word>(
  vocabulary: Vocabulary<W>,
  text: string,
  start: number,
  end: number,
): W {
  if (end - start > LONGEST_KEPT) return vocabulary.make(text.slice(start, end));
  const { slots, hashes } = vocabulary;
  const hash = hashOf(text, start, end);
  const mask = slots.length - 1;
  for (let step = 0; step < LONGEST_SEARCH; step++) {
    const slot = (hash + step) & mask;
    const found = slots[slot];
    if (found === undefined)
      return keep(vocabulary, hash, vocabulary.make(copyOf(text, start, end)));
    if (hashes[slot] === hash && isSame(found.text, text, start, end)) return found;
  }
  return vocabulary.make(text.slice(start, end));
}

function keep<W extends Word>(vocabulary: Vocabulary<W>, hash: number, word: W): W {
  if (vocabulary.size * 2 >= vocabulary.slots.length) makeRoom(vocabulary);
  put(vocabulary, hash, word);
  vocabulary.size++;
  return word;
}

function put<W extends Word>({ slots, hashes }: Vocabulary<W>, hash: number, word: W): void {
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== undefined) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = word;
  hashes[slot] = hash;
}

function makeRoom<W extends Word>(vocabulary: Vocabulary<W>): void {
  const { slots, hashes } = vocabulary;
  if (slots.length >= MOST_SLOTS) {
    slots.fill(undefined);
    vocabulary.size = 0;
    return;
  }
  vocabulary.slots = new Array<W | undefined>(slots.length * 2);
  vocabulary.hashes = new Int32Array(slots.length * 2);
  slots.forEach((word, slot) => {
    if (word !== undefined) put(vocabulary, hashes[slot] ?? 0, word);
  });
}

/** A slice of 13 or more would keep the whole article in memory behind it (V8). */
function copyOf(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++)
    if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

/** FNV-1a (Fowler, Noll and Vo) with a last mixing, because slots are its low bits. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) | 0;
}
