import type { Annotation } from '../engine';
import { printCsvHead, printCsvRows } from '../formats/csv';
import { terminalLines } from '../formats/escape';
import { printHtml, printHtmlArticle } from '../formats/html';
import { printJson, printJsonLine } from '../formats/json';
import { printMarkdown } from '../formats/markdown';
import { printGolden } from '../formats/markup';
import { printText } from '../formats/text';

export type OutputFormat = 'text' | 'json' | 'markdown' | 'html' | 'csv' | 'markup';

export interface Print {
  readonly format: OutputFormat;
  readonly width: number;
  readonly colour: boolean;
  readonly rawCsv: boolean;
  /** It is a person's terminal that reads, and no file or program. */
  readonly terminal: boolean;
}

/**
 * One article as it is written.
 * @param place among several in one stream, from 1; null when it stands alone
 */
export function printPage(
  text: string,
  annotation: Annotation,
  print: Print,
  place: number | null,
): string {
  const page =
    place === null
      ? printWhole(text, annotation, print)
      : printOneOfMany(text, annotation, print, place);
  return forReader(page, print);
}

/** CSV and markup hold the article as it is, whatever that would do to a terminal. */
export function forReader(page: string, { format, terminal }: Print): string {
  return terminal && (format === 'csv' || format === 'markup') ? terminalLines(page) : page;
}

/** For a program one a line and without the head of a table, for a browser on one page. */
function printOneOfMany(text: string, annotation: Annotation, print: Print, place: number): string {
  if (print.format === 'json') return printJsonLine(annotation);
  if (print.format === 'html') return printHtmlArticle(text, annotation, place);
  if (print.format === 'csv') return printCsvRows(text, annotation, { raw: print.rawCsv });
  return printWhole(text, annotation, print);
}

function printWhole(text: string, annotation: Annotation, print: Print): string {
  switch (print.format) {
    case 'text':
      return printText(text, annotation, print);
    case 'json':
      return printJson(annotation);
    case 'markdown':
      return printMarkdown(text, annotation);
    case 'html':
      return printHtml(text, annotation);
    case 'markup':
      return printGolden(annotation.source, text, annotation);
    case 'csv': {
      const raw = { raw: print.rawCsv };
      return printCsvHead(raw) + printCsvRows(text, annotation, raw);
    }
  }
}
