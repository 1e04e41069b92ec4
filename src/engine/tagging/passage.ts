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

/** The passage with other names. Spelled out because passages of one shape are read twice as fast (V8). */
export function renamed(
  { kind, text, tokens, sentences, tags }: Passage,
  names: readonly NameSpan[],
): Passage {
  return { kind, text, tokens, sentences, tags, names };
}
