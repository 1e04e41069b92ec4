/**
 * Scores of quotations, their speakers and their cues.
 *
 * - `exact`: the same letters and digits (see letters.ts).
 * - `soft`: precision is the mean share of a prediction that lies in its best gold quotation, recall the mean share of
 *   a gold quotation that its best prediction holds (Johansson & Moschitti 2010; Pareti 2015).
 * - Speakers, cues and types are judged on one-to-one pairs (see matching.ts).
 */
import type { QuotationType } from '../../src/engine/index';
import type { QuotationLine, Range } from './documents';
import { extentOf, sameLetters, sharedLetters, type LetterCounts } from './letters';
import { wordsAt, type Judged, type MatchedDocument } from './matching';
import { score, share, type Score } from './scores';
import { sameName } from './speakerName';

export const QUOTATION_TYPES = ['direct', 'mixed', 'indirect'] as const satisfies QuotationType[];

/** How well two stretches agree: the same letters, some of them, or none. */
interface Agreement {
  readonly exact: boolean;
  readonly overlap: boolean;
}

export interface TypeScores {
  readonly exact: Score;
  readonly soft: Score;
}

export interface QuotationScores {
  readonly documents: number;
  readonly gold: number;
  readonly predicted: number;
  readonly ignored: number;
  readonly pairs: number;
  readonly exact: Score;
  readonly soft: Score;
  readonly byType: Readonly<Record<QuotationType, TypeScores>>;
  /** Share of the pairs with the same type. */
  readonly typeRight: number;
  readonly speaker: {
    /** Pairs whose gold quotation has a source in the text; the two shares are of these. */
    readonly pairs: number;
    readonly exactOnPairs: number;
    readonly overlapOnPairs: number;
    readonly endToEnd: Score;
    /** Pairs without any gold source, and the share where none was predicted. */
    readonly unattributed: number;
    readonly unattributedRight: number;
  };
  readonly name: { readonly pairs: number; readonly onPairs: number; readonly endToEnd: Score };
  readonly cue: { readonly exact: Score; readonly overlap: Score };
  /** Exact content with an overlapping source and an overlapping cue. */
  readonly full: Score;
}

/** What is right about a gold quotation and its counterpart. */
export interface Verdict {
  readonly exact: boolean;
  readonly type: boolean;
  readonly speaker: Agreement | null;
  readonly name: boolean | null;
  readonly cue: Agreement | null;
  readonly full: boolean;
}

function agreement(
  counts: LetterCounts,
  gold: readonly Range[],
  predicted: readonly Range[] | null | undefined,
): Agreement {
  const left = extentOf(counts, gold);
  const right = extentOf(counts, predicted);
  const exact = right.size > 0 && sameLetters(counts, left, right);
  return { exact, overlap: sharedLetters(counts, left, right) > 0 };
}

/** A cue may be a bare mark, a colon or a dash: then the offsets decide. */
function cueAgreement(
  counts: LetterCounts,
  gold: readonly Range[],
  predicted: readonly Range[] | null | undefined,
): Agreement {
  const bare = extentOf(counts, gold).size === 0 && String(gold) === String(predicted ?? '');
  return bare ? { exact: true, overlap: true } : agreement(counts, gold, predicted);
}

function nameIsRight(gold: QuotationLine, predicted: QuotationLine, text: string): boolean | null {
  const speaker = gold.speaker;
  if (speaker?.name === null || speaker?.name === undefined || speaker.name === '') return null;
  const words = predicted.speaker?.span ? wordsAt(text, predicted.speaker.span) : null;
  return sameName(predicted.speaker?.name ?? words, speaker.name, speaker.aliases);
}

/** Judges a gold quotation that has a counterpart; null when it has none. */
export function verdictOn(gold: Judged, match: MatchedDocument): Verdict | null {
  const { partner, line } = gold;
  if (partner === null) return null;
  const { counts, document } = match;
  const exact = sameLetters(counts, gold.extent, partner.extent);
  const source = line.speaker?.span ?? null;
  const speaker = source === null ? null : agreement(counts, source, partner.line.speaker?.span);
  const cue = line.cue ? cueAgreement(counts, line.cue, partner.line.cue) : null;
  return {
    exact,
    type: line.type === partner.line.type,
    speaker,
    name: nameIsRight(line, partner.line, document.text),
    cue,
    full: exact && speaker?.overlap !== false && cue?.overlap !== false,
  };
}

/** True when a predicted quotation has exactly the letters of its gold counterpart. */
export function isExact(predicted: Judged, { counts }: MatchedDocument): boolean {
  return (
    predicted.partner !== null && sameLetters(counts, predicted.extent, predicted.partner.extent)
  );
}

