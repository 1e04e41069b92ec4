/**
 * Words in quotation marks without a reporting clause of their own: speech that goes on (`"A," X said. "B."`), speech
 * left without a source, or no speech at all (titles, nicknames, scare quotes, terms).
 */
import type { Beside } from './beside';
import { besideQuotation } from './beside';
import type { Draft, Scene } from './draft';
import { meets } from './draft';
import type { Stretch } from './marks';
import type { Range, Reading } from './reading';
import { deepest, tagAt, wordAt, stretchAt } from './reading';
import { isFinite } from './tags';

export interface Floating extends Draft {
  /** The sentence holds nothing but the quotation, so it goes on with what was said before it. */
  readonly alone: boolean;
}

export function floatingReports(scene: Scene, drafts: readonly Draft[]): Floating[] {
  const { reading, home } = scene;
  if (reading.stretches.length === 0) return [];
  const found: Floating[] = [];
  let at = scene.first;
  while (at < scene.last) {
    const index = deepest(reading, at, home);
    const stretch = stretchAt(reading, index);
    if (stretch === undefined) {
      at += 1;
      continue;
    }
    const range = {
      first: stretch.open,
      last: Math.min(scene.last, stretch.closed ? stretch.close + 1 : stretch.close),
    };
    const taken = drafts.some((draft) => draft.content.some((part) => meets(part, range)));
    const alone = isAlone(scene, range.first, range.last);
    if (!taken && isSpeech(reading, stretch, alone)) {
      found.push(floating(scene, range, alone));
    }
    at = Math.max(at + 1, range.last);
  }
  return found;
}

function floating(scene: Scene, range: Range, alone: boolean): Floating {
  const beside = alone ? null : besideQuotation(scene, range);
  const why = alone ? 'floating-quotation' : whyBeside(beside, range);
  return {
    content: [range],
    cue: beside?.cue ?? null,
    source: beside?.source ?? null,
    addressee: null,
    home: scene.home,
    confidence: alone ? 0.9 : 0.6,
    why,
    alone,
  };
}

function whyBeside(beside: Beside | null, { first }: Range): string {
  if (beside === null) return 'unattributed';
  if (beside.cue === null) return 'beside';
  return beside.cue.first < first ? 'source-cue-content' : 'content-source-cue';
}

const connectives = new Set('and but then or so also again still yet plus later'.split(' '));

/** Only final marks, or a connective before it, stand beside it in its sentence. */
function isAlone({ reading, first, last }: Scene, open: number, end: number): boolean {
  const led = open <= first + 2 && connectives.has(wordAt(reading, first));
  for (let at = led ? open : first; at < last; at += 1) {
    if (at >= open && at < end) continue;
    if (reading.tokens[at]?.kind === 'word' || reading.tokens[at]?.kind === 'number') return false;
  }
  return true;
}

const finalMarks = new Set(['.', '!', '?', ',', '…', '...', '—']);

/** Speech is a sentence: it begins with a capital and ends with a mark, or has a verb of its own. */
function isSpeech(reading: Reading, stretch: Stretch, alone: boolean): boolean {
  const words = stretch.last - stretch.first;
  if (alone) return words >= 2 && (finalMarks.has(wordAt(reading, stretch.last - 1)) || words > 4);
  if (words < 5) return false;
  let finite = false;
  let small = false;
  for (let at = stretch.first; at < stretch.last; at += 1) {
    if (isFinite(tagAt(reading, at))) finite = true;
    if (
      reading.tokens[at]?.kind === 'word' &&
      wordAt(reading, at).length > 3 &&
      wordAt(reading, at) === reading.tokens[at]?.text
    )
      small = true;
  }
  return finite && small;
}
