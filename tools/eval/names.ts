/**
 * Scores of names: `exact` wants the same start, end and type (CoNLL 2003), `overlap` the same type and a shared
 * character, one-to-one, the longest overlap first.
 */
import type { GoldDocument, NameLine, PredictedDocument } from './documents';
import { score, type Score } from './scores';

export const SPEAKING_TYPES: readonly string[] = ['PERSON', 'ORG', 'PLACE'];

export interface NameScores {
  readonly exact: Score;
  readonly overlap: Score;
  readonly byType: ReadonlyMap<string, { readonly exact: Score; readonly overlap: Score }>;
}

interface Counts {
  gold: number;
  predicted: number;
  exact: number;
  overlap: number;
}

export interface NameView {
  readonly types: readonly string[];
  /** Nationalities and creeds are counted as MISC on both sides, as in CoNLL 2003. */
  readonly misc: boolean;
}

function byPlace(names: readonly NameLine[] | undefined, { types, misc }: NameView): NameLine[] {
  const distinct = new Map<string, NameLine>();
  for (const { start, end, type: written } of names ?? []) {
    const type = misc && written === 'NORP' ? 'MISC' : written;
    if (types.includes(type)) distinct.set(`${start}-${end}-${type}`, { start, end, type });
  }
  return [...distinct.values()];
}

function countOverlaps(gold: readonly NameLine[], predicted: readonly NameLine[]): number {
  const pairs = gold.flatMap((one) =>
    predicted.map((other) => ({
      one,
      other,
      shared: Math.min(one.end, other.end) - Math.max(one.start, other.start),
    })),
  );
  const taken = new Set<NameLine>();
  let count = 0;
  for (const { one, other, shared } of pairs.sort((a, b) => b.shared - a.shared)) {
    if (shared <= 0) break;
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    count += 1;
  }
  return count;
}

function countDocument(gold: readonly NameLine[], predicted: readonly NameLine[]): Counts {
  const places = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  return {
    gold: gold.length,
    predicted: predicted.length,
    exact: predicted.filter(({ start, end }) => places.has(`${start}-${end}`)).length,
    overlap: countOverlaps(gold, predicted),
  };
}

function scoresOf({ gold, predicted, exact, overlap }: Counts): { exact: Score; overlap: Score } {
  return {
    exact: score(exact, predicted, exact, gold),
    overlap: score(overlap, predicted, overlap, gold),
  };
}

/** The scores of names over all documents, in all and for each type. */
export function scoreNames(
  documents: readonly GoldDocument[],
  predictions: ReadonlyMap<string, PredictedDocument>,
  view: NameView = { types: SPEAKING_TYPES, misc: false },
): NameScores {
  const nothing = (): Counts => ({ gold: 0, predicted: 0, exact: 0, overlap: 0 });
  const all = nothing();
  const perType = new Map(view.types.map((type) => [type, nothing()]));
  for (const document of documents) {
    const gold = byPlace(document.entities, view);
    const predicted = byPlace(predictions.get(document.id)?.entities, view);
    for (const [type, sum] of perType) {
      const counts = countDocument(
        gold.filter((name) => name.type === type),
        predicted.filter((name) => name.type === type),
      );
      for (const total of [sum, all]) {
        total.gold += counts.gold;
        total.predicted += counts.predicted;
        total.exact += counts.exact;
        total.overlap += counts.overlap;
      }
    }
  }
  return {
    ...scoresOf(all),
    byType: new Map([...perType].map(([type, counts]) => [type, scoresOf(counts)])),
  };
}
