/**
 * What the names of an article say about each other, as sums of whole numbers: a paragraph's votes can be taken back
 * exactly, and their order does not matter.
 */
import { mapped } from '../text/mapped';
import type { Token } from '../tokens/token';
import { NAME_TYPES } from './names';
import type { NameSpan, NameType, Passage } from './passage';

/** What an article says about one string, in any letter case. */
interface Votes {
  /** By type number, in ten-thousandths of a sure name. */
  readonly types: number[];
  readonly words: readonly string[];
  /** For each type the type that a name tagged so gets. */
  readonly retyped: number[];
  /** Type of the string where the tagger saw no name, or -1. */
  match: number;
}

/** Votes are counted in this fraction of a sure name. */
const UNIT = 10_000;
/** What a full name says about its last and its first word alone. */
const SURNAME_VOTE = 1;
const GIVEN_VOTE = 0.4;
/** Vote of a name in capitals of several words: its borders are unsure. */
const SHOUT = 0.5;
/** What "International Labour Office (ILO)" says about its abbreviation. */
const ABBREVIATION_VOTE = 2;
/** A type gives way to one with so many times its votes. */
const MAJORITY = 1.3;
/** Votes that make a name of a string where the tagger saw none. */
const ENOUGH = 0.7 * UNIT;
/** Words of the longest name that is looked for again. */
const LONGEST_NAME = 12;

const NUMBERS = new Map<NameType, number>(NAME_TYPES.map((type, number) => [type, number]));

function typeNumber(type: NameType): number {
  return NUMBERS.get(type) ?? 0;
}

/** What a name begins with: no votes, and each type as the tagger has it. */
const NO_VOTES = mapped(NAME_TYPES, () => 0);
const EACH_ITSELF = mapped(NAME_TYPES, (_, number) => number);

/** The votes of all passages of one article, and what they come to. */
export class Ballot {
  readonly #byName = new Map<string, Votes>();
  /** First word → how many names of each length begin with it and are looked for again. */
  readonly #lengths = new Map<string, Uint32Array>();
  /** How often each word stands in small letters. */
  readonly #small = new Map<string, number>();
  readonly #touched = new Set<string>();
  /** Passages whose small words are not counted yet. */
  readonly #unread: Passage[] = [];

  /** @param following whether passages will be taken back */
  constructor(private readonly following: boolean) {}

  add(passage: Passage): void {
    this.#count(passage, 1);
  }

  remove(passage: Passage): void {
    this.#count(passage, -1);
  }

  /** Counts the votes; the words of each name about which the article has changed its mind. */
  settle(): readonly (readonly string[])[] {
    this.#readSmall();
    const changed: (readonly string[])[] = [];
    for (const key of this.#touched) {
      const votes = this.#byName.get(key);
      if (votes === undefined) continue;
      if (this.#decide(votes, key)) changed.push(votes.words);
      if (votes.types.every((weight) => weight === 0)) this.#byName.delete(key);
    }
    this.#touched.clear();
    return changed;
  }

  /** The type that the article gives a name. */
  typeOf(words: readonly string[], type: NameType): NameType {
    const number = this.#byName.get(keyOf(words))?.retyped[typeNumber(type)];
    return NAME_TYPES[number ?? -1] ?? type;
  }

  /** The longest name that the article knows at a token, ending before `limit`. */
  matchAt(
    tokens: readonly Token[],
    at: number,
    limit: number,
  ): { readonly last: number; readonly type: NameType } | null {
    let key = lower(tokens[at]);
    const lengths = this.#lengths.get(key);
    if (lengths === undefined) return null;
    let best = null;
    let most = Math.min(LONGEST_NAME, limit - at);
    while (most > 0 && lengths[most] === 0) most--;
    for (let length = 1; length <= most; length++) {
      if (length > 1) key += ` ${lower(tokens[at + length - 1])}`;
      if (lengths[length] === 0) continue;
      const match = this.#byName.get(key)?.match ?? -1;
      const type = match < 0 ? undefined : NAME_TYPES[match];
      if (type !== undefined) best = { last: at + length, type };
    }
    return best;
  }

  #count(passage: Passage, sign: 1 | -1): void {
    const { tokens, names } = passage;
    for (const name of names) {
      const words = wordsOf(tokens, name);
      const weight = sign * Math.round(name.confidence * UNIT);
      const shouted = words.length > 1 && isShouted(tokens, name);
      this.#vote(words, name.type, shouted ? SHOUT * weight : weight);
      if (name.type === 'PERSON' && words.length > 1) this.#voteParts(words, weight);
      const short = introduced(tokens, name);
      if (short !== null) this.#vote([short], name.type, ABBREVIATION_VOTE * weight);
    }
    if (this.following) for (const token of tokens) this.#countSmall(token, sign);
    else this.#unread.push(passage);
  }

