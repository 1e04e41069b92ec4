import type { Agreement } from '../lexicon/agreement';
import type { EntityType, Mention } from '../mentions/mention';

/** A person, organisation, place … of the article as its names show it. */
export interface Entity {
  readonly type: EntityType;
  /** The fullest form in the text. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Roles and appositions the text gives ("Russian Foreign Minister"), in text order, without repeats. */
  readonly descriptors: readonly string[];
  readonly agreement: Agreement;
}

/** Whom a mention might have stood for instead, and what spoke against it. */
export interface Rival {
  readonly entity: number;
  /** Short stable name of what spoke against it, e.g. `farther`. */
  readonly why: string;
}

/** The mentions of one paragraph and who they are. */
export interface Cast {
  readonly mentions: readonly Mention[];
  /** Entities by number; numbers tell them apart and say nothing else. */
  readonly entities: readonly (Pick<Entity, 'type'> | undefined)[];
  /** For each mention the number of its entity, or null where the text does not say. */
  readonly entityOf: readonly (number | null)[];
  /** For each mention whether it is a pronoun that stands for somebody, named or not ("he" for "a spokesman"). */
  readonly anchored: readonly boolean[];
  /** For each mention why it was resolved as it was: a short stable rule name. */
  readonly why: readonly string[];
  /** The second best entity of each mention for which more than one was weighed. */
  readonly rivals: ReadonlyMap<number, Rival>;
}
