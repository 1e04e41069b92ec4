import type { BlockKind } from '../text/block';
import type { Sentence, Token } from '../tokens/token';

/** What the name tagger tells apart; MISC leaves the engine as EVENT, WORK or OTHER. */
export type NameType = 'PERSON' | 'ORG' | 'PLACE' | 'NORP' | 'MISC';

/** A name as a half-open range of token indices of its passage. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * One paragraph after the stages that need nothing but the paragraph itself. All offsets are relative to the
 * paragraph, so an unchanged paragraph that moved is an unchanged passage.
 */
export interface Passage {
  readonly kind: BlockKind;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Penn Treebank part-of-speech tags, one a token (Marcus et al. 1993). */
  readonly tags: readonly string[];
  readonly names: readonly NameSpan[];
}

/*
 * Copies are written out field by field: an object copied with `...` gets a shape of its own at each place, and code
 * that meets many shapes is compiled again and again and then slow.
 */

/** The same passage with other names. */
export function withNames(
  { kind, text, tokens, sentences, tags }: Passage,
  names: readonly NameSpan[],
): Passage {
  return { kind, text, tokens, sentences, tags, names };
}

/** The same name, read as another type. */
export function withType({ first, last, confidence }: NameSpan, type: NameType): NameSpan {
  return { first, last, type, confidence };
}

/** The same name over other tokens. */
export function withRange({ type, confidence }: NameSpan, first: number, last: number): NameSpan {
  return { first, last, type, confidence };
}
