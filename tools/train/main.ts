/**
 * Trains the taggers that ship: `npm run train -- --data DIR [--out models]`. Deterministic: the same data gives the
 * same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPosModel } from '../../src/engine/tagging/pos';
import { createTagger } from '../../src/engine/tagging/tagger';
import type { Corpus } from './corpora';
import { collectNorps, readCorpus, readLines } from './corpora';
import { nameScore, posAccuracy } from './evaluate';
import { extract, trainNames } from './names';
import { carefully, trainPos } from './pos';
import { augment } from './augment';
import { lexiconRows } from './lexicon';
import { readSentences, readSyntax } from './syntax';

const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string', default: 'models' } },
});
if (values.data === undefined) {
  console.error('usage: npm run train -- --data DIR [--out DIR]');
  process.exitCode = 2;
} else {
  train(values.data, values.out);
}

function train(data: string, out: string): void {
  mkdirSync(out, { recursive: true });
  const running = runningText(data);
  const pos = trainPos(
    readSyntax(join(data, 'syntax/gum.train.jsonl')),
    running.flatMap(readSentences),
    lexiconRows(running),
    { epochs: 8, cut: 3 },
  );
  writeFileSync(join(out, 'pos.bin'), pos);
  console.log(`parts of speech: ${pos.length} bytes`);
  console.log(
    `  GUM dev ${(100 * posAccuracy(pos, readSyntax(join(data, 'syntax/gum.dev.jsonl')))).toFixed(1)} %`,
  );
  const names = trainNameModel(data, pos);
  writeFileSync(join(out, 'names.bin'), names);
  console.log(`names: ${names.length} bytes`);
  const tagger = createTagger({ pos, names });
  for (const path of [
    'ner/measure/worldwide/dev.jsonl',
    'ner/measure/conll03/dev.jsonl',
    'open-news/dev.jsonl',
  ]) {
    const { precision, recall, f1 } = nameScore(tagger, join(data, path));
    console.log(
      `  ${path} P ${(100 * precision).toFixed(1)} R ${(100 * recall).toFixed(1)} F1 ${(100 * f1).toFixed(1)}`,
    );
  }
}

function trainNameModel(data: string, pos: Uint8Array): Uint8Array {
  const corpora = shipped(data);
  const norps = collectNorps(
    corpora
      .filter(({ name }) => name === 'open-news' || name === 'redocred')
      .flatMap(({ paths }) => paths),
  );
  const documents = corpora.flatMap((corpus) => readCorpus(corpus, norps));
  const prose = documents.filter(({ corpus }) => corpus !== 'btc' && corpus !== 'wnut17');
  const copies = augment(prose, { upper: 0.06, title: 0.04, dateline: 0.15, weight: 0.6 });
  return trainNames(extract([...documents, ...copies], carefully(readPosModel(pos))), {
    epochs: 8,
    rate: 0.05,
    dropout: 0.1,
    blinding: 0.15,
    decay: 0,
    seed: 1,
    atLeast: 2,
    keep: 150_000,
    scale: 20,
  });
}

/** Edited text for counts of letter case. */
function runningText(data: string): string[] {
  const edited = shipped(data)
    .filter(({ name }) => name !== 'btc' && name !== 'wnut17')
    .flatMap(({ paths }) => paths);
  const books = ['quotes/litbank/train.jsonl', 'quotes/gum-ccby/train.jsonl'].map((path) =>
    join(data, path),
  );
  return [...edited, ...books].flatMap((path) =>
    readLines<{ text: string }>(path).map(({ text }) => text),
  );
}

/** Corpora whose licence lets a model trained on them be shipped. */
function shipped(data: string): Corpus[] {
  const open = (name: string, ...splits: string[]): string[] =>
    splits.map((split) => join(data, 'ner/open', name, `${split}.jsonl`));
  const crossner = ['ai', 'literature', 'music', 'science'].map((name) => ({
    name,
    paths: open(`crossner_${name}`, 'dev', 'test', 'train'),
    weight: 1,
    mergesNorp: true,
  }));
  return [
    { name: 'open-news', paths: [join(data, 'open-news/train.jsonl')], weight: 2 },
    { name: 'gum', paths: open('gum', 'train'), weight: 0.5 },
    { name: 'redocred', paths: open('redocred', 'dev', 'test'), weight: 1 },
    {
      name: 'politics',
      paths: open('crossner_politics', 'dev', 'train'),
      weight: 1,
      mergesNorp: true,
    },
    ...crossner,
    { name: 'wikigold', paths: open('wikigold', 'test'), weight: 1, mergesNorp: true },
    { name: 'wnut17', paths: open('wnut17', 'dev', 'test', 'train'), weight: 0.3, lacksNorp: true },
    { name: 'btc', paths: open('btc', 'dev', 'test', 'train'), weight: 0.3, lacksNorp: true },
  ];
}
