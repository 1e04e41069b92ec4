import type { Draft } from './draft';
import { meets, within } from './draft';
import type { Range, Reading } from './reading';
import { mapped } from '../text/mapped';

interface Placed {
  readonly draft: Draft;
  /** From the first to the last token of content and cue. */
  readonly extent: Range;
}

function place(draft: Draft): Placed {
  let first = draft.cue?.first ?? Infinity;
  let last = draft.cue?.last ?? 0;
  for (const part of draft.content) {
    first = Math.min(first, part.first);
    last = Math.max(last, part.last);
  }
  return { draft, extent: { first, last } };
}

/** Content and cue of the inner report stand wholly in one part of the outer content. */
function isInside(inner: Placed, outer: Placed): boolean {
  return outer.draft.content.some((part) => within(part, inner.extent));
}

function crosses(a: Placed, b: Placed): boolean {
  if (!meets(a.extent, b.extent)) return false;
  const [cueA, cueB] = [a.draft.cue, b.draft.cue];
  const touching = a.draft.content.some(
    (part) =>
      (cueB !== null && meets(part, cueB)) || b.draft.content.some((other) => meets(part, other)),
  );
  const cueInside = cueA !== null && b.draft.content.some((part) => meets(part, cueA));
  return (touching || cueInside) && !isInside(a, b) && !isInside(b, a);
}

/** Reports over one place beyond which no further one is taken; prose has no more than a handful. */
const deepest = 64;

/** Reports that nest or are apart: of two that cross the surer one stays, of two as sure the first. */
export function settle(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const count = reading.tokens.length;
  const whole = drafts.filter((draft) =>
    draft.content.every(({ first, last }) => first < last && last <= count),
  );
  if (whole.length < 2) return whole;
  const placed = mapped(whole, place).sort(
    (a, b) => a.extent.first - b.extent.first || b.draft.confidence - a.draft.confidence,
  );
  const dropped = new Set<Placed>();
  const kept: Placed[] = [];
  let active: Placed[] = [];
  for (const candidate of placed) {
    active = active.filter(({ extent }) => extent.last > candidate.extent.first);
    const rivals = active.filter((other) => crosses(candidate, other));
    const loses = rivals.some(({ draft }) => draft.confidence >= candidate.draft.confidence);
    if (loses || active.length >= deepest) continue;
    for (const rival of rivals) dropped.add(rival);
    active = active.filter((other) => !dropped.has(other));
    active.push(candidate);
    kept.push(candidate);
  }
  return mapped(
    kept.filter((placement) => !dropped.has(placement)),
    ({ draft }) => draft,
  );
}
