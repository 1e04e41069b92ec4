import type { Link } from './attribution/quotation';
import type { EntityType, MentionForm } from './mentions/mention';
import type { QuotationType } from './quotations/report';
import type { BlockKind } from './text/block';
import type { Span } from './text/span';

/** A mention in its paragraph. */
export interface FoundMention extends Span {
  readonly form: MentionForm;
  readonly type: EntityType | null;
  /** Number of the entity, or null where the text does not say who is meant. */
  readonly entity: number | null;
  readonly confidence: number;
  readonly why: string;
}

/** A quotation in its paragraph. */
export interface FoundQuotation {
  readonly type: QuotationType;
  readonly spans: readonly Span[];
  readonly marked: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  /** Cue and source stand in the paragraph before and are relative to it. */
  readonly lead: boolean;
  /** The head of the source, among the mentions of the paragraph that has the source. */
  readonly sourceMention: number | null;
  readonly speaker: number | null;
  readonly runnerUp: { readonly entity: number; readonly why: string } | null;
  readonly anonymous: boolean;
  readonly addressee: Span | null;
  readonly parent: Link | null;
  readonly continues: Link | null;
  readonly confidence: number;
  readonly why: string;
}

/**
 * All that is known of one paragraph. Offsets are relative to it and other paragraphs are told by how far back they
 * stand, so that what is found stays true wherever the paragraph moves.
 */
export interface ParagraphFindings {
  readonly kind: BlockKind;
  readonly mentions: readonly FoundMention[];
  readonly quotations: readonly FoundQuotation[];
}

/** An entity as it is shown. */
export interface EntityFindings {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly descriptors: readonly string[];
}

/** Two decimals are all that a confidence can honestly claim, and they print the same everywhere. */
export function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
