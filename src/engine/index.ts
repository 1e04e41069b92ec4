export type {
  AnnotatedEntity,
  AnnotatedMention,
  AnnotatedQuotation,
  Annotation,
  Problem,
  ProblemCode,
  QuotationSource,
  TextSpan,
} from './annotation';
export type { Span } from './text/span';
export type { TextFormat } from './text/block';
export type { EntityType, MentionForm } from './mentions/mention';
export type { QuotationType } from './quotations/report';
