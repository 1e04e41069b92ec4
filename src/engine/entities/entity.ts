import type { Agreement } from '../lexicon/agreement';
import type { EntityType, Mention } from '../mentions/mention';

/** A person, organisation, place … of the article with every mention that stands for it. */
export interface Entity {
  readonly type: EntityType;
  /** The fullest form in the text. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Roles and appositions the text gives ("Russian Foreign Minister"), in text order, without repeats. */
  readonly descriptors: readonly string[];
  /** Indices into the mention list, in text order. */
  readonly mentions: readonly number[];
  readonly agreement: Agreement;
}

/** Whom a mention might have stood for instead, and what spoke against it. */
export interface Rival {
  readonly entity: number;
  /** Short stable name of what spoke against it, e.g. `farther`. */
  readonly why: string;
}

/** Mentions of a document and the entities behind them. */
export interface Cast {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** For each mention the index of its entity, or null where the text does not say. */
  readonly entityOf: readonly (number | null)[];
  /** For each pronoun the mention it stands for, named or not ("he" for "a spokesman"); null for everything else. */
  readonly antecedentOf: readonly (number | null)[];
  /** For each mention why it was resolved as it was: a short stable rule name. */
  readonly why: readonly string[];
  /** The second best entity of each mention for which more than one was weighed. */
  readonly rivals: ReadonlyMap<number, Rival>;
}
