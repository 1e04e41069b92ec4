/** What a stretch of an article is for, told by its words, its markup and where it stands. */
import type { BlockKind } from './block';
import { isLower, isUpper } from './characters';
import { datelineAt, isByline, isLoneDate } from './furniture';
import { longestHeading, longestHeadline } from './limits';
import { isPlainTurn } from './turn';

const finalMarks = /[.!?:;,…]["'”’»)\]]{0,3}$/;
const opensQuotation = /^["“„«‘'`]/;

function wordsOf(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

/** Most of the longer words begin with a capital, as in a headline set in title case. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return (
    long.length > 0 && long.filter((word) => isUpper(word.charAt(0))).length >= 0.7 * long.length
  );
}

function isHeadline(shown: string): boolean {
  const words = wordsOf(shown);
  if (words.length === 0 || words.length > longestHeadline) return false;
  if (!endsSentence(shown)) return true;
  return (
    words.length > 2 && !opensQuotation.test(shown) && (isTitleCase(words) || /[!?]$/.test(shown))
  );
}

function endsSentence(shown: string): boolean {
  return finalMarks.test(shown.slice(-4));
}

function isHeading(shown: string): boolean {
  if (endsSentence(shown) || opensQuotation.test(shown)) return false;
  if (wordsOf(shown).length > longestHeading) return false;
  return !isLower(shown.charAt(0)) && /\p{L}/u.test(shown);
}

/** The labels of turns in an article: those that come back, or stand in capitals, mark a transcript. */
export class TurnLabels {
  readonly #counts = new Map<string, number>();
  readonly #turned = new Set<string>();

  count(label: string | null, sign: 1 | -1): void {
    if (label === null) return;
    const before = this.has(label);
    const count = (this.#counts.get(label) ?? 0) + sign;
    if (count === 0) this.#counts.delete(label);
    else this.#counts.set(label, count);
    if (before === this.has(label)) return;
    this.#turned.add(label);
    if (label === 'Q') this.#turned.add('A');
  }

  has(label: string): boolean {
    if (label === 'A' && !this.has('Q')) return false;
    const count = this.#counts.get(label) ?? 0;
    return count > 1 || (count > 0 && isPlainTurn(label));
  }

  /** The labels that have begun or ceased to mark turns since the last time. */
  settle(): ReadonlySet<string> {
    const turned = new Set(this.#turned);
    this.#turned.clear();
    return turned;
  }
}

/** A stretch that is to be told apart: what markup says of it, its words, and the label that it opens with. */
interface Unnamed {
  readonly marked: BlockKind | null;
  readonly shown: string;
  readonly label: string | null;
}

/** Whereabouts in the article a stretch stands, as far as its kind depends on that. */
interface Place {
  readonly index: number;
  readonly count: number;
  readonly labels: TurnLabels;
  readonly hasHeadline: boolean;
}

export function kindOf({ marked, shown, label }: Unnamed, place: Place): BlockKind {
  const nearEdge = place.index < 5 || place.index >= place.count - 3;
  if (marked === 'opaque' || marked === 'byline') return marked;
  if (nearEdge && isByline(shown)) return 'byline';
  if (nearEdge && isLoneDate(shown)) return 'dateline';
  if (label !== null && place.labels.has(label)) return 'turn';
  if (!place.hasHeadline && place.count > 1) {
    if (marked === 'heading') return 'headline';
    if (place.index === 0 && marked === null && datelineAt(shown) === null && isHeadline(shown))
      return 'headline';
  }
  if (marked !== null) return marked;
  return place.count > 1 && isHeading(shown) ? 'heading' : 'paragraph';
}
