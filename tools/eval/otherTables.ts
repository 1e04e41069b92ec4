/** What the scores of names, tags and segmentation look like on paper. */
import type { NameScores } from './names';
import { percent, share, type Score } from './scores';
import type { SegmentationScores } from './segmentation';
import type { Tally } from './speakers';
import type { Table } from './table';

/** Exact scores of names, one line for each corpus and type. */
export function nameTable(corpora: ReadonlyMap<string, NameScores>): Table {
  const row = (label: string, exact: Score, overlap: Score): string[] => [
    label,
    String(exact.gold),
    String(exact.predicted),
    percent(exact.precision),
    percent(exact.recall),
    percent(exact.f1),
    percent(overlap.f1),
  ];
  return {
    title: 'Names',
    head: ['corpus', 'gold', 'found', 'P', 'R', 'F1 exact', 'F1 overlap'],
    rows: [...corpora].flatMap(([name, scores]) => [
      row(name, scores.exact, scores.overlap),
      ...[...scores.byType].map(([type, { exact, overlap }]) =>
        row(`${name} ${type}`, exact, overlap),
      ),
    ]),
  };
}

/** Tags, tokens and sentences against a treebank, one line for each corpus. */
export function segmentationTable(corpora: ReadonlyMap<string, SegmentationScores>): Table {
  return {
    title: 'Part of speech, tokens and sentences',
    head: ['corpus', 'tokens', 'tags right', 'on aligned', 'tokens F1', 'sentences F1'],
    rows: [...corpora].map(([name, scores]) => [
      name,
      String(scores.tokens.gold),
      percent(scores.tags),
      percent(scores.tagsOnAligned),
      percent(scores.tokens.f1),
      percent(scores.sentences.f1),
    ]),
  };
}

/** Who stands behind a source, given gold quotations. */
export function speakerTable(corpora: ReadonlyMap<string, Readonly<Tally>>): Table {
  return {
    title: 'Names behind gold sources',
    head: ['corpus', 'named', 'right', 'not named', 'left alone'],
    rows: [...corpora].map(([name, { named, right, nobody, kept }]) => [
      name,
      String(named),
      percent(share(right, named)),
      String(nobody),
      percent(share(kept, nobody)),
    ]),
  };
}
