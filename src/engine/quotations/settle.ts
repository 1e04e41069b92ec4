import type { Draft } from './draft';
import { meets, within } from './draft';
import type { Range, Reading } from './reading';

function extent(draft: Draft): Range {
  const parts = [...draft.content, ...(draft.cue === null ? [] : [draft.cue])];
  return {
    first: Math.min(...parts.map((part) => part.first)),
    last: Math.max(...parts.map((part) => part.last)),
  };
}

/** Content and cue of the inner report stand wholly in one part of the outer content. */
function isInside(inner: Draft, outer: Draft): boolean {
  const whole = extent(inner);
  return outer.content.some((part) => within(part, whole));
}

function crosses(a: Draft, b: Draft): boolean {
  const touching = a.content.some((part) => b.content.some((other) => meets(part, other)));
  const cueInside =
    a.content.some((part) => b.cue !== null && meets(part, b.cue)) ||
    b.content.some((part) => a.cue !== null && meets(part, a.cue));
  return (touching || cueInside) && !isInside(a, b) && !isInside(b, a);
}

/** Reports that nest or are apart: of two that cross the surer one stays. */
export function settle(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const ranked = drafts
    .filter((draft) =>
      draft.content.every((part) => part.first < part.last && part.last <= reading.tokens.length),
    )
    .sort((a, b) => b.confidence - a.confidence || extent(a).first - extent(b).first);
  const kept: Draft[] = [];
  for (const draft of ranked) {
    if (!kept.some((other) => crosses(draft, other))) kept.push(draft);
  }
  return kept;
}
