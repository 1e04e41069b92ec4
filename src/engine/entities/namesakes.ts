/** Whom the names of one paragraph stand for, where need be by who was named around them. */
import type { LocalMention } from '../mentions/local';
import { disagree } from './designation';
import { NOBODY_NAMED, namingNobody } from './place';
import type { Designation, Found, Naming, Place } from './place';
import { PARAGRAPHS_AHEAD, PARAGRAPHS_BACK } from './reach';
import { mapped } from '../text/mapped';
import { kept } from '../text/kept';

/** How many mentions before and after a surname are asked. */
const BEFORE = 300;
const AFTER = 150;

const NO_RIVALS = NOBODY_NAMED.rivals;

/** A naming while it is being made. */
interface Draft {
  readonly clusterOf: number[];
  readonly why: string[];
  rivals: Map<number, Found> | null;
}

/** Whom a short name may stand for. */
interface Candidates {
  /** Those whom it fits best. */
  readonly best: readonly Designation[];
  /** Another one whom it fits worse. */
  readonly other: Designation | undefined;
}

export class NamesakeChoice {
  constructor(private readonly numberOf: (name: Designation) => number) {}

  /** Names everybody in the place at `at`; those before it are named already. */
  nameAll(places: readonly Place[], at: number): Naming {
    const place = places[at];
    if (place?.designations.some((name) => name !== null) !== true)
      return namingNobody(place?.mentions.length ?? 0);
    const { designations, mentions } = place;
    const draft: Draft = { clusterOf: [], why: [], rivals: null };
    for (let index = 0; index < mentions.length; index++) {
      const name = designations[index] ?? null;
      const mention = mentions[index];
      draft.clusterOf.push(-1);
      draft.why.push('');
      if (name === null || mention === undefined) continue;
      const { home, second, bearers } = name;
      if (bearers.length > 0) {
        this.#chooseBearer(places, at, index, draft);
        continue;
      }
      this.#give(draft, index, name, home);
      if (second !== null) this.#addRival(draft, index, second.home, second.why);
    }
    const [clusterOf, why] = [kept(draft.clusterOf), kept(draft.why)];
    return { clusterOf, why, rivals: draft.rivals ?? NO_RIVALS };
  }

  #give(draft: Draft, index: number, name: Designation, home: Designation): void {
    draft.clusterOf[index] = this.numberOf(home);
    draft.why[index] = ruleFor(name, home);
  }

  #addRival(draft: Draft, index: number, rival: Designation, why: string): void {
    draft.rivals ??= new Map();
    draft.rivals.set(index, { cluster: this.numberOf(rival), why });
  }

  #chooseBearer(places: readonly Place[], at: number, index: number, draft: Draft): void {
    const name = places[at]?.designations[index] ?? null;
    const mention = places[at]?.mentions[index];
    if (name === null || mention === undefined) return;
    const { best, other } = candidatesFor(name, mention);
    const [only] = best;
    if (only === undefined || best.length === 1) {
      this.#give(draft, index, name, only ?? name);
      if (other !== undefined) this.#addRival(draft, index, other, 'worse-fit');
      return;
    }
    const near = new Map(mapped(best, (each) => [this.numberOf(each), each]));
    const chosen =
      before(places, at, index, draft.clusterOf, near) ?? after(places, at, index, best) ?? only;
    this.#give(draft, index, name, chosen);
    const rival = best.find((each) => each !== chosen);
    if (rival !== undefined) this.#addRival(draft, index, rival, 'farther');
  }
}

function ruleFor(name: Designation, home: Designation): string {
  if (name === home) return 'name';
  if (name.type !== 'PERSON') return 'abbreviation';
  return name.parts.words.join(' ') === home.parts.words.join(' ') ? 'name' : 'short-name';
}

/** "Mr. Clinton" is nobody who is called "Mrs."; where no bearer is left, the word is a name of its own. */
function candidatesFor(name: Designation, mention: LocalMention): Candidates {
  const { bearers } = name;
  const stranger = standsAlone(name) ? [{ name, fit: 3 }] : [];
  const fitting = [...bearers, ...stranger].filter(
    (bearer) => !disagree(agreementIn(bearer.name, name), mention.agreement),
  );
  let most = 0;
  for (const { fit } of fitting) most = Math.max(most, fit);
  const best = mapped(
    fitting.filter(({ fit }) => fit === most),
    (bearer) => bearer.name,
  );
  return { best, other: fitting.find(({ fit }) => fit < most)?.name };
}

/** What is known of a bearer; of the word alone what its own titles say that no bearer could be meant by. */
function agreementIn(bearer: Designation, name: Designation): 'he' | 'she' | 'unknown' {
  if (bearer !== name) return known(bearer.agreement);
  return name.bearers.every(({ name: other }) => other.agreement === 'she') ? 'he' : 'she';
}

function known(agreement: Designation['agreement']): 'he' | 'she' | 'unknown' {
  return agreement === 'he' || agreement === 'she' ? agreement : 'unknown';
}

/** Somebody is called so whom no bearer of the word can be. */
function standsAlone({ bearers, he, she }: Designation): boolean {
  const nobody = (agreement: 'he' | 'she'): boolean =>
    bearers.every(({ name }) => disagree(name.agreement, agreement));
  return (he > 0 && nobody('he')) || (she > 0 && nobody('she'));
}

/** The one of them named last before, or the last one called by the same title. */
function before(
  places: readonly Place[],
  at: number,
  index: number,
  drafted: readonly number[],
  near: ReadonlyMap<number, Designation>,
): Designation | null {
  const roles = places[at]?.mentions[index]?.roles ?? [];
  let nearest: Designation | null = null;
  let left = BEFORE;
  for (let from = at; from >= Math.max(0, at - PARAGRAPHS_BACK); from--) {
    const place = places[from];
    if (place === undefined) continue;
    const clusterOf = from === at ? drafted : place.naming.clusterOf;
    const start = from === at ? index - 1 : clusterOf.length - 1;
    for (let other = start; other >= 0; other--) {
      if (--left < 0) return nearest;
      const one = near.get(clusterOf[other] ?? -1);
      if (one === undefined) continue;
      nearest ??= one;
      if (roles.length === 0) return nearest;
      const shared = place.mentions[other]?.roles ?? [];
      if (shared.some(({ text }) => roles.some((role) => role.text === text))) return one;
    }
  }
  return nearest;
}

/** The one of them named first after, by a name that only one of them bears. */
function after(
  places: readonly Place[],
  at: number,
  index: number,
  best: readonly Designation[],
): Designation | null {
  let left = AFTER;
  for (let to = at; to <= at + PARAGRAPHS_AHEAD; to++) {
    const names = places[to]?.designations ?? [];
    for (let other = to === at ? index + 1 : 0; other < names.length; other++) {
      if (--left < 0) return null;
      const name = names[other] ?? null;
      if (name === null || mayMeanSeveral(name)) continue;
      const home = name.bearers[0]?.name ?? name.home;
      if (best.includes(home)) return home;
    }
  }
  return null;
}

/** True where a name in the place is decided by who is named around it. */
export function isOpen({ designations }: Pick<Place, 'designations'>): boolean {
  return designations.some((name) => name !== null && mayMeanSeveral(name));
}

function mayMeanSeveral(name: Designation): boolean {
  return name.bearers.length > 1 || (name.bearers.length === 1 && standsAlone(name));
}
