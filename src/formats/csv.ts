import type { AnnotatedQuotation, Annotation } from '../engine';
import { csvCell } from './escape';
import type { CsvOptions } from './escape';
import { lineNumbers } from './line-numbers';
import { contentOf } from './speakers';

/*
 * One row for each quotation (RFC 4180: quoted cells, CRLF). Made for spreadsheets: a byte order mark tells them that
 * it is UTF-8, and no cell can be run as a formula. The option `raw` leaves both out, for programs.
 */

const COLUMNS = [
  'file',
  'quotation',
  'type',
  'content',
  'speaker',
  'speaker_type',
  'source',
  'anonymous',
  'cue',
  'addressee',
  'inside',
  'continues',
  'line',
  'start',
  'end',
  'confidence',
  'why',
] as const;

/** The first line of the file, to be written once. */
export function printCsvHead(options: CsvOptions): string {
  return `${options.raw ? '' : '\ufeff'}${COLUMNS.join(',')}\r\n`;
}

export function printCsvRows(text: string, annotation: Annotation, options: CsvOptions): string {
  const entities = new Map(annotation.entities.map((entity) => [entity.id, entity]));
  const lineOf = lineNumbers(text);
  const row = (quotation: AnnotatedQuotation): string => {
    const speaker = quotation.speaker === null ? undefined : entities.get(quotation.speaker);
    const start = quotation.spans[0]?.start ?? 0;
    const cells: Readonly<Record<(typeof COLUMNS)[number], string | number>> = {
      file: annotation.source,
      quotation: quotation.id,
      type: quotation.type,
      content: contentOf(quotation, text),
      speaker: speaker?.name ?? '',
      speaker_type: speaker?.type ?? '',
      source: quotation.source?.text ?? '',
      anonymous: quotation.anonymous ? 'yes' : 'no',
      cue: quotation.cue?.text ?? '',
      addressee: quotation.addressee?.text ?? '',
      inside: quotation.parent ?? '',
      continues: quotation.continues ?? '',
      line: lineOf(start),
      start,
      end: quotation.spans.at(-1)?.end ?? 0,
      confidence: quotation.confidence,
      why: quotation.why,
    };
    const printed = COLUMNS.map((column) => cells[column]).map((cell) =>
      typeof cell === 'number' ? String(cell) : csvCell(cell, options),
    );
    return `${printed.join(',')}\r\n`;
  };
  return annotation.quotations.map(row).join('');
}
