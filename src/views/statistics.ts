import type { AnnotatedQuotation, QuotationType } from '../engine';
import type { Localize } from './localize';
import { wordsOf } from './reading';
import type { Reading } from './reading';
import { speakerSections } from './speakers';

/** How much one speaker is quoted. */
export interface SpeakerCount {
  readonly name: string;
  readonly quotations: Readonly<Record<QuotationType, number>>;
  /** Words quoted, those of quotations inside other quotations not counted again. */
  readonly words: number;
  /** Of all words quoted, in whole percent. */
  readonly share: number;
}

/** Who is quoted how much, most words first. */
export function countSpeakers(reading: Reading, t: Localize): SpeakerCount[] {
  const all = countWords(reading, reading.annotation.quotations);
  const counts = speakerSections(reading, t).map(({ title, quotations }) => {
    const words = countWords(reading, quotations);
    const share = all === 0 ? 0 : Math.round((100 * words) / all);
    return { name: title, quotations: countTypes(quotations), words, share };
  });
  return counts.sort((a, b) => b.words - a.words);
}

/** Of how many words the article is quotation, in whole percent. */
export function quotedShare(reading: Reading): number {
  const all = wordsIn(reading.text);
  const quoted = countWords(reading, reading.annotation.quotations);
  return all === 0 ? 0 : Math.round((100 * quoted) / all);
}

function countTypes(
  quotations: readonly AnnotatedQuotation[],
): Readonly<Record<QuotationType, number>> {
  const counts = { direct: 0, mixed: 0, indirect: 0 };
  for (const { type } of quotations) counts[type] += 1;
  return counts;
}

function countWords(reading: Reading, quotations: readonly AnnotatedQuotation[]): number {
  return quotations
    .filter(({ parent }) => parent === null)
    .reduce((sum, quotation) => sum + wordsIn(wordsOf(reading, quotation)), 0);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
