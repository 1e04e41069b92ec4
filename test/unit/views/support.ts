import assert from 'node:assert/strict';
import type { AnnotatedMention, AnnotatedQuotation, EntityType } from '../../../src/engine';
import type { Localize } from '../../../src/views/localize';
import { readAnnotation } from '../../../src/views/reading';
import type { Reading } from '../../../src/views/reading';
import { valueLines } from '../../../src/views/values';
import type { ValueWriter } from '../../../src/views/values';
import { ferryAnnotation, ferryText } from '../../fixtures/ferry';

export const ferry: Reading = readAnnotation(ferryText, ferryAnnotation);

export function quotationOf(id: string): AnnotatedQuotation {
  const quotation = ferry.quotations.get(id);
  assert.ok(quotation !== undefined);
  return quotation;
}

/** Values as a machine writes them. */
export const plainWriter: ValueWriter = { number: String, date: (iso) => iso };

/** What the hover says about the value of `words`, the last place of them in the text, in an article with this dateline. */
export function valuesIn(
  text: string,
  words: string,
  type: EntityType,
  dateline: string | null,
  t: Localize,
): string[] {
  const head = dateline === null ? '' : `${dateline} — `;
  const start = (head + text).lastIndexOf(words);
  const reading = readAnnotation(head + text, {
    ...ferryAnnotation,
    dateline: dateline === null ? null : { start: 0, end: dateline.length },
  });
  const mention: AnnotatedMention = {
    ...{ id: 'm1', form: 'name', type, entity: 'e1', confidence: 1, why: 'name' },
    ...{ start, end: start + words.length, text: words },
  };
  return valueLines(reading, mention, plainWriter, t);
}

/** What a reader sees of the Markdown: references become characters again. */
export function visible(markdown: string | undefined): string {
  return (markdown ?? '').replaceAll(/&#(\d+);/gu, (_, code: string) =>
    String.fromCharCode(Number(code)),
  );
}
