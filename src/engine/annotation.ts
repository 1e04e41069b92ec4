import type { Span } from './text/span';
import type { EntityType, MentionForm } from './mentions/mention';
import type { QuotationType } from './quotations/report';

/** A span with the characters it covers. */
export interface TextSpan extends Span {
  readonly text: string;
}

export interface AnnotatedEntity {
  /** `e1`, `e2` … by first mention. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly descriptors: readonly string[];
  readonly mentions: readonly string[];
}

export interface AnnotatedMention extends TextSpan {
  /** `m1`, `m2` … by position. */
  readonly id: string;
  readonly form: MentionForm;
  readonly type: EntityType | null;
  /** Null where the text does not say who is meant. */
  readonly entity: string | null;
  readonly confidence: number;
  readonly why: string;
}

export interface QuotationSource extends TextSpan {
  readonly mention: string | null;
}

/** The second best answer to who speaks. */
export interface RunnerUp {
  /** Another entity than the speaker. */
  readonly entity: string;
  /** Short stable name of what spoke against it. */
  readonly why: string;
}

export interface AnnotatedQuotation {
  /** `q1`, `q2` … by position. */
  readonly id: string;
  readonly type: QuotationType;
  readonly spans: readonly Span[];
  readonly marked: readonly Span[];
  readonly cue: TextSpan | null;
  readonly source: QuotationSource | null;
  readonly speaker: string | null;
  /** Who else was weighed; null where the text left no choice, or where nobody is the speaker. */
  readonly runnerUp: RunnerUp | null;
  readonly anonymous: boolean;
  readonly addressee: TextSpan | null;
  readonly parent: string | null;
  readonly continues: string | null;
  readonly confidence: number;
  readonly why: string;
}

export type ProblemCode = 'too-long' | 'binary' | 'unclosed-mark' | 'internal';

/** Something the reader should know about the analysis; never a reason to lose the rest. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly span: Span | null;
}

/**
 * What leaves the engine: plain, serialisable, the same bytes for the same text. Offsets are UTF-16 code units into
 * the text as given, half-open.
 */
export interface Annotation {
  readonly version: 1;
  readonly engine: string;
  readonly source: string;
  readonly unit: 'utf-16';
  readonly length: number;
  readonly headline: Span | null;
  readonly byline: { readonly span: Span; readonly entity: string | null } | null;
  readonly dateline: Span | null;
  readonly entities: readonly AnnotatedEntity[];
  readonly mentions: readonly AnnotatedMention[];
  readonly quotations: readonly AnnotatedQuotation[];
  readonly problems: readonly Problem[];
}
