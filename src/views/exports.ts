import { csvPieces, printCsvHead } from '../formats/csv';
import { fileName } from '../formats/escape';
import { htmlPieces } from '../formats/html';
import { jsonPieces } from '../formats/json';
import { markdownPieces } from '../formats/markdown';
import type { Pieces } from '../formats/steps';
import type { Reading } from './reading';

/** A format in which the quotations of an article can leave the editor. */
export interface ExportFormat {
  readonly label: string;
  /** With its dot. */
  readonly extension: string;
  /** Language id of an editor that shows it. */
  readonly language: string;
  /** Its text, a little at a time. */
  readonly print: (reading: Reading) => Pieces;
}

const csv = { raw: false };

export const exportFormats: readonly ExportFormat[] = [
  {
    label: 'Markdown',
    extension: '.md',
    language: 'markdown',
    print: ({ text, annotation }) => markdownPieces(text, annotation),
  },
  {
    label: 'HTML',
    extension: '.html',
    language: 'html',
    print: ({ text, annotation }) => htmlPieces(text, annotation),
  },
  {
    label: 'CSV',
    extension: '.csv',
    language: 'plaintext',
    *print({ text, annotation }) {
      yield printCsvHead(csv);
      yield* csvPieces(text, annotation, csv);
    },
  },
  {
    label: 'JSON',
    extension: '.json',
    language: 'json',
    print: ({ annotation }) => jsonPieces(annotation),
  },
];

/** Characters of the longest text that VS Code passes between an extension and an editor. */
const longestInEditor = 50 * 1024 * 1024;

/** Whether VS Code can show an exported text in an editor; a longer one can only become a file. */
export function fitsEditor({ length }: string): boolean {
  return length <= longestInEditor;
}

/** A name for the exported file: that of the article, with characters that any file system takes. */
export function exportName(reading: Reading, { extension }: ExportFormat): string {
  const { source } = reading.annotation;
  const dot = source.lastIndexOf('.');
  return fileName(dot > 0 ? source.slice(0, dot) : source, extension);
}
