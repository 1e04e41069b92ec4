/** Lists of so many members at most are handed to `splice` one by one; V8's stack holds some 120,000. */
const MOST_ARGUMENTS = 10_000;

/** The list with other members in the place of `gone` ones at `at`: the same list or, where they are many, a new one. */
export function exchanged<Member>(
  list: Member[],
  at: number,
  gone: number,
  come: readonly Member[],
): Member[] {
  if (come.length > MOST_ARGUMENTS) return list.slice(0, at).concat(come, list.slice(at + gone));
  list.splice(at, gone, ...come);
  return list;
}
