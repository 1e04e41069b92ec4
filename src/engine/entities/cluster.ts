import type { Agreement } from '../lexicon/agreement';
import type { Role } from '../mentions/local';
import type { EntityType } from '../mentions/mention';
import type { Designation, Place } from './place';

/** An entity as its names show it. */
export interface Cluster {
  readonly type: EntityType;
  /** The name that leads it. */
  readonly head: Designation;
  /** The paragraphs with a name of it, in text order. */
  readonly places: Place[];
  /** Titles and appositions that the text gives it, once each, in text order. */
  roles: readonly Role[];
  agreement: Agreement;
  /** The paragraph that names it first. */
  first: Place | null;
}
