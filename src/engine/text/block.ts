import type { Span } from './span';

/** How the text is marked up; decides which stretches are markup and not prose. */
export type TextFormat = 'plain' | 'markdown' | 'html';

/**
 * What a stretch of an article is for. Only `paragraph`, `headline`, `heading`, `list` and `turn` carry speech;
 * a `turn` is a paragraph that opens with the name of who speaks (`SMITH:`, `Q:`).
 */
export type BlockKind =
  'headline' | 'byline' | 'dateline' | 'heading' | 'paragraph' | 'list' | 'turn' | 'opaque';

/**
 * One paragraph of the article: the unit of analysis and of caching. `start` and `end` are offsets into the whole
 * text and leave out the blank space around the paragraph.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Markup inside the block that no later stage may read (tags, link targets, emphasis marks), relative to `start`. */
  readonly skips: readonly Span[];
}
