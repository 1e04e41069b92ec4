/** Where the corpora stand in a data folder, and what each of them can measure. */
import { join } from 'node:path';

export type Measure = 'quotes' | 'names' | 'pos' | 'entities';

export interface Corpus {
  readonly name: string;
  readonly measures: readonly Measure[];
  /** Path inside the data folder; `*` stands for the split. */
  readonly path: string;
  /** The splits that make up the usual measure. */
  readonly splits: readonly string[];
  /** What a breakdown by publisher uses. */
  readonly sourceField?: 'publisher' | 'genre';
}

const CORPORA: readonly Corpus[] = [
  {
    name: 'polnear',
    measures: ['quotes'],
    path: 'quotes/polnear/*.jsonl',
    splits: ['dev'],
    sourceField: 'publisher',
  },
  {
    name: 'open-news',
    measures: ['quotes', 'names', 'entities'],
    path: 'open-news/*.jsonl',
    splits: ['dev'],
  },
  {
    name: 'gum-news',
    measures: ['quotes', 'entities'],
    path: 'quotes/gum-news/*.jsonl',
    splits: ['train', 'dev'],
  },
  {
    name: 'gum-ccby',
    measures: ['quotes'],
    path: 'quotes/gum-ccby/*.jsonl',
    splits: ['train', 'dev'],
    sourceField: 'genre',
  },
  { name: 'litbank', measures: ['quotes'], path: 'quotes/litbank/*.jsonl', splits: ['dev'] },
  { name: 'riqua', measures: ['quotes'], path: 'quotes/riqua/*.jsonl', splits: ['dev'] },
  {
    name: 'worldwide',
    measures: ['names'],
    path: 'ner/measure/worldwide/*.jsonl',
    splits: ['dev'],
  },
  { name: 'conll03', measures: ['names'], path: 'ner/measure/conll03/*.jsonl', splits: ['dev'] },
  { name: 'gum', measures: ['pos'], path: 'syntax/gum.*.jsonl', splits: ['dev'] },
];

/** Corpora measured when none is asked for by name. */
const USUAL: ReadonlyMap<Measure, readonly string[]> = new Map([
  ['quotes', ['polnear', 'open-news', 'gum-news']],
  ['names', ['worldwide', 'conll03', 'open-news']],
  ['pos', ['gum']],
  ['entities', ['open-news', 'gum-news']],
]);

/** The corpora of a measure: those asked for, or the usual ones. */
export function corporaFor(measure: Measure, asked: readonly string[]): Corpus[] {
  const names = asked.length > 0 ? asked : (USUAL.get(measure) ?? []);
  return names.map((name) => {
    const corpus = CORPORA.find((one) => one.name === name && one.measures.includes(measure));
    if (corpus !== undefined) return corpus;
    const known = CORPORA.filter((one) => one.measures.includes(measure)).map((one) => one.name);
    throw new Error(`No corpus "${name}" for ${measure}; there are ${known.join(', ')}.`);
  });
}

/** The files of a corpus, one for each split. */
export function filesOf(corpus: Corpus, folder: string, splits: readonly string[]): string[] {
  const wanted = splits.length > 0 ? splits : corpus.splits;
  return wanted.map((split) => join(folder, corpus.path.replace('*', split)));
}
