/** Whether a paragraph that was read again still looks the same to its neighbours. */
import type { LocalMention, Role } from '../mentions/local';
import type { Found, Lesson, Naming, Settled } from './place';

/** True when two lists agree member by member. */
export function sameList<T>(
  a: readonly T[],
  b: readonly T[],
  same: (one: T, other: T) => boolean = Object.is,
): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!same(a[at] as T, b[at] as T)) return false;
  return true;
}

export function sameRole(a: Role | null, b: Role | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return a.noun === b.noun && a.text === b.text && sameList(a.words, b.words);
}

/** Names of two readings of a paragraph that are told apart by nothing, at their beginnings and ends. */
export interface SharedNames {
  /** Indices of the names in either reading. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly head: number;
  readonly tail: number;
}

export function shareNames(a: readonly LocalMention[], b: readonly LocalMention[]): SharedNames {
  const [before, after] = [namesIn(a), namesIn(b)];
  const most = Math.min(before.length, after.length);
  const same = (one: number | undefined, other: number | undefined): boolean =>
    sameName(a, b, a[one ?? -1], b[other ?? -1]);
  let head = 0;
  while (head < most && same(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  return { before, after, head, tail };
}

function namesIn(mentions: readonly LocalMention[]): number[] {
  const names: number[] = [];
  mentions.forEach(({ form }, index) => {
    if (form === 'name') names.push(index);
  });
  return names;
}

function sameName(
  a: readonly LocalMention[],
  b: readonly LocalMention[],
  one: LocalMention | undefined,
  other: LocalMention | undefined,
): boolean {
  if (one === undefined || other === undefined || one === other) return one === other;
  return (
    one.word === other.word &&
    one.type === other.type &&
    one.agreement === other.agreement &&
    sameList(one.roles, other.roles, sameRole) &&
    a[one.apposedTo ?? -1]?.word === b[other.apposedTo ?? -1]?.word
  );
}

/** True when nothing that another paragraph may ask about a mention is different. */
export function sameToOthers(a: readonly LocalMention[], b: readonly LocalMention[]): boolean {
  return sameList(
    a,
    b,
    (one, other) =>
      one === other ||
      (sameWords(one, other) &&
        samePlace(one, other) &&
        behindOwner(a, one) === behindOwner(b, other) &&
        sameRole(one.role, other.role) &&
        sameList(one.roles, other.roles, sameRole)),
  );
}

function sameWords(one: LocalMention, other: LocalMention): boolean {
  return (
    one.form === other.form &&
    one.type === other.type &&
    one.word === other.word &&
    one.agreement === other.agreement &&
    one.noun === other.noun &&
    one.determiner === other.determiner &&
    one.plural === other.plural
  );
}

function samePlace(one: LocalMention, other: LocalMention): boolean {
  return (
    one.sentence === other.sentence &&
    one.subject === other.subject &&
    one.speaks === other.speaks &&
    one.quoted === other.quoted &&
    one.fronted === other.fronted &&
    one.inside === other.inside &&
    one.owner === other.owner &&
    one.apposedTo === other.apposedTo
  );
}

/** How many words a mention ends behind its possessor. */
function behindOwner(mentions: readonly LocalMention[], { last, owner }: LocalMention): number {
  return last - (mentions[owner ?? -1]?.last ?? last);
}

export function sameNaming(a: Naming, b: Naming): boolean {
  return (
    sameList(a.clusterOf, b.clusterOf) && sameList(a.why, b.why) && sameRivals(a.rivals, b.rivals)
  );
}

/** True when whoever asks about the paragraph gets the same answers. */
export function settledAlike(a: Settled, b: Settled): boolean {
  return (
    sameList(a.clusterOf, b.clusterOf) &&
    sameList(a.anchored, b.anchored) &&
    sameList(a.lessons, b.lessons, sameLesson)
  );
}

/** True when the paragraph shows the same. */
export function shownAlike(a: Settled, b: Settled): boolean {
  return settledAlike(a, b) && sameList(a.why, b.why) && sameRivals(a.rivals, b.rivals);
}

function sameLesson(a: Lesson, b: Lesson): boolean {
  if (a.cluster !== b.cluster) return false;
  if ('role' in a) return 'role' in b && sameRole(a.role, b.role);
  return 'agreement' in b && a.agreement === b.agreement;
}

function sameRivals(a: ReadonlyMap<number, Found>, b: ReadonlyMap<number, Found>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [index, { cluster, why }] of a) {
    const other = b.get(index);
    if (other?.cluster !== cluster || other.why !== why) return false;
  }
  return true;
}