interface Found {
  readonly judged: Judged;
  readonly verdict: Verdict | null;
}

function tally<T>(items: readonly T[], amount: (item: T) => number | boolean): number {
  return items.reduce((sum, item) => sum + Number(amount(item)), 0);
}

const hasSource = ({ line }: Judged): boolean => (line.speaker?.span ?? null) !== null;
const hasName = ({ line }: Judged): boolean => (line.speaker?.name ?? '') !== '';
const hasCue = ({ line }: Judged): boolean => (line.cue ?? null) !== null;

function speakerScores(
  found: readonly Found[],
  predicted: readonly Judged[],
): QuotationScores['speaker'] {
  const pairs = found.filter(({ verdict }) => verdict?.speaker);
  const silent = found.filter(
    ({ judged, verdict }) =>
      verdict && !hasSource(judged) && (judged.line.speaker?.name ?? null) === null,
  );
  const overlap = tally(pairs, ({ verdict }) => verdict?.speaker?.overlap ?? false);
  const right = tally(silent, ({ judged: { partner } }) => {
    return partner !== null && !hasSource(partner) && !hasName(partner);
  });
  return {
    pairs: pairs.length,
    exactOnPairs: share(
      tally(pairs, ({ verdict }) => verdict?.speaker?.exact ?? false),
      pairs.length,
    ),
    overlapOnPairs: share(overlap, pairs.length),
    endToEnd: score(
      overlap,
      tally(predicted, (judged) => hasSource(judged) || hasName(judged)),
      overlap,
      tally(found, ({ judged }) => hasSource(judged)),
    ),
    unattributed: silent.length,
    unattributedRight: share(right, silent.length),
  };
}

function nameScores(
  found: readonly Found[],
  predicted: readonly Judged[],
): QuotationScores['name'] {
  const pairs = found.filter(({ verdict }) => verdict !== null && verdict.name !== null);
  const right = tally(pairs, ({ verdict }) => verdict?.name ?? false);
  const named = tally(found, ({ judged }) => hasName(judged));
  return {
    pairs: pairs.length,
    onPairs: share(right, pairs.length),
    endToEnd: score(right, tally(predicted, hasName), right, named),
  };
}

function cueScores(found: readonly Found[], predicted: readonly Judged[]): QuotationScores['cue'] {
  const offered = tally(predicted, hasCue);
  const wanted = tally(found, ({ judged }) => hasCue(judged));
  const exact = tally(found, ({ verdict }) => verdict?.cue?.exact ?? false);
  const overlap = tally(found, ({ verdict }) => verdict?.cue?.overlap ?? false);
  return {
    exact: score(exact, offered, exact, wanted),
    overlap: score(overlap, offered, overlap, wanted),
  };
}

interface Offered {
  readonly judged: Judged;
  readonly exact: boolean;
}

function contentScores(found: readonly Found[], offered: readonly Offered[]): TypeScores {
  return {
    exact: score(
      tally(offered, ({ exact }) => exact),
      offered.length,
      tally(found, ({ verdict }) => verdict?.exact ?? false),
      found.length,
    ),
    soft: score(
      tally(offered, ({ judged }) => judged.best),
      offered.length,
      tally(found, ({ judged }) => judged.best),
      found.length,
    ),
  };
}

/** The scores of any set of matched documents. */
export function scoreQuotations(matches: readonly MatchedDocument[]): QuotationScores {
  const found: Found[] = matches.flatMap((match) =>
    match.gold.map((judged) => ({ judged, verdict: verdictOn(judged, match) })),
  );
  const offered: Offered[] = matches.flatMap((match) =>
    match.predicted.map((judged) => ({ judged, exact: isExact(judged, match) })),
  );
  const predicted = offered.map(({ judged }) => judged);
  const ofType = (type: QuotationType): TypeScores =>
    contentScores(
      found.filter(({ judged }) => judged.line.type === type),
      offered.filter(({ judged }) => judged.line.type === type),
    );
  const pairs = tally(found, ({ verdict }) => verdict !== null);
  const full = tally(found, ({ verdict }) => verdict?.full ?? false);
  return {
    documents: matches.length,
    gold: found.length,
    predicted: predicted.length,
    ignored: tally(matches, ({ ignored }) => ignored),
    pairs,
    ...contentScores(found, offered),
    byType: { direct: ofType('direct'), mixed: ofType('mixed'), indirect: ofType('indirect') },
    typeRight: share(
      tally(found, ({ verdict }) => verdict?.type ?? false),
      pairs,
    ),
    speaker: speakerScores(found, predicted),
    name: nameScores(found, predicted),
    cue: cueScores(found, predicted),
    full: score(full, predicted.length, full, found.length),
  };
}
