/** `npm run eval`: scores the engine, or ready predictions, against annotated corpora. */
import { corporaFor, filesOf, type Corpus } from './corpora';
import { readLines, type GoldDocument, type PredictedDocument } from './documents';
import { loadEngine, loadTagger } from './engine';
import { predictionOf } from './prediction';
import { scoreNames, SPEAKING_TYPES } from './names';
import { readOptions, UsageError, USAGE, type EvalOptions } from './options';
import { nameTable, segmentationTable, speakerTable } from './otherTables';
import { evaluateQuotations, viewOf, type Outcome, type Run } from './quotationRun';
import { lexiconWords, readReportingVerbs } from './reportingVerbs';
import { scoreSegmentation } from './segmentation';
import { measureSpeakers, type Tally } from './speakers';
import { printMarkdown, printText } from './table';
import { tagText } from './taggerRun';

type Predict = (document: GoldDocument) => PredictedDocument;

async function readCorpus(corpus: Corpus, options: EvalOptions): Promise<GoldDocument[]> {
  const files = filesOf(corpus, options.folder ?? '.', options.splits);
  const splits = await Promise.all(files.map((file) => readLines<GoldDocument>(file)));
  return splits.flat();
}

async function readyRun(gold: string, predictions: string): Promise<Run> {
  const documents = await readLines<GoldDocument>(gold);
  const predicted = await readLines<PredictedDocument>(predictions);
  const byId = new Map(predicted.map((document) => [document.id, document]));
  return { name: gold, sourceField: 'publisher', documents, predictions: byId };
}

async function predictor({ tagger }: EvalOptions): Promise<Predict> {
  if (!tagger) {
    const engine = await loadEngine();
    return ({ id, text }) => {
      const annotation = engine.analyze(text);
      for (const { code, message } of annotation.problems)
        if (code !== 'unclosed-mark') console.error(`${id}: ${code}: ${message}`);
      return predictionOf(id, text, annotation);
    };
  }
  const local = await loadTagger();
  return ({ id, text }) => ({ id, entities: tagText(local, text).names });
}

async function runsOf(options: EvalOptions): Promise<Run[]> {
  if (options.gold !== null || options.predictions !== null) {
    if (options.gold === null || options.predictions === null)
      throw new UsageError('Give both --gold FILE and --pred FILE.');
    return [await readyRun(options.gold, options.predictions)];
  }
  const predict = await predictor(options);
  const runs: Run[] = [];
  for (const corpus of corporaFor(options.measure, options.corpora)) {
    const documents = await readCorpus(corpus, options);
    const predictions = new Map(documents.map((document) => [document.id, predict(document)]));
    runs.push({ name: corpus.name, sourceField: corpus.sourceField, documents, predictions });
  }
  return runs;
}

async function evaluateNames(options: EvalOptions): Promise<Outcome> {
  const { misc } = options;
  const types = misc ? [...SPEAKING_TYPES, 'MISC'] : SPEAKING_TYPES;
  const scores = new Map(
    (await runsOf(options)).map(({ name, documents, predictions }) => [
      name,
      scoreNames(documents, predictions, { types, misc }),
    ]),
  );
  const json = Object.fromEntries(
    [...scores].map(([name, { exact, overlap, byType }]) => [
      name,
      { exact, overlap, byType: Object.fromEntries(byType) },
    ]),
  );
  return { json, tables: [nameTable(scores)] };
}

async function evaluateTags(options: EvalOptions): Promise<Outcome> {
  if (options.folder === null) throw new UsageError('Tags need --data DIR.');
  const tagger = await loadTagger();
  const entries = await Promise.all(
    corporaFor('pos', options.corpora).map(async (corpus) => {
      const documents = await readCorpus(corpus, options);
      const tagged = documents.map(({ text }) => tagText(tagger, text));
      return [corpus.name, scoreSegmentation(documents, tagged)] as const;
    }),
  );
  return { json: Object.fromEntries(entries), tables: [segmentationTable(new Map(entries))] };
}

async function evaluateSpeakers(options: EvalOptions): Promise<Outcome> {
  const tagger = await loadTagger();
  const tallies = new Map<string, Tally>();
  for (const corpus of corporaFor('entities', options.corpora))
    tallies.set(corpus.name, measureSpeakers(await readCorpus(corpus, options), tagger).tally);
  return { json: Object.fromEntries(tallies), tables: [speakerTable(tallies)] };
}

async function evaluate(options: EvalOptions): Promise<Outcome> {
  switch (options.measure) {
    case 'names':
      return evaluateNames(options);
    case 'pos':
      return evaluateTags(options);
    case 'quotes': {
      const verbs = options.verbs === null ? lexiconWords : await readReportingVerbs(options.verbs);
      return evaluateQuotations(await runsOf(options), viewOf(options, verbs), options);
    }
    case 'entities':
      return evaluateSpeakers(options);
  }
}

function print({ json, tables }: Outcome, { output }: EvalOptions): void {
  if (output === 'json') {
    console.log(JSON.stringify(json));
    return;
  }
  const draw = output === 'markdown' ? printMarkdown : printText;
  console.log(tables.map(draw).join('\n\n'));
}

async function main(args: readonly string[]): Promise<void> {
  if (args.length === 0 || args.includes('--help')) {
    console.log(USAGE);
    return;
  }
  try {
    const options = readOptions(args);
    print(await evaluate(options), options);
  } catch (error) {
    const isUsage = error instanceof UsageError || error instanceof TypeError;
    console.error(isUsage ? `${error.message}\n\n${USAGE}` : error);
    process.exitCode = isUsage ? 2 : 1;
  }
}

void main(process.argv.slice(2));
