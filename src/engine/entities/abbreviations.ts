/** "International Atomic Energy Agency (IAEA)" by its brackets, other abbreviations of bodies by their letters. */
import { canonicalName } from '../lexicon/places';
import { comparePlaces, firstMention } from './designation';
import { acronymLetters, acronymsOf } from './name';
import type { Designation } from './place';

/** How a body was entered, so that it can be struck out again. */
interface Entry {
  readonly long: boolean;
  /** What a long name may be abbreviated to, or the letters of a short one. */
  readonly letters: readonly string[];
  /** The first word of a long name, or a short name itself. */
  readonly opening: string;
}

/** The names of bodies by what they may be shortened to. */
export class Abbreviations {
  readonly #entries = new Map<Designation, Entry>();
  readonly #longByLetters = new Map<string, Set<Designation>>();
  readonly #longByOpening = new Map<string, Set<Designation>>();
  readonly #shortByLetters = new Map<string, Set<Designation>>();
  readonly #shortByOpening = new Map<string, Set<Designation>>();

  /** Decides anew about these names and the short ones that may stand for them; returns the names it looked at. */
  settle(touched: ReadonlySet<Designation>): ReadonlySet<Designation> {
    const seen = new Set(touched);
    for (const name of touched) {
      this.#strike(name, seen);
      if (name.uses > 0) this.#enter(name, seen);
      name.agreement = 'it';
    }
    for (const name of seen) name.home = this.#homeOf(name) ?? name;
    return seen;
  }

  #enter(name: Designation, seen: Set<Designation>): void {
    const word = firstMention(name)?.word ?? '';
    const long = word.includes(' ');
    const letters = long ? acronymsOf(word) : [acronymLetters(word) ?? ''];
    const opening = long ? word.slice(0, word.indexOf(' ')) : word;
    const entry = { long, letters: letters.filter((each) => each !== ''), opening };
    this.#entries.set(name, entry);
    for (const each of entry.letters)
      add(long ? this.#longByLetters : this.#shortByLetters, each, name);
    add(long ? this.#longByOpening : this.#shortByOpening, opening, name);
    if (long) this.#addShort(entry, seen);
  }

  #strike(name: Designation, seen: Set<Designation>): void {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    const { long, letters, opening } = entry;
    this.#entries.delete(name);
    for (const each of letters)
      remove(long ? this.#longByLetters : this.#shortByLetters, each, name);
    remove(long ? this.#longByOpening : this.#shortByOpening, opening, name);
    if (long) this.#addShort(entry, seen);
  }

  /** The short names that a long one may be meant by. */
  #addShort({ letters, opening }: Entry, seen: Set<Designation>): void {
    for (const each of letters)
      for (const short of this.#shortByLetters.get(each) ?? []) seen.add(short);
    for (const short of this.#shortByOpening.get(opening) ?? []) seen.add(short);
  }

  #homeOf(name: Designation): Designation | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined || entry.long) return undefined;
    const { letters, opening } = entry;
    const inBrackets = this.#bracketPartner(name);
    if (inBrackets !== undefined) return inBrackets;
    const spelled = [...(this.#longByLetters.get(letters[0] ?? '') ?? [])];
    if (spelled.length > 0)
      return spelled.reduce((best, next) => (comparePlaces(next, best) < 0 ? next : best));
    const opened = this.#longByOpening.get(opening);
    if (opened?.size !== 1 || !mayOpen(opening)) return undefined;
    return [...opened][0];
  }

  #bracketPartner(name: Designation): Designation | undefined {
    for (const { mentions, designations } of name.places)
      for (const [index, designation] of designations.entries()) {
        const partner = mentions[index]?.apposedTo ?? null;
        if (designation !== name || partner === null) continue;
        const home = designations[partner] ?? null;
        if (home !== null && this.#entries.get(home)?.long === true) return home;
      }
    return undefined;
  }
}

function add(names: Map<string, Set<Designation>>, key: string, name: Designation): void {
  const known = names.get(key);
  if (known === undefined) names.set(key, new Set([name]));
  else known.add(name);
}

function remove(names: Map<string, Set<Designation>>, key: string, name: Designation): void {
  const known = names.get(key);
  known?.delete(name);
  if (known?.size === 0) names.delete(key);
}

/** "CBS" may stand for "CBS News" when no other name opens like it; "U.S." does not stand for "U.S. Steel". */
function mayOpen(name: string): boolean {
  return name.length >= 3 && !name.includes('.') && canonicalName(name) === name;
}
