import type { BlockKind } from './block';
import type { Span } from './span';

/** A paragraph on its way to a Block: markup has decided the kind, or left it to the words (null). Offsets into the whole text. */
export interface Draft extends Span {
  readonly kind: BlockKind | null;
  readonly skips: readonly Span[];
}

/** What a reader sees of a draft: skipped markup becomes a space, so that offsets are kept. */
export function visible(text: string, draft: Draft): string {
  if (draft.skips.length === 0) return text.slice(draft.start, draft.end);
  let shown = '';
  let at = draft.start;
  for (const skip of draft.skips) {
    if (skip.start < at) continue;
    shown += text.slice(at, skip.start) + ' '.repeat(skip.end - skip.start);
    at = skip.end;
  }
  return shown + text.slice(at, draft.end);
}
