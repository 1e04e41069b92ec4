import { firstFrom } from '../engine';
import type { Span, Steps } from '../engine';

/** The members whose span holds or touches an offset, in the order of their list. */
export type Around<Member> = (offset: number) => readonly Member[];

/** Members that are looked at in one step. */
const together = 1_024;

/**
 * Finds the members around an offset without a look at all of them: for each it is kept how far it and those before reach,
 * and where it and those behind begin, which both only grow along the list, so that they are found by halving. The nearer
 * the list is to text order, and the shorter its spans are, the fewer are looked at.
 */
export function* findingAround<Member>(
  members: readonly Member[],
  spanOf: (member: Member) => Span,
): Steps<Around<Member>> {
  const furthest = new Float64Array(members.length);
  const nearest = new Float64Array(members.length);
  let reach = -Infinity;
  for (const [at, member] of members.entries()) {
    if (at % together === 0) yield;
    const { start, end } = spanOf(member);
    nearest[at] = start;
    furthest[at] = reach = Math.max(reach, end);
  }
  let begin = Infinity;
  for (let at = members.length - 1; at >= 0; at -= 1) {
    if (at % together === 0) yield;
    nearest[at] = begin = Math.min(begin, nearest[at] ?? begin);
  }
  return (offset) => {
    const first = firstFrom(furthest, (end) => end < offset);
    const last = firstFrom(nearest, (start) => start <= offset);
    return members.slice(first, last).filter((member) => {
      const { start, end } = spanOf(member);
      return start <= offset && offset <= end;
    });
  };
}
