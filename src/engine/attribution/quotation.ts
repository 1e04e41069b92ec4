import type { Rival } from '../entities/entity';
import type { Report } from '../quotations/report';
import type { Span } from '../text/span';

/** A report of one passage together with the people behind it. Indices point into the flat, text-ordered list. */
export interface AttributedQuotation {
  readonly passage: number;
  readonly report: Report;
  /** The words that name the source, where another paragraph has them ("She wrote:"); relative to that passage. */
  readonly lead?: { readonly passage: number; readonly source: Span };
  /** Index into the cast's entities; null when the text names nobody. */
  readonly speaker: number | null;
  /** Whom else the resolution weighed, and what spoke against them. */
  readonly rival?: Rival | null;
  /** The text deliberately does not name the source ("officials said"). */
  readonly anonymous: boolean;
  /** Index into the cast's mentions of the mention that is the head of the source. */
  readonly sourceMention: number | null;
  readonly parent: number | null;
  readonly continues: number | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Stable name of the rule that decided, e.g. `source-cue-content` or `continued-paragraph`. */
  readonly why: string;
}
