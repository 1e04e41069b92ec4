import type { AnnotatedEntity, AnnotatedQuotation, Annotation } from '../engine';
import { csvCell } from './escape';
import type { CsvOptions } from './escape';
import { byId } from './by-id';
import { numberingLines } from './line-numbers';
import { contentOf } from './speakers';
import { joined, unprinted } from './steps';
import type { Pieces } from './steps';

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
  return joined(csvPieces(text, annotation, options));
}

/** The same, row by row. */
export function* csvPieces(text: string, annotation: Annotation, options: CsvOptions): Pieces {
  const speakers = byId(annotation.entities);
  const lineOf = yield* unprinted(numberingLines(text));
  for (const quotation of annotation.quotations) {
    const cells = cellsOf(quotation, text, {
      file: annotation.source,
      speaker: quotation.speaker === null ? undefined : speakers.get(quotation.speaker),
      line: lineOf(quotation.spans[0]?.start ?? 0),
    });
    const printed = COLUMNS.map((column) => cells[column]).map((cell) =>
      typeof cell === 'number' ? String(cell) : csvCell(cell, options),
    );
    yield `${printed.join(',')}\r\n`;
  }
}

/** What a quotation does not say by itself. */
interface Circumstances {
  readonly file: string;
  readonly speaker: AnnotatedEntity | undefined;
  readonly line: number;
}

function cellsOf(
  quotation: AnnotatedQuotation,
  text: string,
  { file, speaker, line }: Circumstances,
): Readonly<Record<(typeof COLUMNS)[number], string | number>> {
  return {
    file,
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
    line,
    start: quotation.spans[0]?.start ?? 0,
    end: quotation.spans.at(-1)?.end ?? 0,
    confidence: quotation.confidence,
    why: quotation.why,
  };
}
