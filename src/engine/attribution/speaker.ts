/**
 * Who is behind the source of a quotation: the mention that heads the source, the entity it stands for, or, without a
 * source, whoever the quotation goes on from. No speaker rather than a guess.
 */
import type { Cast, Rival } from '../entities/entity';
import type { Passage } from '../tagging/passage';
import { linkFirstPersons } from './speaker-inside';
import { findSource, mentionsByPassage, surnamesOf } from './speaker-source';
import type { AttributedQuotation } from './quotation';

/** Quotations with their speakers, and the cast in which "I" and "we" inside them are resolved. */
export interface Speakers {
  readonly quotations: readonly AttributedQuotation[];
  readonly cast: Cast;
}

/**
 * Fills in `speaker`, `anonymous` and `sourceMention`. The quotations come in text order with `parent` and `continues`
 * set; everything else about them is kept.
 */
export function resolveSpeakers(
  passages: readonly Passage[],
  quotations: readonly AttributedQuotation[],
  cast: Cast,
): Speakers {
  const byPassage = mentionsByPassage(cast);
  const article = {
    passages,
    cast,
    byPassage,
    surnames: surnamesOf(cast),
    interviewed: interviewedIn(passages, cast),
  };
  const settled: AttributedQuotation[] = [];
  for (const quotation of quotations) settled.push(settle(article, quotation, settled));
  return { quotations: settled, cast: linkFirstPersons(passages, settled, cast, byPassage) };
}

/** What the sources of all quotations are looked up in. */
interface Article {
  readonly passages: readonly Passage[];
  readonly cast: Cast;
  readonly byPassage: ReadonlyMap<number, readonly number[]>;
  readonly surnames: ReadonlyMap<string, number>;
  /** The entity that answers in an interview, or -1. */
  readonly interviewed: number;
}

function settle(
  article: Article,
  quotation: AttributedQuotation,
  settled: readonly AttributedQuotation[],
): AttributedQuotation {
  const { source } = quotation.lead ?? quotation.report;
  if (source === null) return inherit(quotation, settled);
  const place = quotation.lead?.passage ?? quotation.passage;
  const passage = article.passages[place];
  if (passage === undefined) return quotation;
  const label = passage.text.slice(source.start, source.end);
  if (passage.kind === 'turn' && isAnswer(label)) return answered(quotation, article.interviewed);
  const own = article.byPassage.get(place) ?? [];
  const found = findSource(passage, source, own, article.cast, article.surnames);
  if (found.firstPerson) return fromParent(quotation, settled, found.mention);
  const weight = found.speaker === null ? 1 : found.confidence;
  return {
    ...quotation,
    sourceMention: found.mention,
    speaker: found.speaker,
    rival: found.rival,
    anonymous: found.anonymous,
    confidence: quotation.confidence * weight,
  };
}

function isAnswer(label: string): boolean {
  return /^(?:a|answer)$/i.test(label);
}

/** "A:" in an interview: the person named first outside byline and turns; -1 where there is none. */
function interviewedIn(passages: readonly Passage[], cast: Cast): number {
  return cast.entities.findIndex(({ type, mentions }) => {
    const kind = passages[cast.mentions[mentions[0] ?? -1]?.passage ?? -1]?.kind;
    return type === 'PERSON' && kind !== 'byline' && kind !== 'turn';
  });
}

function answered(quotation: AttributedQuotation, speaker: number): AttributedQuotation {
  if (speaker < 0) return quotation;
  return { ...quotation, speaker, confidence: quotation.confidence * INTERVIEW };
}

/** How far to trust that an interview is with the person named first. */
const INTERVIEW = 0.75;

/** `"A," X said. "B."`: B has the speaker of A. */
function inherit(
  quotation: AttributedQuotation,
  settled: readonly AttributedQuotation[],
): AttributedQuotation {
  const before = settled[quotation.continues ?? -1];
  if (before === undefined) return quotation;
  const { speaker, anonymous } = before;
  const rival = speaker === null ? null : spokeBefore(quotation, settled, speaker);
  return { ...quotation, speaker, anonymous, rival };
}

/** How many quotations back another speaker may stand to be thought of. */
const MEMORY = 8;

/** Somebody else who spoke in this paragraph or the one before it, but not last. */
function spokeBefore(
  { passage }: AttributedQuotation,
  settled: readonly AttributedQuotation[],
  speaker: number,
): Rival | null {
  for (let at = settled.length - 1; at >= 0 && at >= settled.length - MEMORY; at--) {
    const other = settled[at];
    if (other === undefined || passage - other.passage > 1) return null;
    if (other.speaker !== null && other.speaker !== speaker)
      return { entity: other.speaker, why: 'spoke-before' };
  }
  return null;
}

/** "I said so" inside a quotation: its speaker says it; without one, whoever the paragraph quoted last. */
function fromParent(
  quotation: AttributedQuotation,
  settled: readonly AttributedQuotation[],
  mention: number | null,
): AttributedQuotation {
  const latest = settled.at(-1);
  const near = latest?.passage === quotation.passage ? latest : undefined;
  const parent = settled[quotation.parent ?? -1] ?? near;
  return {
    ...quotation,
    sourceMention: mention,
    speaker: parent?.speaker ?? null,
    anonymous: parent?.anonymous ?? false,
  };
}
