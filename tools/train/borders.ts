/**
 * Trains the ranking of the places where reported words may end: `npx tsx tools/train/borders.ts --data DIR`. Maximum
 * entropy over the candidates of each clause, by stochastic gradient ascent with AdaGrad; deterministic. Only data that
 * may be shipped is read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Borders } from '../../src/engine/quotations/borders';
import { borderFeatures, bordersOf } from '../../src/engine/quotations/borders';
import type { ClauseContext } from '../../src/engine/quotations/clause-context';
import { sureEnd, trimEnd } from '../../src/engine/quotations/clause-end';
import { featureNames } from '../../src/engine/quotations/features';
import { scenesOf } from '../../src/engine/quotations/find';
import type { Reading } from '../../src/engine/quotations/reading';
import { readPassage } from '../../src/engine/quotations/reading';
import { verbReports } from '../../src/engine/quotations/verbs';
import type { Tagger } from '../../src/engine/tagging/tagger';
import { createTagger } from '../../src/engine/tagging/tagger';
import { splitBlocks } from '../../src/engine/text/blocks';
import { readLines } from './corpora';

const CORPORA = [
  'open-news/train.jsonl',
  'quotes/gum-news/train.jsonl',
  'quotes/gum-ccby/train.jsonl',
];
const ROOT = join(import.meta.dirname, '../..');
const EPOCHS = 14;
const RATE = 0.2;
const DECAY = 1e-4;
/** Weights below this do not ship; the others ship in hundredths. */
const CUT = 0.05;

interface GoldDocument {
  readonly text: string;
  readonly quotes: readonly { readonly span: readonly (readonly [number, number])[] }[];
}

/** One clause: the features of each candidate, and the number of the right one. */
interface Example {
  readonly candidates: readonly (readonly string[])[];
  readonly gold: number;
}

/** The offset of the last letter or digit before `end`, plus one: marks at the edge do not count. */
function lastLetter(text: string, end: number): number {
  let at = end;
  while (at > 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function firstLetter(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at += 1;
  return at;
}

/** Where the contents end that begin at an offset. */
function goldEnds({ text, quotes }: GoldDocument): Map<number, number> {
  const ends = new Map<number, number>();
  for (const { span } of quotes) {
    const [part] = span;
    if (part !== undefined && span.length === 1)
      ends.set(firstLetter(text, part[0]), lastLetter(text, part[1]));
  }
  return ends;
}

function goldNumber(
  text: string,
  reading: Reading,
  borders: Borders,
  base: number,
  end: number,
): number {
  return borders.ends.findIndex((border) => {
    const last = reading.tokens[border - 1];
    return last !== undefined && lastLetter(text, base + last.end) === end;
  });
}

function examplesOf(document: GoldDocument, tagger: Tagger): Example[] {
  const { text } = document;
  const gold = goldEnds(document);
  const examples: Example[] = [];
  for (const block of splitBlocks(text, 'plain')) {
    const passage = tagger.tagPassage(block.kind, text.slice(block.start, block.end), block.skips);
    const reading = readPassage(passage);
    const seen = new Set<string>();
    const observe = (first: number, last: number, context: ClauseContext): void => {
      const key = `${first} ${last} ${context.frame}`;
      const start = firstLetter(text, block.start + (reading.tokens[first]?.start ?? 0));
      const end = gold.get(start);
      if (end === undefined || seen.has(key)) return;
      seen.add(key);
      const borders = bordersOf(reading, first, trimEnd(reading, first, last), context);
      const number = goldNumber(text, reading, borders, block.start, end);
      if (number < 0 || borders.ends.length < 2) return;
      const sure = sureEnd(reading, first, last, context);
      const candidates = borders.ends.map((_, at) =>
        featureNames((add) => {
          borderFeatures(reading, borders, at, sure, context, add);
        }),
      );
      examples.push({ candidates, gold: number });
    };
    for (const scene of scenesOf(reading)) verbReports({ ...scene, observe });
  }
  return examples;
}

/** A fixed sequence of numbers between 0 and 1 (Park and Miller 1988). */
function* numbers(): Generator<number, never> {
  let state = 20_240_607;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

function shuffled<T>(values: readonly T[], random: Iterator<number, never>): T[] {
  const order = [...values];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random.next().value * (at + 1));
    const held = order[at];
    const swap = order[other];
    if (held === undefined || swap === undefined) continue;
    order[at] = swap;
    order[other] = held;
  }
  return order;
}

class Model {
  readonly weights = new Map<string, number>();
  readonly #squares = new Map<string, number>();

  score(features: readonly string[]): number {
    return features.reduce((sum, feature) => sum + (this.weights.get(feature) ?? 0), 0);
  }

  shares({ candidates }: Example): number[] {
    const scores = candidates.map((features) => this.score(features));
    const high = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - high));
    const sum = shares.reduce((total, share) => total + share, 0);
    return shares.map((share) => share / sum);
  }

  learn(example: Example): void {
    const shares = this.shares(example);
    for (const [at, features] of example.candidates.entries()) {
      const error = (at === example.gold ? 1 : 0) - (shares[at] ?? 0);
      if (Math.abs(error) < 1e-3) continue;
      for (const feature of features) this.#step(feature, error);
    }
  }

  #step(feature: string, error: number): void {
    const weight = this.weights.get(feature) ?? 0;
    const gradient = error - DECAY * weight;
    const square = (this.#squares.get(feature) ?? 0) + gradient * gradient;
    this.#squares.set(feature, square);
    this.weights.set(feature, weight + (RATE * gradient) / Math.sqrt(square + 1e-6));
  }

  isRight(example: Example): boolean {
    const shares = this.shares(example);
    return shares.indexOf(Math.max(...shares)) === example.gold;
  }
}

