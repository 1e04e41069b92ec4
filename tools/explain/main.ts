/** `npm run explain`: why the engine found what it found in an article, or what it got wrong against gold. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readLines, type GoldDocument, type PredictedDocument } from '../eval/documents';
import { loadEngine } from '../eval/engine';
import { matchQuotations } from '../eval/matching';
import { predictionOf } from '../eval/prediction';
import { lexiconWords, readReportingVerbs } from '../eval/reportingVerbs';
import { errorsIn, groupErrors, type ErrorGroup } from './errors';
import { narrate } from './narrate';

const USAGE = `Usage: npm run explain -- FILE …
       npm run explain -- --gold FILE [--pred FILE] [--id ID] [--kind KIND] [--rule NAME] [--limit N]

Explains every quotation of an article, or lists the errors against gold annotation:
missed, spurious, content, type, source, name, cue. Gold content stands in [[ ]], ours in {{ }}.

  --gold FILE    annotated documents, one JSON document a line
  --pred FILE    ready predictions instead of the engine's
  --id ID        only this document
  --kind KIND    only errors of this kind
  --rule NAME    only groups whose rule or cue contains this
  --limit N      examples shown of each group (default 5; 0 shows the counts alone)
  --all          also cues that are no words of saying
  --verbs FILE   the verbs of saying, base forms; by default our own cue lexicon`;

async function explainFiles(files: readonly string[]): Promise<void> {
  const engine = await loadEngine();
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    console.log(`${file}\n\n${narrate(engine.analyze(text, { source: file }), text)}\n`);
  }
}

function printGroup({ kind, group, errors }: ErrorGroup, limit: number): void {
  console.log(`${kind}  ${group}  ${errors.length}`);
  for (const { document, context, detail } of errors.slice(0, limit))
    console.log(`    ${document}: ${context}${detail === '' ? '' : `\n        ${detail}`}`);
}

interface Browse {
  readonly gold: string;
  readonly pred: string | undefined;
  readonly id: string | undefined;
  readonly kind: string | undefined;
  readonly rule: string | undefined;
  readonly limit: number;
  readonly all: boolean;
  readonly verbs: string | undefined;
}

async function predictorFor(
  pred: string | undefined,
): Promise<(document: GoldDocument) => PredictedDocument | undefined> {
  if (pred === undefined) {
    const engine = await loadEngine();
    return ({ id, text }) => predictionOf(id, text, engine.analyze(text));
  }
  const ready = await readLines<PredictedDocument>(pred);
  const byId = new Map(ready.map((document) => [document.id, document]));
  return ({ id }) => byId.get(id);
}

async function browseErrors(options: Browse): Promise<void> {
  const predict = await predictorFor(options.pred);
  const spoken =
    options.verbs === undefined ? lexiconWords : await readReportingVerbs(options.verbs);
  const view = { parts: true, speech: options.all ? null : spoken };
  const documents = await readLines<GoldDocument>(options.gold);
  const wanted = documents.filter(({ id }) => options.id === undefined || id === options.id);
  const errors = wanted.flatMap((document) =>
    errorsIn(matchQuotations(document, predict(document), view)),
  );
  for (const group of groupErrors(errors)) {
    if (options.kind !== undefined && group.kind !== options.kind) continue;
    if (options.rule !== undefined && !group.group.includes(options.rule)) continue;
    printGroup(group, options.limit);
  }
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      gold: { type: 'string' },
      pred: { type: 'string' },
      id: { type: 'string' },
      kind: { type: 'string' },
      rule: { type: 'string' },
      limit: { type: 'string', default: '5' },
      all: { type: 'boolean', default: false },
      verbs: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { gold, pred, id, kind, rule, all, verbs } = values;
  if (gold !== undefined)
    await browseErrors({ gold, pred, id, kind, rule, all, verbs, limit: Number(values.limit) });
  else if (positionals.length > 0) await explainFiles(positionals);
  else {
    console.log(USAGE);
    if (!values.help) process.exitCode = 2;
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
