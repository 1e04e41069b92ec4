import { plainLine } from '../formats/escape';
import type { Localize } from './localize';

/** What the names of the engine's rules mean to a reader. A name that is not here is shown as it is. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['source-cue-content', 'The source comes first, then the reporting words, then what was said.'],
  ['content-cue-source', 'The reporting words and then the source follow what was said.'],
  ['content-source-cue', 'The source and then the reporting words follow what was said.'],
  ['cue-source-content', 'The reporting words and the source come before what was said.'],
  ['according-to', 'A phrase such as “according to” names the source.'],
]);

export function reasonOf(why: string, t: Localize): string {
  const known = reasons.get(why);
  return known === undefined ? t('Rule: {0}.', plainLine(why).replaceAll('-', ' ')) : t(known);
}

/** How sure the engine is, in words: a number would claim more than it knows. */
export function certaintyOf(confidence: number, t: Localize): string {
  if (confidence >= 0.85) return t('quite sure');
  return confidence >= 0.6 ? t('fairly sure') : t('a guess');
}
