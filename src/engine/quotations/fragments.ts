/**
 * Words in quotation marks behind a report of the same sentence, coordinated with what it reports: "Lee said the plan
 * failed**, but “nobody was hurt”**". They belong to that report. Not: a report of their own behind the conjunction.
 */
import { trimEnd } from './clause-end';
import { cuesAt } from './cue-match';
import type { Draft, Scene } from './draft';
import { isAtLevel, meets, withContent } from './draft';
import { opensStretch } from './objects';
import { isBreak } from './phrases';
import type { Range } from './reading';
import { deepest, stretchAt, wordAt } from './reading';
import { mapped } from '../text/mapped';

const extended = new Set(['source-cue-content', 'according-to']);
const conjunctions = new Set(['and', 'but', 'or', 'while']);
const furthestMark = 12;

/** The drafts of one sentence, those that a fragment behind them goes on with made longer. */
export function withFragments(scene: Scene, drafts: readonly Draft[]): Draft[] {
  if (scene.reading.stretches.length === 0) return [...drafts];
  return mapped(drafts, (draft) => {
    const part = draft.content.at(-1);
    if (part === undefined || !extended.has(draft.why) || !isBehind(draft, part)) return draft;
    const fragment = fragmentBehind(scene, part.last);
    if (fragment === null || drafts.some((other) => holds(other, fragment))) return draft;
    const whole = { first: part.first, last: fragment.last };
    return withContent(draft, [...draft.content.slice(0, -1), whole], draft.home);
  });
}

function isBehind({ cue, source }: Draft, part: Range): boolean {
  return (cue?.last ?? 0) <= part.first && (source?.last ?? 0) <= part.first;
}

/** The report's words meet the fragment: then the fragment is spoken for. */
function holds({ content, cue, source }: Draft, fragment: Range): boolean {
  const taken = content.some((part) => meets(part, fragment));
  return (
    taken || (cue !== null && meets(cue, fragment)) || (source !== null && meets(source, fragment))
  );
}

/** From the conjunction at `end` to the end of the words in marks. */
function fragmentBehind(scene: Scene, end: number): Range | null {
  const { reading, home } = scene;
  const at = wordAt(reading, end) === ',' ? end + 1 : end;
  if (!conjunctions.has(wordAt(reading, at))) return null;
  const limit = Math.min(scene.last, at + furthestMark);
  for (let probe = at + 1; probe < limit; probe += 1) {
    if (opensStretch(reading, probe, home)) return toBreak(scene, end, probe);
    if (isBreak(reading, probe) || cuesAt(reading, probe).length > 0) return null;
  }
  return null;
}

/** What goes on behind the marks up to the next comma belongs to it. */
function toBreak(scene: Scene, first: number, open: number): Range | null {
  const { reading, home, last } = scene;
  const stretch = stretchAt(reading, deepest(reading, open, home));
  if (stretch?.closed !== true || stretch.close >= last) return null;
  let at = stretch.close + 1;
  while (at < last && isAtLevel(scene, at) && !isBreak(reading, at)) at += 1;
  return { first, last: at > stretch.close + 1 ? trimEnd(reading, first, at) : at };
}
