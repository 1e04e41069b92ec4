/**
 * A mention with everything its own paragraph says about it. The document-wide stage reads these facts only, so it
 * never looks at the words again.
 */
import type { Agreement } from '../lexicon/agreement';
import type { SourceNoun } from '../lexicon/nouns';
import type { Mention } from './mention';

/** A title or apposition: "Russian Foreign Minister" is a minister with the words russia and foreign. */
export interface Role {
  /** The head noun, singular, in small letters. */
  readonly noun: string;
  /** Modifying words in small letters, peoples turned into their places. */
  readonly words: readonly string[];
  /** As written, for display. */
  readonly text: string;
}

export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'none';

export interface LocalMention extends Mention {
  /** Token range in the passage, half-open. */
  readonly first: number;
  readonly last: number;
  /** First token of the phrase: a name's title lies between `opens` and `first`. */
  readonly opens: number;
  /** One past the complement: "of the Arab League" behind "the head". */
  readonly reach: number;
  readonly sentence: number;
  /** Stands where a clause has its subject. */
  readonly subject: boolean;
  /** A verb of saying follows: the subject is speaking. */
  readonly speaks: boolean;
  /** Stands between double quotation marks. */
  readonly quoted: boolean;
  /** Stands in a clause before the main one: "Asked whether he agreed, Reith …". */
  readonly fronted: boolean;
  /** A preposition or possessive keeps it inside a larger phrase. */
  readonly inside: boolean;
  readonly plural: boolean;
  /** Names: the name with plain spaces; nominals: head noun, singular; pronouns: the pronoun. Small letters but names. */
  readonly word: string;
  /** What titles, given names and nouns say; never shown. */
  readonly agreement: Agreement;
  /** Roles given right here by a title, an apposition or "is the …". */
  readonly roles: readonly Role[];
  /** The noun, for nominals. */
  readonly noun: SourceNoun | null;
  readonly determiner: Determiner;
  /** The nominal's own words as a role to be matched. */
  readonly role: Role | null;
  /** Mention of the same passage (index into its list) that this one is in apposition to, or null. */
  readonly apposedTo: number | null;
  /** Mention of the same passage that is the possessor or issuer: "White House" in "a White House statement". */
  readonly owner: number | null;
}
