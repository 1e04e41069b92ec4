import type { Span } from '../text/span';

export type QuotationType = 'direct' | 'indirect' | 'mixed';

/**
 * A quotation as one paragraph shows it, before anybody asks who the source is. Offsets are relative to the passage.
 */
export interface Report {
  readonly type: QuotationType;
  /** The content without its outer quotation marks; several spans when the reporting clause interrupts it. */
  readonly content: readonly Span[];
  /** The parts of the content that stand inside quotation marks, without the marks. */
  readonly marked: readonly Span[];
  /** The words that report: "said", "according to"; null when nothing does. */
  readonly cue: Span | null;
  /** The whole noun phrase of the source with title, apposition and relative clause; null when not given here. */
  readonly source: Span | null;
  /** Whom it was said to: "reporters" in "told reporters that …". */
  readonly addressee: Span | null;
  /** Index of the report (same passage) whose content this one stands inside. */
  readonly parent: number | null;
  /** Index of the report (same passage) that this one goes on with: `"A," X said. "B."` */
  readonly continues: number | null;
  /** Its first mark re-opens speech that the paragraph before left open, or may be a bare quotation that inherits. */
  readonly reopens: boolean;
  /** Its last mark is missing: the speech may go on in the next paragraph. */
  readonly unclosed: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** Short stable name of the rule that found it, e.g. `source-cue-content`. */
  readonly why: string;
}
