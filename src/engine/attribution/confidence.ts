/**
 * How likely it is that a quotation is one and that the speaker shown is the right one: a logistic model over the rule,
 * the form of the source and how it was resolved. Its weights are fitted on annotated news (tools/train/confidence.ts), so
 * of quotations with 0.9 about nine in ten are right.
 */
import type { MentionForm } from '../mentions/mention';
import type { QuotationType } from '../quotations/report';
import { confidenceRows } from './confidence-weights';
import type { AttributedQuotation } from './quotation';
import type { Scenes } from './scene';

/** What is known about a quotation when its confidence is asked for. */
export interface Evidence {
  /** The rule that found it. */
  readonly why: string;
  readonly type: QuotationType;
  /** The form of the source's mention; `words` without a mention, `none` without a source. */
  readonly source: MentionForm | 'words' | 'none';
  /** The rule that resolved the source's mention, or "". */
  readonly resolved: string;
  readonly outcome: 'named' | 'anonymous' | 'open';
  /** What spoke against the runner-up, or "". */
  readonly rival: string;
  readonly nested: boolean;
  /** It goes on with another one. */
  readonly continues: boolean;
  /** Characters of the content. */
  readonly length: number;
}

/** The names of the weights that a piece of evidence adds up; they are the keys of the shipped table. */
export function confidenceFeatures(evidence: Evidence): string[] {
  const { why, type, source, resolved, outcome, rival, nested, continues, length } = evidence;
  return [
    'bias',
    `rule ${why}`,
    `rule ${why} ${type}`,
    `type ${type}`,
    `source ${source}`,
    `source ${source} ${outcome}`,
    `resolved ${resolved === 'unresolved' ? '' : resolved}`,
    `rival ${rival}`,
    `nested ${String(nested)}`,
    `continues ${String(continues)}`,
    `length ${length < 20 ? 'short' : length < 60 ? 'middle' : 'long'} ${type}`,
  ];
}

/** The probability that a quotation with these features is right; strictly between 0 and 1. */
export function probabilityOf(features: readonly string[]): number {
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-score));
}

const weights: ReadonlyMap<string, number> = new Map(
  confidenceRows.map((row) => {
    const tab = row.indexOf('\t');
    return [row.slice(0, tab), Number(row.slice(tab + 1))];
  }),
);

/** The quotations of one paragraph with the probability that they are right in place of what their rules claim. */
export function withConfidence(
  quotations: readonly AttributedQuotation[],
  scenes: Scenes,
): AttributedQuotation[] {
  return quotations.map((quotation) => ({
    ...quotation,
    confidence: probabilityOf(confidenceFeatures(evidenceOf(quotation, scenes))),
  }));
}

function evidenceOf(quotation: AttributedQuotation, scenes: Scenes): Evidence {
  const { report, lead, why, speaker, anonymous, sourceMention, rival } = quotation;
  const cast = sourceMention === null ? undefined : scenes[lead === null ? 0 : 1]?.cast();
  const mention = cast?.mentions[sourceMention ?? -1];
  const unnamed = (lead ?? report).source === null ? 'none' : 'words';
  return {
    why,
    type: report.type,
    source: mention?.form ?? unnamed,
    resolved: cast?.why[sourceMention ?? -1] ?? '',
    outcome: speaker !== null ? 'named' : anonymous ? 'anonymous' : 'open',
    rival: speaker === null ? '' : (rival?.why ?? ''),
    nested: quotation.parent !== null,
    continues: quotation.continues !== null,
    length: report.content.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}
