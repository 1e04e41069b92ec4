import type { AnnotatedQuotation } from '../engine';
import { escapeMarkdown, plainLine } from '../formats/escape';
import type { Localize } from './localize';
import { quotedWords, reachOf, speakerNameOf } from './reading';
import type { Reading } from './reading';

/** One quotation on one line with who said it and where it stands, as plain text for a clipboard. */
export function plainCitation(
  reading: Reading,
  quotation: AnnotatedQuotation,
  t: Localize,
): string {
  const words = plainLine(quotedWords(reading, quotation));
  return `${words} — ${plainLine(speakerOf(reading, quotation, t))} (${plainLine(placeOf(reading, quotation, t))})`;
}

/** One quotation as a Markdown block quotation with its attribution; the words of the article stay words. */
export function markdownCitation(
  reading: Reading,
  quotation: AnnotatedQuotation,
  t: Localize,
): string {
  const words = escapeMarkdown(quotedWords(reading, quotation));
  const speaker = escapeMarkdown(speakerOf(reading, quotation, t));
  return `> ${words}\n>\n> — **${speaker}**, ${escapeMarkdown(placeOf(reading, quotation, t))}\n`;
}

function speakerOf(reading: Reading, quotation: AnnotatedQuotation, t: Localize): string {
  return speakerNameOf(reading, quotation) ?? t('nobody named');
}

function placeOf(reading: Reading, quotation: AnnotatedQuotation, t: Localize): string {
  const { source } = reading.annotation;
  return t('{0}, line {1}', source, reading.lineAt(reachOf(quotation).start));
}
