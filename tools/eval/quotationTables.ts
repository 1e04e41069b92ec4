/** What the quotation scores look like on paper. */
import type { GroupPrecision } from './breakdown';
import { QUOTATION_TYPES, type QuotationScores } from './quotations';
import type { Reliability } from './reliability';
import { percent, type Score } from './scores';
import type { Table } from './table';

const HEAD = [
  'quotations, F1',
  'gold',
  'found',
  'all exact',
  'all soft',
  'direct',
  'mixed',
  'indirect',
  'source on pairs',
  'source',
  'name on pairs',
  'cue exact',
  'full',
];

/** One line for each corpus (or publisher): the headline figures. */
export function summaryTable(title: string, scores: ReadonlyMap<string, QuotationScores>): Table {
  const rows = [...scores].map(([name, one]) => [
    name,
    String(one.gold),
    String(one.predicted),
    percent(one.exact.f1),
    percent(one.soft.f1),
    ...QUOTATION_TYPES.map((type) => typeCell(one.byType[type].exact)),
    percent(one.speaker.overlapOnPairs),
    percent(one.speaker.endToEnd.f1),
    one.name.pairs === 0 ? '–' : percent(one.name.onPairs),
    percent(one.cue.exact.f1),
    percent(one.full.f1),
  ]);
  return { title, head: HEAD, rows };
}

function typeCell(score: Score): string {
  return score.gold + score.predicted === 0 ? '–' : percent(score.f1);
}

/** Everything about one corpus. */
export function detailTable(name: string, scores: QuotationScores): Table {
  const row = (label: string, score: Score): string[] => [
    label,
    String(score.gold),
    String(score.predicted),
    percent(score.precision),
    percent(score.recall),
    percent(score.f1),
  ];
  const accuracy = (label: string, of: number, value: number): string[] => [
    label,
    String(of),
    '',
    '',
    '',
    percent(value),
  ];
  const { speaker, cue } = scores;
  return {
    title: `${name}: ${scores.documents} documents, ${scores.pairs} pairs, ${scores.ignored} predictions in unannotated text`,
    head: ['', 'gold', 'found', 'P', 'R', 'F1 or %'],
    rows: [
      row('exact', scores.exact),
      row('soft', scores.soft),
      ...QUOTATION_TYPES.flatMap((type) => [
        row(`${type} exact`, scores.byType[type].exact),
        row(`${type} soft`, scores.byType[type].soft),
      ]),
      accuracy('type, on pairs', scores.pairs, scores.typeRight),
      accuracy('source exact, on pairs', speaker.pairs, speaker.exactOnPairs),
      accuracy('source overlap, on pairs', speaker.pairs, speaker.overlapOnPairs),
      row('source overlap, end to end', speaker.endToEnd),
      accuracy('no source, left alone', speaker.unattributed, speaker.unattributedRight),
      accuracy('name, on pairs', scores.name.pairs, scores.name.onPairs),
      row('name, end to end', scores.name.endToEnd),
      row('cue exact', cue.exact),
      row('cue overlap', cue.overlap),
      row('content exact, source and cue', scores.full),
    ],
  };
}

/** Precision of rules or of bands of confidence. */
export function precisionTable(title: string, groups: readonly GroupPrecision[]): Table {
  return {
    title,
    head: ['', 'found', 'exact', 'paired', 'source', 'cue', 'stated'],
    rows: groups.map((group) => [
      group.group,
      String(group.predicted),
      percent(group.exact),
      percent(group.paired),
      percent(group.speaker),
      percent(group.cue),
      percent(group.confidence),
    ]),
  };
}

/** Stated confidence beside what is right. */
export function reliabilityTable(name: string, { bands, error }: Reliability): Table {
  return {
    title: `${name}: confidence, calibration error ${percent(error)}`,
    head: ['stated', 'quotations', 'mean', 'right'],
    rows: bands.map(({ from, quotations, stated, right }) => [
      `${from.toFixed(1)}-${(from + 0.1).toFixed(1)}`,
      String(quotations),
      percent(stated),
      percent(right),
    ]),
  };
}
