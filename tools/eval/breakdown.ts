/** Where a quotation score comes from: by publisher, by the rule that found a quotation, by stated confidence. */
import type { GoldDocument } from './documents';
import type { Judged, MatchedDocument } from './matching';
import { isExact, scoreQuotations, verdictOn, type QuotationScores } from './quotations';
import { share } from './scores';

/** How often the quotations of one rule (or one band of confidence) are right. */
export interface GroupPrecision {
  readonly group: string;
  readonly predicted: number;
  /** Share with exactly the letters of a gold quotation. */
  readonly exact: number;
  /** Share with a counterpart in the gold annotation. */
  readonly paired: number;
  /** Share of the pairs whose source overlaps the gold source (or neither has one). */
  readonly speaker: number;
  /** Share of the pairs whose cue overlaps the gold cue (or neither has one). */
  readonly cue: number;
  /** Mean stated confidence. */
  readonly confidence: number;
}

interface Outcome {
  readonly judged: Judged;
  readonly exact: boolean;
  readonly speaker: boolean;
  readonly cue: boolean;
}

function outcomesOf(match: MatchedDocument): Outcome[] {
  return match.predicted.map((judged) => {
    const verdict = judged.partner === null ? null : verdictOn(judged.partner, match);
    const { speaker, cue } = judged.line;
    return {
      judged,
      exact: isExact(judged, match),
      speaker: verdict !== null && (verdict.speaker?.overlap ?? (speaker?.span ?? null) === null),
      cue: verdict !== null && (verdict.cue?.overlap ?? (cue ?? null) === null),
    };
  });
}

function summarise(group: string, outcomes: readonly Outcome[]): GroupPrecision {
  const paired = outcomes.filter(({ judged }) => judged.partner !== null);
  const confidence = outcomes.reduce((sum, { judged }) => sum + (judged.line.confidence ?? 0), 0);
  return {
    group,
    predicted: outcomes.length,
    exact: share(outcomes.filter(({ exact }) => exact).length, outcomes.length),
    paired: share(paired.length, outcomes.length),
    speaker: share(paired.filter(({ speaker }) => speaker).length, paired.length),
    cue: share(paired.filter(({ cue }) => cue).length, paired.length),
    confidence: share(confidence, outcomes.length),
  };
}

function grouped(
  matches: readonly MatchedDocument[],
  groupOf: (judged: Judged) => string,
): GroupPrecision[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of matches.flatMap(outcomesOf)) {
    const group = groupOf(outcome.judged);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [outcome]);
    else members.push(outcome);
  }
  return [...groups].map(([group, outcomes]) => summarise(group, outcomes));
}

/** Precision of each rule, the most used first. */
export function byRule(matches: readonly MatchedDocument[]): GroupPrecision[] {
  const rules = grouped(matches, ({ line }) => line.why ?? '(not said)');
  return rules.sort((a, b) => b.predicted - a.predicted || (a.group < b.group ? -1 : 1));
}

/** Precision of ten bands of stated confidence: the reliability table. */
export function byConfidence(matches: readonly MatchedDocument[]): GroupPrecision[] {
  const bands = grouped(matches, ({ line }) => {
    const band = Math.min(9, Math.floor((line.confidence ?? 0) * 10 + 1e-9));
    return `${(band / 10).toFixed(1)}-${((band + 1) / 10).toFixed(1)}`;
  });
  return bands.sort((a, b) => (a.group < b.group ? -1 : 1));
}

/** The scores of the documents of each publisher or genre. */
export function byPublisher(
  matches: readonly MatchedDocument[],
  field: 'publisher' | 'genre',
): ReadonlyMap<string, QuotationScores> {
  const groups = new Map<string, MatchedDocument[]>();
  for (const match of matches) {
    const publisher = publisherOf(match.document, field);
    const members = groups.get(publisher);
    if (members === undefined) groups.set(publisher, [match]);
    else members.push(match);
  }
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(ordered.map(([publisher, members]) => [publisher, scoreQuotations(members)]));
}

function publisherOf(document: GoldDocument, field: 'publisher' | 'genre'): string {
  return document[field] ?? '(not said)';
}
