import type { Rival } from '../entities/entity';
import type { LeadIn } from '../quotations/lead-in';
import type { Report } from '../quotations/report';
import type { Open } from '../text/open';

/** A quotation of the same paragraph or of one before it. */
export interface Link {
  /** How many paragraphs before. */
  readonly back: number;
  /** Which of that paragraph's quotations. */
  readonly index: number;
}

/** A report of one paragraph together with the people behind it. */
export interface AttributedQuotation {
  readonly report: Report;
  /** Cue and source, where the paragraph before has them ("She wrote:"); relative to that paragraph. */
  readonly lead: LeadIn | null;
  /** Number of the entity that speaks; null when the text names nobody. */
  readonly speaker: number | null;
  /** Whom else the resolution weighed, and what spoke against them. */
  readonly rival: Rival | null;
  /** The text deliberately does not name the source ("officials said"). */
  readonly anonymous: boolean;
  /** The mention that is the head of the source, among those of the paragraph that has the source. */
  readonly sourceMention: number | null;
  readonly parent: Link | null;
  readonly continues: Link | null;
  /** What the rule claims, and in the end the probability that quotation and speaker are right; 0 to 1. */
  readonly confidence: number;
  /** Stable name of the rule that decided, e.g. `source-cue-content` or `continued-paragraph`. */
  readonly why: string;
}

/** A quotation while its speaker is looked for. */
export type OpenQuotation = Open<AttributedQuotation>;
