/** Which predicted quotation stands for which gold one: the part of the quotation scorer that everything rests on. */
import type { GoldDocument, PredictedDocument, QuotationLine, Range } from './documents';
import { countLetters, extentOf, sharedLetters, type Extent, type LetterCounts } from './letters';
import { isSpeechCue, type SpeechWords } from './reportingVerbs';

export interface QuotationView {
  /** Every contiguous part of a quotation is judged as a quotation of its own. */
  readonly parts: boolean;
  /** Words of saying: attributions with another cue are neither needed nor wrong. Null counts them all. */
  readonly speech: SpeechWords | null;
}

/** A gold or predicted quotation while it is judged. */
export interface Judged {
  readonly line: QuotationLine;
  readonly extent: Extent;
  /** The largest share of its letters that any quotation of the other side holds. */
  readonly best: number;
  /** Its one-to-one counterpart. */
  readonly partner: Judged | null;
}

/** The quotations of a document that count, on both sides. */
export interface MatchedDocument {
  readonly document: GoldDocument;
  readonly counts: LetterCounts;
  readonly gold: readonly Judged[];
  readonly predicted: readonly Judged[];
  /** Predictions left out because they stand where nobody annotated. */
  readonly ignored: number;
}

interface Candidate {
  readonly gold: Draft;
  readonly predicted: Draft;
  readonly shared: number;
  readonly likeness: number;
}

interface Draft extends Judged {
  best: number;
  partner: Draft | null;
  optional: boolean;
}

function draftOf(line: QuotationLine, counts: LetterCounts): Draft {
  return { line, extent: extentOf(counts, line.span), best: 0, partner: null, optional: false };
}

function draftsOf(
  lines: readonly QuotationLine[],
  counts: LetterCounts,
  { parts }: QuotationView,
): Draft[] {
  const judged = parts
    ? lines.flatMap((line) => line.span.map((range) => ({ ...line, span: [range] })))
    : lines;
  return judged.map((line) => draftOf(line, counts)).filter((draft) => draft.extent.size > 0);
}

/** The words of some ranges, a space between two ranges. */
export function wordsAt(text: string, ranges: readonly Range[]): string {
  return ranges.map(([start, end]) => text.slice(start, end)).join(' ');
}

function hasSpeechCue(line: QuotationLine, text: string, words: SpeechWords): boolean {
  return line.cue !== null && line.cue !== undefined && isSpeechCue(wordsAt(text, line.cue), words);
}

function candidatesOf(gold: Draft[], predicted: Draft[], counts: LetterCounts): Candidate[] {
  const candidates: Candidate[] = [];
  for (const one of gold) {
    for (const other of predicted) {
      const shared = sharedLetters(counts, one.extent, other.extent);
      if (shared === 0) continue;
      const union = one.extent.size + other.extent.size - shared;
      candidates.push({ gold: one, predicted: other, shared, likeness: shared / union });
      one.best = Math.max(one.best, shared / one.extent.size);
      other.best = Math.max(other.best, shared / other.extent.size);
    }
  }
  return candidates;
}

/** One-to-one, the likest first (intersection over union), at least half of the shorter one shared. */
function pair(candidates: readonly Candidate[]): void {
  for (const { gold, predicted, shared } of [...candidates].sort(
    (a, b) => b.likeness - a.likeness,
  )) {
    if (gold.partner !== null || predicted.partner !== null) continue;
    if (shared < 0.5 * Math.min(gold.extent.size, predicted.extent.size)) continue;
    gold.partner = predicted;
    predicted.partner = gold;
  }
}

function meetsOptional(draft: Draft, candidates: readonly Candidate[]): boolean {
  if (draft.partner !== null) return draft.partner.optional;
  return candidates.some(({ gold, predicted }) => predicted === draft && gold.optional);
}

/** Matches the predictions for one document with its gold quotations. */
export function matchQuotations(
  document: GoldDocument,
  prediction: PredictedDocument | undefined,
  view: QuotationView,
): MatchedDocument {
  const { text } = document;
  const counts = countLetters(text);
  const { speech } = view;
  const gold = draftsOf(document.quotes ?? [], counts, view);
  let predicted = draftsOf(prediction?.quotes ?? [], counts, view);
  if (speech !== null) {
    for (const draft of gold) draft.optional = !hasSpeechCue(draft.line, text, speech);
    predicted = predicted.filter(
      ({ line }) => (line.cue ?? null) === null || hasSpeechCue(line, text, speech),
    );
  }
  const blank = extentOf(counts, document.ignore);
  const judged = predicted.filter(
    ({ extent }) => sharedLetters(counts, extent, blank) < 0.5 * extent.size,
  );
  const candidates = candidatesOf(gold, judged, counts);
  pair(candidates);
  return {
    document,
    counts,
    gold: gold.filter((draft) => !draft.optional),
    predicted: judged.filter((draft) => !meetsOptional(draft, candidates)),
    ignored: predicted.length - judged.length,
  };
}
