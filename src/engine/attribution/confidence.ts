/**
 * How likely it is that a quotation is one and that the speaker shown is the right one: a logistic model over the rule,
 * the form of the source and how it was resolved. Its weights are fitted on annotated news (tools/train/confidence.ts), so
 * of quotations with 0.9 about nine in ten are right.
 */
import type { MentionForm } from '../mentions/mention';
import { parseWeights } from '../quotations/features';
import type { AddFeature } from '../quotations/features';
import type { QuotationType } from '../quotations/report';
import { confidenceRows } from './confidence-weights';
import type { AttributedQuotation, OpenQuotation } from './quotation';
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

/** What a piece of evidence is known by; the names are the keys of the shipped table. */
export function tellEvidence(evidence: Evidence, add: AddFeature): void {
  const { why, type, source, resolved, outcome, rival, nested, continues, length } = evidence;
  add('bias');
  add('rule ', why);
  add('rule ', why, type);
  add('type ', type);
  add('source ', source);
  add('source ', source, outcome);
  add('resolved ', resolved === 'unresolved' ? '' : resolved);
  add('rival ', rival);
  add('nested ', nested ? 'true' : 'false');
  add('continues ', continues ? 'true' : 'false');
  add('length ', length < 20 ? 'short' : length < 60 ? 'middle' : 'long', type);
}

/** The probability that a quotation is right; strictly between 0 and 1. */
export function probabilityOf(evidence: Evidence): number {
  let score = 0;
  tellEvidence(evidence, (kind, first, second) => {
    score += weights.of(kind, first, second);
  });
  return 1 / (1 + Math.exp(-score));
}

const weights = parseWeights(confidenceRows);

/** Gives the quotations of one paragraph the probability that they are right in place of what their rules claim. */
export function rate(quotations: readonly OpenQuotation[], scenes: Scenes): void {
  for (const quotation of quotations)
    quotation.confidence = probabilityOf(evidenceOf(quotation, scenes));
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
