/** How far stated confidence can be trusted: what share of the quotations of each band is right. */
import type { Evidence } from '../../src/engine/attribution/confidence';
import type { AnnotatedQuotation, Annotation } from '../../src/engine/index';
import { extentOf, sharedLetters } from './letters';
import type { Judged, MatchedDocument } from './matching';
import { share } from './scores';
import { sameName } from './speakerName';

/**
 * A predicted quotation is right when it has a gold counterpart and shows the right speaker: the name, where both name
 * one; otherwise words that overlap the gold source, or no source where the text gives none.
 */
export function isRight({ line, partner }: Judged, { counts }: MatchedDocument): boolean {
  if (partner === null) return false;
  const { speaker: gold, anonymous } = partner.line;
  const name = line.speaker?.name ?? null;
  if (name !== null && (gold?.name ?? '') !== '')
    return sameName(name, gold?.name ?? '', gold?.aliases);
  if (name !== null && anonymous === true) return false;
  const source = extentOf(counts, line.speaker?.span);
  const right = extentOf(counts, gold?.span);
  return source.size === 0 ? right.size === 0 : sharedLetters(counts, source, right) > 0;
}

/** What speaks for a quotation, read off the annotation: the same that the engine weighs. */
export function evidenceOf(quotation: AnnotatedQuotation, annotation: Annotation): Evidence {
  const { why, type, source, speaker, anonymous, runnerUp, parent, continues, spans } = quotation;
  const number = Number(source?.mention?.slice(1) ?? 0);
  const mention = annotation.mentions[number - 1];
  return {
    why,
    type,
    source: mention?.form ?? (source === null ? 'none' : 'words'),
    resolved: mention?.why ?? '',
    outcome: speaker !== null ? 'named' : anonymous ? 'anonymous' : 'open',
    rival: runnerUp?.why ?? '',
    nested: parent !== null,
    continues: continues !== null,
    length: spans.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}

/** The quotations whose stated confidence lies in one band. */
export interface Band {
  readonly from: number;
  readonly quotations: number;
  /** Mean stated confidence. */
  readonly stated: number;
  /** Share that is right. */
  readonly right: number;
}

export interface Reliability {
  readonly bands: readonly Band[];
  /** Expected calibration error: the mean distance of stated from right, weighted by quotations (Naeini et al. 2015). */
  readonly error: number;
}

const BANDS = 10;

/** Ten bands of stated confidence, those without quotations left out. */
export function reliabilityOf(matches: readonly MatchedDocument[]): Reliability {
  const judged = matches.flatMap((match) =>
    match.predicted.map((one) => ({
      stated: one.line.confidence ?? 0,
      right: isRight(one, match),
    })),
  );
  const bands: Band[] = [];
  for (let band = 0; band < BANDS; band += 1) {
    const inside = judged.filter(({ stated }) => bandOf(stated) === band);
    if (inside.length === 0) continue;
    const stated = inside.reduce((sum, one) => sum + one.stated, 0) / inside.length;
    const right = share(inside.filter((one) => one.right).length, inside.length);
    bands.push({ from: band / BANDS, quotations: inside.length, stated, right });
  }
  const gap = bands.reduce(
    (sum, one) => sum + one.quotations * Math.abs(one.stated - one.right),
    0,
  );
  return { bands, error: share(gap, judged.length) };
}

function bandOf(stated: number): number {
  return Math.min(BANDS - 1, Math.floor(stated * BANDS + 1e-9));
}
