/** `npm run eval`: scores the engine, or ready predictions, against annotated corpora. */
import { readLines, type GoldDocument, type PredictedDocument } from './documents';
import { scoreNames, SPEAKING_TYPES } from './names';
import { readOptions, UsageError, USAGE, type EvalOptions } from './options';
import { nameTable } from './otherTables';
import { evaluateQuotations, viewOf, type Outcome, type Run } from './quotationRun';
import { readReportingVerbs } from './reportingVerbs';
import { printMarkdown, printText } from './table';

async function readyRun(gold: string, predictions: string): Promise<Run> {
  const documents = await readLines<GoldDocument>(gold);
  const predicted = await readLines<PredictedDocument>(predictions);
  const byId = new Map(predicted.map((document) => [document.id, document]));
  return { name: gold, sourceField: 'publisher', documents, predictions: byId };
}

function evaluateNames(runs: readonly Run[], { misc }: EvalOptions): Outcome {
  const types = misc ? [...SPEAKING_TYPES, 'MISC'] : SPEAKING_TYPES;
  const scores = new Map(
    runs.map((run) => [run.name, scoreNames(run.documents, run.predictions, { types, misc })]),
  );
  const json = Object.fromEntries(
    [...scores].map(([name, { exact, overlap, byType }]) => [
      name,
      { exact, overlap, byType: Object.fromEntries(byType) },
    ]),
  );
  return { json, tables: [nameTable(scores)] };
}

async function evaluate(options: EvalOptions): Promise<Outcome> {
  if (options.gold === null || options.predictions === null)
    throw new UsageError('Give both --gold FILE and --pred FILE.');
  const runs = [await readyRun(options.gold, options.predictions)];
  if (options.measure === 'names') return evaluateNames(runs, options);
  if (options.measure !== 'quotes')
    throw new UsageError('Ready predictions hold quotations and names only.');
  const verbs = options.verbs === null ? null : await readReportingVerbs(options.verbs);
  return evaluateQuotations(runs, viewOf(options, verbs), options);
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
