import type { Span } from '../text/span';

export type EntityType =
  | 'PERSON'
  | 'ORG'
  | 'PLACE'
  | 'NORP'
  | 'DATE'
  | 'TIME'
  | 'MONEY'
  | 'PERCENT'
  | 'QUANTITY'
  | 'EVENT'
  | 'WORK'
  | 'OTHER';

/** `name`: "Sergei Lavrov"; `nominal`: "the foreign minister"; `pronoun`: "he". */
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/**
 * One place where the text speaks of somebody or something. Offsets are relative to its paragraph.
 * A nominal's span is the whole noun phrase without apposition or relative clause; `head` is its last noun.
 */
export interface Mention extends Span {
  readonly form: MentionForm;
  /** Null where a pronoun or nominal does not say. */
  readonly type: EntityType | null;
  readonly head: Span;
  /** 0 to 1. */
  readonly confidence: number;
}
