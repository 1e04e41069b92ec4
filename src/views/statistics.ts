import type { AnnotatedQuotation, QuotationType, Steps } from '../engine';
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

/** Who is quoted how much, most words first; a step for each quotation. */
export function* countSpeakers(reading: Reading, t: Localize): Steps<SpeakerCount[]> {
  const counts: Omit<SpeakerCount, 'share'>[] = [];
  for (const { title, quotations } of yield* speakerSections(reading, t)) {
    const words = yield* countWords(reading, quotations);
    counts.push({ name: title, quotations: countTypes(quotations), words });
  }
  const all = counts.reduce((sum, { words }) => sum + words, 0);
  return counts
    .map((count) => ({ ...count, share: percent(count.words, all) }))
    .sort((a, b) => b.words - a.words);
}

/** Of how many words the article is quotation, in whole percent; a step for each page of it. */
export function* quotedShare({ text }: Reading, counts: readonly SpeakerCount[]): Steps<number> {
  let all = 0;
  for (let from = 0; from < text.length;) {
    yield;
    const space = text.indexOf(' ', from + page);
    const to = space === -1 ? text.length : space;
    all += wordsIn(text.slice(from, to));
    from = to;
  }
  return percent(
    counts.reduce((sum, { words }) => sum + words, 0),
    all,
  );
}

/** Characters. */
const page = 10_000;

function percent(part: number, all: number): number {
  return all === 0 ? 0 : Math.round((100 * part) / all);
}

function countTypes(
  quotations: readonly AnnotatedQuotation[],
): Readonly<Record<QuotationType, number>> {
  const counts = { direct: 0, mixed: 0, indirect: 0 };
  for (const { type } of quotations) counts[type] += 1;
  return counts;
}

function* countWords(reading: Reading, quotations: readonly AnnotatedQuotation[]): Steps<number> {
  let words = 0;
  for (const quotation of quotations) {
    yield;
    if (quotation.parent === null) words += wordsIn(wordsOf(reading, quotation));
  }
  return words;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
