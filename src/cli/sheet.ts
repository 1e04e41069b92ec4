import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { printCsvHead } from '../formats/csv';
import { fileName, plainLine } from '../formats/escape';
import { printHtmlHead } from '../formats/html';
import { reasonOf } from './inputs';
import { forReader } from './page';
import type { OutputFormat, Print } from './page';
import type { Output } from './streams';

/** Where printed articles go, one after the other. */
export interface Sheet {
  /** Nobody reads any more. */
  readonly gone: boolean;
  /** How articles are to be printed for it. */
  readonly print: Print;
  /** Each article stands alone: in a file of its own, or as the only one. */
  readonly single: boolean;
  add(source: string, content: Uint8Array): Promise<void>;
}

/** All articles in one stream. `single` means that there is one input at most. */
export function createStreamSheet(output: Output, print: Print, single: boolean): Sheet {
  let place = 0;
  return {
    get gone() {
      return output.gone;
    },
    print,
    single,
    async add(source, content) {
      place += 1;
      const head = single ? '' : headOf(source, print, place === 1);
      if (head !== '') await output.write(Buffer.from(head));
      await output.write(content);
    },
  };
}

/** What stands before an article where there are several; JSON lines and CSV rows name their file themselves. */
function headOf(source: string, print: Print, first: boolean): string {
  const { format, width, rawCsv } = print;
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
    case 'csv':
      return first ? forReader(printCsvHead({ raw: rawCsv }), print) : '';
    case 'markup':
    case 'json':
      return '';
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
    print,
    single: true,
    async add(source, content) {
      const path = join(folder, free(source));
      if (force) await replace(path, content);
      else await writeFile(path, content, { flag: 'wx' });
    },
  };
}

/** Puts a whole new file in the place of one that may be there; a link is replaced and not followed. */
async function replace(path: string, content: Uint8Array): Promise<void> {
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
