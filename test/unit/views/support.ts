import assert from 'node:assert/strict';
import type { AnnotatedQuotation } from '../../../src/engine';
import { readAnnotation } from '../../../src/views/reading';
import type { Reading } from '../../../src/views/reading';
import { ferryAnnotation, ferryText } from '../../fixtures/ferry';

export const ferry: Reading = readAnnotation(ferryText, ferryAnnotation);

export function quotationOf(id: string): AnnotatedQuotation {
  const quotation = ferry.quotations.get(id);
  assert.ok(quotation !== undefined);
  return quotation;
}
