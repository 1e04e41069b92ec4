/** Runs the quotation scorer over corpora and arranges what is printed. */
import { byConfidence, byPublisher, byRule } from './breakdown';
import type { Corpus } from './corpora';
import type { GoldDocument, PredictedDocument } from './documents';
import { matchQuotations, type MatchedDocument, type QuotationView } from './matching';
import type { EvalOptions, GroupBy } from './options';
import { scoreQuotations, type QuotationScores } from './quotations';
import type { SpeechWords } from './reportingVerbs';
import { detailTable, precisionTable, reliabilityTable, summaryTable } from './quotationTables';
import { reliabilityOf } from './reliability';
import type { Table } from './table';

/** Gold documents with what was predicted for them. */
export interface Run {
  readonly name: string;
  readonly sourceField: Corpus['sourceField'];
  readonly documents: readonly GoldDocument[];
  readonly predictions: ReadonlyMap<string, PredictedDocument>;
}

export interface Outcome {
  readonly json: unknown;
  readonly tables: readonly Table[];
}

/** What the options say about parts and verbs of saying. */
export function viewOf({ view }: EvalOptions, verbs: SpeechWords): QuotationView {
  return {
    parts: view === 'headline' || view === 'parts',
    speech: view === 'headline' || view === 'speech' ? verbs : null,
  };
}

function breakdown(
  { name, sourceField }: Run,
  matches: readonly MatchedDocument[],
  by: readonly GroupBy[],
): Table[] {
  return by.map((group) => {
    if (group === 'rule') return precisionTable(`${name} by rule`, byRule(matches));
    if (group === 'confidence')
      return precisionTable(`${name} by stated confidence`, byConfidence(matches));
    return summaryTable(`${name} by publisher`, byPublisher(matches, sourceField ?? 'publisher'));
  });
}

/** Scores every run and lays the tables out; the first table is the summary of them all. */
export function evaluateQuotations(
  runs: readonly Run[],
  view: QuotationView,
  { by, output, reliability }: EvalOptions,
): Outcome {
  const all = new Map<string, QuotationScores>();
  const tables: Table[] = [];
  const pooled: MatchedDocument[] = [];
  for (const run of runs) {
    const matches = run.documents.map((document) =>
      matchQuotations(document, run.predictions.get(document.id), view),
    );
    const scores = scoreQuotations(matches);
    all.set(run.name, scores);
    if (output === 'text') tables.push(detailTable(run.name, scores));
    tables.push(...breakdown(run, matches, by));
    pooled.push(...matches);
    if (reliability) tables.push(reliabilityTable(run.name, reliabilityOf(matches)));
  }
  if (reliability && runs.length > 1) tables.push(reliabilityTable('all', reliabilityOf(pooled)));
  const title = `Quotations, exact F1 unless said${view.parts ? ', by parts' : ''}${view.speech === null ? '' : ', with a cue of saying'}`;
  return { json: Object.fromEntries(all), tables: [summaryTable(title, all), ...tables] };
}
