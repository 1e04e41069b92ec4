/**
 * The list for as long as the article is there. One that has grown by `push` has room for 17 members, though it may hold
 * one; that is the greater part of what a short paragraph weighs.
 */
export function kept<Member>(list: readonly Member[]): readonly Member[] {
  return list.length === 0 ? NOTHING : list.slice();
}

/** One for all that is empty. */
const NOTHING: readonly never[] = [];