  /** Without edits to follow, only words that are names as well are counted, once all names are known. */
  #readSmall(): void {
    if (this.#unread.length === 0) return;
    const beginnings = beginningsOf(this.#byName.keys());
    for (const { tokens } of this.#unread)
      for (const token of tokens) {
        const { text } = token;
        if (!mayBegin(beginnings, text) || !isSmall(token)) continue;
        if (this.#byName.has(text)) this.#small.set(text, 1);
      }
    this.#unread.length = 0;
  }

  #countSmall(token: Token, sign: 1 | -1): void {
    if (!isSmall(token)) return;
    const word = token.text;
    const before = this.#small.get(word) ?? 0;
    const now = before + sign;
    if (now === 0) this.#small.delete(word);
    else this.#small.set(word, now);
    if ((before === 0 || now === 0) && this.#byName.has(word)) this.#touched.add(word);
  }

  #voteParts(words: readonly string[], weight: number): void {
    const end = SUFFIXES.has(words.at(-1) ?? '') ? words.length - 1 : words.length;
    const surname = words[end - 1];
    const given = words[0];
    if (end < 2 || surname === undefined || given === undefined) return;
    const hyphen = words.lastIndexOf('-');
    const begin = hyphen > 1 && hyphen === end - 2 ? end - 3 : end - 1;
    if (surname.length > 2) this.#vote(words.slice(begin, end), 'PERSON', SURNAME_VOTE * weight);
    if (given.length > 2) this.#vote([given], 'PERSON', GIVEN_VOTE * weight);
  }

  #vote(words: readonly string[], type: NameType, weight: number): void {
    const key = keyOf(words);
    this.#touched.add(key);
    let votes = this.#byName.get(key);
    if (votes === undefined) {
      votes = { types: NO_VOTES.slice(), words, retyped: EACH_ITSELF.slice(), match: -1 };
      this.#byName.set(key, votes);
    }
    const number = typeNumber(type);
    votes.types[number] = (votes.types[number] ?? 0) + Math.round(weight);
  }

  /** Brings the verdict about a name up to date; true when it is another than before. */
  #decide(votes: Votes, key: string): boolean {
    const { types, words, retyped } = votes;
    const best = winner(types);
    const most = types[best] ?? 0;
    let changed = false;
    for (let type = 0; type < types.length; type++) {
      const now = most > 0 && most >= MAJORITY * (types[type] ?? 0) ? best : type;
      changed ||= retyped[type] !== now;
      retyped[type] = now;
    }
    const small = words.length === 1 && this.#small.has(key);
    const match = most < ENOUGH || small || words.length > LONGEST_NAME ? -1 : best;
    if (match < 0 !== votes.match < 0) this.#list(words, match < 0 ? -1 : 1);
    changed ||= match !== votes.match;
    votes.match = match;
    return changed;
  }

  #list(words: readonly string[], sign: 1 | -1): void {
    const first = words[0] ?? '';
    let lengths = this.#lengths.get(first);
    if (lengths === undefined) {
      lengths = new Uint32Array(LONGEST_NAME + 1);
      this.#lengths.set(first, lengths);
    }
    lengths[words.length] = (lengths[words.length] ?? 0) + sign;
    if (lengths.every((count) => count === 0)) this.#lengths.delete(first);
  }
}

function keyOf(words: readonly string[]): string {
  const [only = ''] = words;
  return words.length < 2 ? only : words.join(' ');
}

const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

function lower(token: Token | undefined): string {
  return token?.lower ?? '';
}

/** By length, in turns of eight, a bit for each first letter: most words are told from all names without a search. */
function beginningsOf(names: Iterable<string>): readonly number[] {
  const beginnings = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const name of names) {
    const at = name.length & 7;
    beginnings[at] = (beginnings[at] ?? 0) | (1 << (name.charCodeAt(0) & 31));
  }
  return beginnings;
}

function mayBegin(beginnings: readonly number[], text: string): boolean {
  return (((beginnings[text.length & 7] ?? 0) >>> (text.charCodeAt(0) & 31)) & 1) === 1;
}

/** A word without a capital. */
function isSmall({ kind, text, lower }: Token): boolean {
  return (
    kind === 'word' && text.length === lower.length && text.charCodeAt(0) === lower.charCodeAt(0)
  );
}

/** The words of a name in small letters. */
export function wordsOf(tokens: readonly Token[], { first, last }: NameSpan): string[] {
  const words: string[] = [];
  for (let at = first; at < last; at++) words.push(lower(tokens[at]));
  return words;
}

export function isShouted(tokens: readonly Token[], { first, last }: NameSpan): boolean {
  for (let at = first; at < last; at++) {
    const text = tokens[at]?.text ?? '';
    if (text !== text.toUpperCase() || text.length < 3) return false;
  }
  return true;
}

/** The abbreviation in brackets after a name, in small letters; it begins with the name's first letter. */
function introduced(tokens: readonly Token[], { first, last, type }: NameSpan): string | null {
  if (type === 'PERSON' || last - first < 2) return null;
  const [open, short, close] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (open?.text !== '(' || short?.kind !== 'word' || close?.text !== ')') return null;
  const { text } = short;
  const fits =
    text.length >= 2 &&
    text.length <= 8 &&
    text === text.toUpperCase() &&
    text.startsWith(tokens[first]?.text.charAt(0) ?? ' ');
  return fits ? text.toLowerCase() : null;
}

/** The number of the type with most votes. */
function winner(types: readonly number[]): number {
  let best = 0;
  for (let type = 1; type < types.length; type++)
    if ((types[type] ?? 0) > (types[best] ?? 0)) best = type;
  return best;
}
