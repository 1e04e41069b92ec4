import { firstFrom } from './search';

/** Something that has its place in the order of an article. */
export interface Ranked {
  /** How many stand before it. */
  rank: number;
}

/** Position in a list sorted by rank of the first member at or behind `rank`. */
function positionOf(members: readonly Ranked[], rank: number): number {
  return firstFrom(members, (member) => member.rank < rank);
}

/** Adds a member to a list sorted by rank; one that is there already stays once. */
export function enrol<T extends Ranked>(members: T[], member: T): void {
  if ((members.at(-1)?.rank ?? -Infinity) < member.rank) {
    members.push(member);
    return;
  }
  const at = positionOf(members, member.rank);
  if (members[at] !== member) members.splice(at, 0, member);
}

/** The members in text order, each once: the list itself where it is so already. */
export function inTextOrder<T extends Ranked>(members: T[]): T[] {
  const ordered = members.every((member, at) => (members[at - 1]?.rank ?? -Infinity) < member.rank);
  if (ordered) return members;
  members.sort((a, b) => a.rank - b.rank);
  return members.filter((member, at) => members[at - 1] !== member);
}

/**
 * Takes a member out of a list sorted by rank, and with it all that have its rank: those that go together have been given
 * one, so that a list of very many is not moved for each of them.
 */
export function strike<T extends Ranked>(members: T[], { rank }: T): void {
  const at = positionOf(members, rank);
  let end = at;
  while (members[end]?.rank === rank) end++;
  if (end > at) members.splice(at, end - at);
}

/** Who has what: for each key its members in text order. */
export class Roll<T extends Ranked> {
  readonly #members = new Map<string, T[]>();

  of(key: string): readonly T[] {
    return this.#members.get(key) ?? [];
  }

  add(key: string, member: T): void {
    const members = this.#members.get(key);
    if (members === undefined) this.#members.set(key, [member]);
    else enrol(members, member);
  }

  remove(key: string, member: T): void {
    const members = this.#members.get(key);
    if (members === undefined) return;
    strike(members, member);
    if (members.length === 0) this.#members.delete(key);
  }
}
