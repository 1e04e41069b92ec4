/**
 * Fits the confidence of quotations: `npx tsx tools/train/confidence.ts --data DIR`. A logistic model with one weight for
 * each feature (src/engine/attribution/confidence.ts), by coordinate-wise Newton steps with a ridge; then slope and
 * intercept on texts that no rule was made on (Platt 1999). Deterministic; only data that may be shipped is read.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Engine } from '../../src/engine/index';
import { readLines, type GoldDocument } from '../eval/documents';
import { loadEngine } from '../eval/engine';
import { matchQuotations } from '../eval/matching';
import { predictionOf } from '../eval/prediction';
import { tellEvidence } from '../../src/engine/attribution/confidence';
import { featureNames } from '../../src/engine/quotations/features';
import { evidenceOf, isRight } from '../eval/reliability';
import { lexiconWords } from '../eval/reportingVerbs';

const LEARNED_ON = ['open-news/train.jsonl'];
const LEVELLED_ON = [
  'open-news/dev.jsonl',
  'quotes/gum-news/train.jsonl',
  'quotes/gum-news/dev.jsonl',
];
const OUT = join(import.meta.dirname, '../../src/engine/attribution/confidence-weights.ts');
const PASSES = 40;
/** Strength of the pull towards zero, in quotations. */
const RIDGE = 3;
/** Features of fewer quotations have no weight of their own. */
const FEWEST = 8;

interface Example {
  readonly features: readonly string[];
  readonly right: boolean;
  /** Sum of the weights of its features so far. */
  score: number;
}

function examplesOf(document: GoldDocument, engine: Engine): Example[] {
  const { id, text } = document;
  const annotation = engine.analyze(text);
  const prediction = predictionOf(id, text, annotation);
  const numbers = new Map(prediction.quotes?.map((line, index) => [line, index]));
  const match = matchQuotations(document, prediction, { parts: false, speech: lexiconWords });
  return match.predicted.flatMap((judged) => {
    const quotation = annotation.quotations[numbers.get(judged.line) ?? -1];
    if (quotation === undefined) return [];
    const features = featureNames((add) => {
      tellEvidence(evidenceOf(quotation, annotation), add);
    });
    return [{ features, right: isRight(judged, match), score: 0 }];
  });
}

function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Which examples have a feature, for every feature that is frequent enough; in order of their names. */
function groupsOf(examples: readonly Example[]): [feature: string, members: Example[]][] {
  const groups = new Map<string, Example[]>();
  for (const example of examples)
    for (const feature of example.features) {
      const members = groups.get(feature);
      if (members === undefined) groups.set(feature, [example]);
      else members.push(example);
    }
  return [...groups]
    .filter(([, members]) => members.length >= FEWEST)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function fitWeights(examples: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>();
  const groups = groupsOf(examples);
  for (let pass = 0; pass < PASSES; pass += 1)
    for (const [feature, members] of groups) {
      const weight = weights.get(feature) ?? 0;
      const step = newtonStep(members, weight);
      weights.set(feature, weight + step);
      for (const example of members) example.score += step;
    }
  return weights;
}

function newtonStep(members: readonly Example[], weight: number): number {
  let slope = -RIDGE * weight;
  let curve = RIDGE;
  for (const { score, right } of members) {
    const stated = probability(score);
    slope += Number(right) - stated;
    curve += stated * (1 - stated);
  }
  return slope / curve;
}

/** Slope and intercept that make the scores of fresh texts honest. */
function level(examples: readonly Example[]): { readonly slope: number; readonly shift: number } {
  let slope = 1;
  let shift = 0;
  for (let pass = 0; pass < 200; pass += 1) {
    let [gradient, curve] = [0, 1];
    for (const { score, right } of examples) {
      const stated = probability(slope * score + shift);
      gradient += Number(right) - stated;
      curve += stated * (1 - stated);
    }
    shift += gradient / curve;
    [gradient, curve] = [0, 1];
    for (const { score, right } of examples) {
      const stated = probability(slope * score + shift);
      gradient += (Number(right) - stated) * score;
      curve += stated * (1 - stated) * score * score;
    }
    slope += gradient / curve;
  }
  return { slope, shift };
}

async function read(data: string, paths: readonly string[], engine: Engine): Promise<Example[]> {
  const files = await Promise.all(paths.map((path) => readLines<GoldDocument>(join(data, path))));
  return files.flat().flatMap((document) => examplesOf(document, engine));
}

async function train(data: string): Promise<void> {
  const engine = await loadEngine();
  const learned = await read(data, LEARNED_ON, engine);
  const levelled = await read(data, LEVELLED_ON, engine);
  const weights = fitWeights(learned);
  for (const example of levelled)
    example.score = example.features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
  const { slope, shift } = level(levelled);
  const rows = [...weights].map(([feature, weight]): [string, string] => {
    const shipped = slope * weight + (feature === 'bias' ? shift : 0);
    return [feature, shipped.toFixed(2)];
  });
  const kept = rows.filter(([, weight]) => Number(weight) !== 0);
  const lines = kept.map(([feature, weight]) => `  '${feature}\\t${weight}',`);
  writeFileSync(
    OUT,
    `/** Written by tools/train/confidence.ts; do not edit. Feature, tab, weight. */\nexport const confidenceRows: readonly string[] = [\n${lines.join('\n')}\n];\n`,
  );
  console.log(`${learned.length} + ${levelled.length} quotations, ${kept.length} weights`);
  console.log(`slope ${slope.toFixed(2)}, intercept ${shift.toFixed(2)}`);
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('usage: npx tsx tools/train/confidence.ts --data DIR');
  process.exitCode = 2;
} else {
  void train(values.data);
}
