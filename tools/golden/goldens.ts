import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/engine';
import { printCase, readGoldenFile } from './golden-file';

const ROOT = join(__dirname, '..', '..');
const ARTICLES = 'test/golden/articles';
const CASES = 'test/golden/cases';

/** One golden file: what it holds and what it would hold if it were written now. */
export interface Golden {
  /** From the root of the project. */
  readonly path: string;
  /** Null when it was never written. */
  readonly expected: string | null;
  readonly actual: string;
}

/** The seed articles, by file name. */
export function seedNames(): string[] {
  return readdirSync(join(ROOT, 'seeds'))
    .filter((name) => /\.(?:txt|md|html)$/u.test(name) && name !== 'README.md')
    .sort();
}

export function readSeed(name: string): string {
  return readFileSync(join(ROOT, 'seeds', name), 'utf8');
}

/** Names of golden files in a folder, sorted. */
export function goldenNames(folder: 'articles' | 'cases'): string[] {
  const place = join(ROOT, 'test/golden', folder);
  return (existsSync(place) ? readdirSync(place) : [])
    .filter((name) => name.endsWith('.golden.txt'))
    .sort();
}

export function goldenOfSeed(engine: Engine, name: string): Golden {
  const path = `${ARTICLES}/${name}.golden.txt`;
  const expected = readIfThere(path);
  const notes = readGoldenFile(expected ?? '').flatMap((known) => known.notes);
  return {
    path,
    expected,
    actual: printCase(engine, { title: name, text: readSeed(name), notes }),
  };
}

export function goldenOfCases(engine: Engine, name: string): Golden {
  const path = `${CASES}/${name}`;
  const expected = readIfThere(path);
  const cases = readGoldenFile(expected ?? '').map((known) => printCase(engine, known));
  return { path, expected, actual: cases.join('\n') };
}

/** Every golden file there is or should be. */
export function allGoldens(engine: Engine): Golden[] {
  return [
    ...seedNames().map((name) => goldenOfSeed(engine, name)),
    ...goldenNames('cases').map((name) => goldenOfCases(engine, name)),
  ];
}

export function atRoot(path: string): string {
  return join(ROOT, path);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(atRoot(path), 'utf8');
  } catch {
    return null;
  }
}
