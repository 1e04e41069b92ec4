import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Annotation } from '../engine';
import { printCsvHead, printCsvRows } from '../formats/csv';
import { fileName, plainLine, terminalLines } from '../formats/escape';
import { printHtml, printHtmlArticle, printHtmlHead } from '../formats/html';
import { printJson, printJsonLine } from '../formats/json';
import { printMarkdown } from '../formats/markdown';
import { printGolden } from '../formats/markup';
import { printText } from '../formats/text';
import { reasonOf } from './inputs';
import type { Output } from './streams';

export type OutputFormat = 'text' | 'json' | 'markdown' | 'html' | 'csv' | 'markup';

export interface Print {
  readonly format: OutputFormat;
  readonly width: number;
  readonly colour: boolean;
  readonly rawCsv: boolean;
  /** It is a person's terminal that reads, and no file or program. */
  readonly terminal: boolean;
}

/** Where annotations go, one after the other. */
export interface Sheet {
  /** Nobody reads any more. */
  readonly gone: boolean;
  add(text: string, annotation: Annotation): Promise<void>;
}

/** All annotations in one stream. `single` means that there is one input at most. */
export function createStreamSheet(output: Output, print: Print, single: boolean): Sheet {
  let place = 0;
  return {
    get gone() {
      return output.gone;
    },
    async add(text, annotation) {
      place += 1;
      const head = single ? '' : headOf(annotation.source, print, place === 1);
      const body = single
        ? printOne(text, annotation, print, true)
        : printOneOfMany(text, annotation, print, place);
      await output.write(print.terminal && isRaw(print.format) ? terminalLines(body) : head + body);
    },
  };
}

/** These forms hold the article as it is, whatever that would do to a terminal. */
function isRaw(format: OutputFormat): boolean {
  return format === 'csv' || format === 'markup';
}

/** What stands before an article where there are several; JSON lines and CSV rows name their file themselves. */
function headOf(source: string, { format, width }: Print, first: boolean): string {
  const gap = first ? '' : '\n';
  switch (format) {
    case 'text': {
      const name = plainLine(source);
      return `${gap}── ${name} ${'─'.repeat(Math.max(3, width - name.length - 4))}\n\n`;
    }
    case 'markdown':
      return gap;
    case 'html':
      return first ? printHtmlHead('Who said what') : '';
    case 'markup':
    case 'json':
    case 'csv':
      return '';
  }
}

/** One of several articles in one stream: for a program one a line, for a browser on one page. */
function printOneOfMany(text: string, annotation: Annotation, print: Print, place: number): string {
  if (print.format === 'json') return printJsonLine(annotation);
  if (print.format === 'html') return printHtmlArticle(text, annotation, place);
  return printOne(text, annotation, print, place === 1);
}

function printOne(text: string, annotation: Annotation, print: Print, first: boolean): string {
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
    case 'csv':
      return (
        (first ? printCsvHead({ raw: print.rawCsv }) : '') +
        printCsvRows(text, annotation, { raw: print.rawCsv })
      );
  }
}

const EXTENSIONS: Readonly<Record<OutputFormat, string>> = {
  text: '.txt',
  json: '.json',
  markdown: '.md',
  html: '.html',
  csv: '.csv',
  markup: '.golden.txt',
};

/**
 * One file for each annotation in a folder. The file keeps the name of its article, made safe; nothing that is there
 * already is written over unless `force` is set.
 */
export async function createFolderSheet(
  folder: string,
  print: Print,
  force: boolean,
): Promise<Sheet> {
  await makeFolder(folder);
  const taken = new Set<string>();
  const uses = new Map<string, number>();
  const free = (source: string): string => {
    const extension = EXTENSIONS[print.format];
    const stem = basename(source);
    const plain = fileName(stem, extension);
    let use = uses.get(plain.toLowerCase()) ?? 0;
    let name = plain;
    do {
      use += 1;
      name = use === 1 ? plain : fileName(`${use} ${stem}`, extension);
    } while (taken.has(name.toLowerCase()));
    uses.set(plain.toLowerCase(), use);
    taken.add(name.toLowerCase());
    return name;
  };
  return {
    gone: false,
    async add(text, annotation) {
      const path = join(folder, free(annotation.source));
      const content = printOne(text, annotation, print, true);
      if (force) await replace(path, content);
      else await writeFile(path, content, { flag: 'wx' });
    },
  };
}

/** Puts a whole new file in the place of one that may be there; a link is replaced and not followed. */
async function replace(path: string, content: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, content, { flag: 'wx' });
  await rename(unfinished, path);
}

/** Only the last folder of a path is made: a typing mistake should not grow a tree. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const there = await stat(folder).catch(() => null);
    if (there?.isDirectory() === true) return;
    const reason = there === null ? reasonOf(error) : 'is no folder';
    throw new Error(`cannot write into ${folder}: it ${reason}`, { cause: error });
  }
}
