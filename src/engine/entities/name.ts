/** Names taken apart and compared: what a fuller and a shorter form of one name have in common. */
import { isSuffix } from '../lexicon/bodies';
import { sameGivenName } from '../lexicon/people';
import { canonicalName, placeOfPeople } from '../lexicon/places';
import type { EntityType } from '../mentions/mention';
import { mapped } from '../text/mapped';

const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv)$/;
const ARTICLE = /^(?:al|el|ul|the)-/;

/** The words of a name in small letters, without full stops; generational suffixes apart. */
export interface NameParts {
  readonly words: readonly string[];
  readonly suffix: string;
}

export function partsOf(name: string): NameParts {
  const words: string[] = [];
  const small = straightened(name.toLowerCase());
  for (let at = 0, end = 0; at < small.length; at = end + 1) {
    end = at;
    while (end < small.length && !isBetweenParts(small.charCodeAt(end))) end++;
    const part = small.slice(at, end);
    const word = part.includes('-') ? part.replace(ARTICLE, '') : part;
    if (word !== '' && word !== 'al' && word !== 'el') words.push(word);
  }
  const last = words.at(-1) ?? '';
  if (words.length > 1 && last.length < 7 && SUFFIX.test(last))
    return { words: words.slice(0, -1), suffix: last === 'junior' ? 'jr' : last };
  return { words, suffix: '' };
}

/** White space, a full stop, a comma or a straight mark. */
function isBetweenParts(code: number): boolean {
  if (code > 0x2e) return code > 0x7f && /\s/.test(String.fromCharCode(code));
  return (
    code === 0x20 || code === 0x2e || code === 0x2c || code === 0x22 || (code > 8 && code < 14)
  );
}

function straightened(name: string): string {
  return name.includes('\u2019') ? name.replaceAll('\u2019', "'") : name;
}

/**
 * How well the shorter of two person names fits the longer one: 0 not at all; 3 the same or its last words; 2 its first
 * words; 1 words in the middle.
 */
export function personFit(long: NameParts, short: NameParts): number {
  if (long.suffix !== '' && short.suffix !== '' && long.suffix !== short.suffix) return 0;
  const lastLong = long.words.at(-1);
  const lastShort = short.words.at(-1);
  if (lastLong === undefined || lastShort === undefined) return 0;
  if (short.words.length === 1) return singleFit(long, lastShort);
  const sameLast = lastLong === lastShort;
  const first = sameGivenName(long.words[0] ?? '', short.words[0] ?? '');
  if (sameLast && first && middlesAgree(long.words, short.words)) return 3;
  const at = indexOfRun(long.words, short.words);
  if (at < 0) return 0;
  if (at + short.words.length === long.words.length) return 3;
  return at === 0 ? 2 : 1;
}

function singleFit(long: NameParts, word: string): number {
  const at = long.words.lastIndexOf(word);
  if (at < 0) return 0;
  if (at === long.words.length - 1) return 3;
  return at === 0 ? 2 : 1;
}

/** "Rex W. Tillerson" and "Rex Tillerson" agree; "John Paul Jones" and "John Mark Jones" do not. */
function middlesAgree(long: readonly string[], short: readonly string[]): boolean {
  const a = long.slice(1, -1);
  const b = short.slice(1, -1);
  if (a.length === 0 || b.length === 0) return true;
  return a.some((word) => b.some((other) => sameGivenName(word, other)));
}

function indexOfRun(words: readonly string[], run: readonly string[]): number {
  for (let at = 0; at + run.length <= words.length; at++)
    if (run.every((word, offset) => words[at + offset] === word)) return at;
  return -1;
}

/** The form under which equal names of one type meet: "US" and "U.S.", "Russians" and "Russian", "The Hague". */
export function nameKey(name: string, type: EntityType): string {
  const plain = /^the /i.test(name) ? name.slice(4) : name;
  if (type === 'NORP') return peopleKey(plain);
  const straight = straightened(canonicalName(plain).toLowerCase());
  const small = straight.includes('.') ? straight.replaceAll('.', '') : straight;
  return type === 'ORG' ? withoutSuffix(small) : small;
}

function peopleKey(name: string): string {
  const small = name.toLowerCase();
  const place = placeOfPeople(small);
  if (place !== undefined) return `people of ${place}`;
  return small.endsWith('s') && !small.endsWith('ss') ? small.slice(0, -1) : small;
}

function withoutSuffix(small: string): string {
  if (!small.includes(' ')) return small.endsWith(',') ? small.slice(0, -1) : small;
  const words = small.split(' ');
  while (words.length > 1 && isSuffix(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/,$/, '');
}

const SMALL_WORDS = /^(?:of|the|and|for|in|on|to|a|&|de|du|la|und|für)$/i;

/** The letters of an abbreviation ("IAEA", "U.N.") in capitals, or null when the word cannot be one. */
export function acronymLetters(short: string): string | null {
  const letters = short.replaceAll('.', '');
  if (!/^[A-Z][A-Za-z]{1,7}$/.test(letters) || !/[A-Z]{2}/.test(letters)) return null;
  return letters.toUpperCase();
}

/** What a name of several words may be abbreviated to: the first letters of all its words, or of the greater ones. */
export function acronymsOf(long: string): readonly string[] {
  const words = long.split(/[\s-]+/).filter((word) => word !== '');
  if (words.length < 2) return [];
  return [initials(words), initials(words.filter((word) => !SMALL_WORDS.test(word)))];
}

/** True when `short` is spelled by the first letters of the words of `long`. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = acronymLetters(short);
  return letters !== null && acronymsOf(long).includes(letters);
}

function initials(words: readonly string[]): string {
  return mapped(words, (word) => word.charAt(0).toUpperCase()).join('');
}
