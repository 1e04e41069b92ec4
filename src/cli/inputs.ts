import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { TextFormat } from '../engine';

/** Something to analyse, or the reason why not. */
export type Input =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'note'; readonly message: string }
  | { readonly kind: 'failure'; readonly message: string };

const ARTICLE = /\.(?:htm|html|markdown|md|text|txt)$/iu;

/** Bytes of the largest article that is read; about five hundred novels. */
const LARGEST = 256 * 1024 * 1024;

/** Goes through files, folders and `-` in the order given; a folder is walked in sorted order and never twice. */
export async function* findInputs(operands: readonly string[]): AsyncGenerator<Input> {
  const walked = new Set<string>();
  for (const operand of operands) {
    if (operand === '-') {
      yield { kind: 'stdin' };
      continue;
    }
    try {
      if ((await stat(operand)).isDirectory()) yield* walkRoot(operand, walked);
      else yield { kind: 'file', path: operand };
    } catch (error) {
      yield { kind: 'failure', message: `${operand}: ${reasonOf(error)}` };
    }
  }
}

async function* walkRoot(folder: string, walked: Set<string>): AsyncGenerator<Input> {
  let empty = true;
  for await (const input of walk(folder, walked)) {
    empty = false;
    yield input;
  }
  if (empty)
    yield {
      kind: 'failure',
      message: `${folder}: no article in this folder (.txt, .md, .html)`,
    };
}

type Kind = 'file' | 'folder' | 'other';

/** Where a walk goes next; `kind` is null when only the disk can say it, as of a link. */
interface Place {
  readonly path: string;
  readonly kind: Kind | null;
}

/** Depth first with a stack of its own, so that no depth of folders is too much. */
async function* walk(root: string, walked: Set<string>): AsyncGenerator<Input> {
  const waiting: Place[] = [{ path: root, kind: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path } = next;
    try {
      const kind = next.kind ?? kindOf(await stat(path));
      if (kind === 'file' && ARTICLE.test(path)) yield { kind: 'file', path };
      if (kind !== 'folder') continue;
      const real = await realpath(path);
      if (walked.has(real)) {
        yield { kind: 'note', message: `${path}: leads back to ${real}, which was read already` };
        continue;
      }
      walked.add(real);
      const entries = await readdir(path, { withFileTypes: true });
      for (const entry of entries.sort((a, b) => byCodeUnit(b.name, a.name)))
        if (!entry.name.startsWith('.'))
          waiting.push({ path: join(path, entry.name), kind: kindOf(entry) });
    } catch (error) {
      yield { kind: 'failure', message: `${path}: ${reasonOf(error)}` };
    }
  }
}

/** Null for a link, which says nothing of what it leads to. A folder knows the others, so nobody asks the disk for each. */
function kindOf(entry: Dirent | Stats): Kind | null {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? null : 'other';
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The format that a file's name promises. */
export function formatOf(path: string): TextFormat {
  if (/\.(?:markdown|md)$/iu.test(path)) return 'markdown';
  return /\.html?$/iu.test(path) ? 'html' : 'plain';
}

/** Bytes of a file; 0 when they cannot be told. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Every byte of a file or pipe; throws with a plain reason when there are too many. */
export async function readBytes(from: string | Readable): Promise<Uint8Array> {
  if (typeof from === 'string') {
    const about = statSync(from);
    if (about.isFile()) return readWhole(from, about.size);
  }
  const stream = typeof from === 'string' ? createReadStream(from) : from;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > LARGEST) throw tooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Reads a file while this thread waits: it has nothing else to do, and the detour over other threads costs both. */
function readWhole(path: string, size: number): Uint8Array {
  if (size > LARGEST) throw tooLarge();
  return readFileSync(path);
}

function tooLarge(): Error {
  return new Error(`is larger than ${LARGEST / 1024 / 1024} MB; split it`);
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'may not be read (permission denied)'],
  ['EPERM', 'may not be read (permission denied)'],
  ['ENOENT', 'is not there'],
  ['ENOTDIR', 'is not there'],
  ['EISDIR', 'is a folder'],
  ['ELOOP', 'is a link that leads to itself'],
  ['ENAMETOOLONG', 'has too long a name'],
  ['EMFILE', 'cannot be opened (too many open files)'],
  ['EEXIST', 'is there already; use --force to write over it'],
  ['ENOSPC', 'cannot be written (no space left)'],
]);

/** Why something on disk failed, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS.get(code) ?? error.message;
}
