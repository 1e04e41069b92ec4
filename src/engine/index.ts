export { createEngine } from './analyze';
export type { Engine } from './analyze';
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
export { assemble, assembling } from './assemble';
export type { Findings, PlacedFindings } from './assemble';
export { checkAnnotation } from './check';
export type { EntityFindings, ParagraphFindings } from './findings';
export type { TextChange } from './incremental';
export type { AnalyzeOptions, Session } from './session';
export { finished } from './steps';
export type { Steps } from './steps';
export { readAmount } from './lexicon/amounts';
export type { Amount } from './lexicon/amounts';
export { directionOf, isWeekday, readDate, readTime } from './lexicon/calendar';
export { resolveWeekday, withNearestYear } from './lexicon/calendar';
export { convertMeasure } from './lexicon/measures';
export type { EntityType, MentionForm } from './mentions/mention';
export type { QuotationType } from './quotations/report';
export type { EngineModels } from './tagging/tagger';
export { ModelError } from './tagging/packed';
export type { TextFormat } from './text/block';
export { firstFrom } from './text/search';
export type { Span } from './text/span';
export type { FindingsUpdate } from './updates';
export { ENGINE_VERSION } from './version';
