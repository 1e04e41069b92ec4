/** Which BIOES labels may follow one another. Outside is 0; type `t` has begin 1+4t, inside 2+4t, end 3+4t, single 4+4t. */
import { NAME_LABELS } from './names';

const PART_BEGIN = 0;
const PART_INSIDE = 1;
const PART_END = 2;

/** True when a name goes on after this label. */
export function staysOpen(label: number): boolean {
  return label > 0 && (label - 1) % 4 <= PART_INSIDE;
}

/** True when a name must have begun before this label. */
export function needsOpen(label: number): boolean {
  const part = (label - 1) % 4;
  return label > 0 && (part === PART_INSIDE || part === PART_END);
}

function mayFollow(from: number, to: number): boolean {
  if (!staysOpen(from)) return !needsOpen(to);
  return needsOpen(to) && (from - 1) >> 2 === (to - 1) >> 2;
}

/** By label, the labels that may stand before it. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: NAME_LABELS }, (_, to) =>
  Array.from({ length: NAME_LABELS }, (__, from) => from).filter((from) => mayFollow(from, to)),
);

/** By label, the labels that may stand after it. */
export const AFTER: readonly (readonly number[])[] = Array.from(
  { length: NAME_LABELS },
  (_, from) =>
    Array.from({ length: NAME_LABELS }, (__, to) => to).filter((to) => mayFollow(from, to)),
);

/** The label of token `at` of a name of type number `type` that has `length` tokens. */
export function labelOf(type: number, at: number, length: number): number {
  if (length === 1) return 4 + 4 * type;
  const part = at === 0 ? PART_BEGIN : at === length - 1 ? PART_END : PART_INSIDE;
  return 1 + 4 * type + part;
}
