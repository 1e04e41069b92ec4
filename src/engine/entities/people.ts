/**
 * Which short names of people stand for which full ones. Fuller forms lead: "Rex Tillerson" goes to "Rex W.
 * Tillerson", "Tillerson" to whoever bears it. A single word that several people bear is decided where it stands.
 */
import type { Agreement } from '../lexicon/agreement';
import { comparePlaces, disagree, ownAgreement } from './designation';
import { personFit } from './name';
import type { Designation } from './place';
import { mapped } from '../text/mapped';

/** Of the names that share a word, so many of the fullest are looked at. */
const MOST_NAMESAKES = 40;

/** The full names of an article by their words. */
export class People {
  readonly #byWord = new Map<string, Set<Designation>>();
  readonly #byLast = new Map<string, Set<Designation>>();
  /** Names that have lost or won shorter ones. */
  readonly #heads = new Set<Designation>();
  /** Full names that share a word, fullest first; kept while one settlement lasts. */
  readonly #namesakes = new Map<string, readonly Designation[]>();

  add(name: Designation): void {
    const { words } = name.parts;
    put(this.#byLast, words.at(-1) ?? '', name);
    if (words.length > 1) for (const word of words) put(this.#byWord, word, name);
  }

  remove(name: Designation): void {
    const { words } = name.parts;
    take(this.#byLast, words.at(-1) ?? '', name);
    for (const word of words) take(this.#byWord, word, name);
    this.#leave(name);
  }

  /** Decides anew about these names and all that may stand for them; returns the names it looked at. */
  settle(touched: ReadonlySet<Designation>): ReadonlySet<Designation> {
    const seen = new Set(touched);
    for (let open = this.#withShorter(touched); open.size > 0;) {
      for (const name of open) seen.add(name);
      open = this.#withShorter(this.#findHomes(open));
    }
    for (const name of seen)
      if (name.uses > 0 && name.parts.words.length <= 1) this.#findBearers(name);
    for (const head of [...seen, ...this.#heads]) this.#learnAgreement(head, seen);
    this.#heads.clear();
    this.#namesakes.clear();
    return seen;
  }

  /** Finds the homes of the full names among these; returns those that have begun or ceased to stand for themselves. */
  #findHomes(names: ReadonlySet<Designation>): Set<Designation> {
    const turned = new Set<Designation>();
    const full = [...names].filter(({ uses, parts }) => uses > 0 && parts.words.length > 1);
    for (const name of full.sort(fullestFirst)) {
      const led = name.home === name;
      this.#findHome(name);
      if (led !== (name.home === name)) turned.add(name);
    }
    return turned;
  }

  /** Where more or less is known of somebody than before, single words are to be looked at again. */
  #learnAgreement(head: Designation, seen: Set<Designation>): void {
    const agreement = agreementOf(head);
    if (agreement === head.agreement) return;
    head.agreement = agreement;
    seen.add(head);
    for (const word of head.parts.words)
      for (const name of this.#byLast.get(word) ?? [])
        if (name.parts.words.length <= 1) seen.add(name);
  }

  #leave(name: Designation): void {
    for (const home of [name.home, ...mapped(name.bearers, (bearer) => bearer.name)]) {
      home.short.delete(name);
      this.#heads.add(home);
    }
  }

  /** The names themselves and every name that ends with a word of one of them. */
  #withShorter(touched: ReadonlySet<Designation>): Set<Designation> {
    const open = new Set(touched);
    const words = new Set<string>();
    for (const { parts } of open)
      for (const word of parts.words) {
        if (words.has(word)) continue;
        words.add(word);
        for (const name of this.#byLast.get(word) ?? []) open.add(name);
      }
    return open;
  }

  #sharing(word: string): readonly Designation[] {
    let names = this.#namesakes.get(word);
    if (names === undefined) {
      const all = [...(this.#byWord.get(word) ?? [])].filter(({ uses }) => uses > 0);
      names = all.sort(fullestFirst).slice(0, MOST_NAMESAKES);
      this.#namesakes.set(word, names);
    }
    return names;
  }

  #findHome(name: Designation): void {
    this.#leave(name);
    let [best, second, bestFit, secondFit] = [name, name, 0, 0];
    for (const other of this.#sharing(name.parts.words.at(-1) ?? '')) {
      if (other === name) break;
      if (other.home !== other || disagree(ownAgreement(other), ownAgreement(name))) continue;
      const fit = personFit(other.parts, name.parts);
      if (fit === 0) continue;
      if (fit > bestFit || (fit === bestFit && isNearer(name, other, best))) {
        [second, secondFit] = [best, bestFit];
        [best, bestFit] = [other, fit];
      } else if (fit > secondFit) [second, secondFit] = [other, fit];
    }
    name.home = best;
    if (best !== name) best.short.add(name);
    this.#heads.add(best);
    name.second =
      secondFit === 0
        ? null
        : { home: second, why: secondFit === bestFit ? 'farther' : 'worse-fit' };
  }

  #findBearers(name: Designation): void {
    this.#leave(name);
    name.bearers = mapped(
      this.#sharing(name.parts.words[0] ?? '').filter((other) => other.home === other),
      (other) => ({ name: other, fit: personFit(other.parts, name.parts) }),
    ).filter(({ fit }) => fit > 0);
    const [only] = name.bearers;
    if (only === undefined || name.bearers.length > 1) return;
    only.name.short.add(name);
    this.#heads.add(only.name);
  }
}

function put(names: Map<string, Set<Designation>>, word: string, name: Designation): void {
  const known = names.get(word);
  if (known === undefined) names.set(word, new Set([name]));
  else known.add(name);
}

function take(names: Map<string, Set<Designation>>, word: string, name: Designation): void {
  const known = names.get(word);
  known?.delete(name);
  if (known?.size === 0) names.delete(word);
}

/** Names of more words first, of equal ones that which is used first. */
function fullestFirst(a: Designation, b: Designation): number {
  return b.parts.words.length - a.parts.words.length || comparePlaces(a, b);
}

/** The latest one used before the name, or else the first one used after it. */
function isNearer(name: Designation, other: Designation, best: Designation): boolean {
  const [before, known] = [comparePlaces(other, name) < 0, comparePlaces(best, name) < 0];
  if (before !== known) return before;
  return before ? comparePlaces(other, best) > 0 : comparePlaces(other, best) < 0;
}

/** What is known of somebody: by the full name, by the shorter ones, by the given name. */
function agreementOf(name: Designation): Agreement {
  const own = ownAgreement(name);
  if (own !== 'unknown') return own;
  let [he, she] = [0, 0];
  for (const short of name.short) [he, she] = [he + short.he, she + short.she];
  if (he !== she) return he > she ? 'he' : 'she';
  return name.given;
}