function rareFeatures(examples: readonly Example[], fewest: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { candidates } of examples) {
    for (const feature of candidates.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count < fewest).map(([feature]) => feature));
}

function train(data: string): void {
  const read = (file: string): Uint8Array => readFileSync(join(ROOT, 'models', file));
  const tagger = createTagger({ pos: read('pos.bin'), names: read('names.bin') });
  const all = CORPORA.flatMap((corpus) =>
    readLines<GoldDocument>(join(data, corpus)).flatMap((document) => examplesOf(document, tagger)),
  );
  const rare = rareFeatures(all, 3);
  const examples = all.map(({ candidates, gold }) => ({
    gold,
    candidates: candidates.map((features) => features.filter((feature) => !rare.has(feature))),
  }));
  const held = examples.filter((_, at) => at % 10 === 0);
  const rest = examples.filter((_, at) => at % 10 !== 0);
  const check = fit(rest);
  const share = (right: readonly Example[]): string =>
    ((100 * right.length) / held.length).toFixed(1);
  console.log(
    `${examples.length} clauses; held out: end of the sentence ${share(held.filter(({ candidates, gold }) => gold === candidates.length - 1))} %, ranked ${share(held.filter((example) => check.isRight(example)))} %`,
  );
  write(fit(examples));
}

function fit(examples: readonly Example[]): Model {
  const random = numbers();
  const model = new Model();
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const example of shuffled(examples, random)) model.learn(example);
  return model;
}

function write(model: Model): void {
  const kept = [...model.weights]
    .map(([feature, weight]) => [feature, Math.round(100 * weight)] as const)
    .filter(([, weight]) => Math.abs(weight) >= 100 * CUT)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const groups = new Map<string, string[]>();
  for (const [feature, weight] of kept) {
    const kind = feature.slice(0, 2);
    groups.set(kind, [...(groups.get(kind) ?? []), `${feature} ${weight}`]);
  }
  const rows = [...groups.values()].map((group) => `  ${JSON.stringify(group.join('\t'))},\n`);
  const source = `/** Made by tools/train/borders.ts; the model card is models/borders.md. Weights in hundredths, one string a kind of feature. */
export const borderRows: readonly string[] = [\n${rows.join('')}];\n`;
  writeFileSync(join(ROOT, 'src/engine/quotations/border-weights.ts'), source);
  console.log(`${kept.length} weights, ${source.length} characters`);
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('usage: npx tsx tools/train/borders.ts --data DIR');
  process.exitCode = 2;
} else train(values.data);
