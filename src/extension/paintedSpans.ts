import type { Span, TextChange } from '../engine';
import { categories } from '../views/categories';
import type { Category } from '../views/categories';
import type { Painting } from '../views/paint';

/**
 * What one editor shows. The editor moves what is painted along with the text, so a category whose spans have only moved
 * need not be painted again: to paint costs the window more than to find out.
 */
export class PaintedSpans {
  /** Null where an edit touched a span and only the editor knows what became of it. */
  readonly #spans = new Map<Category, Span[] | null>();

  /** The text was changed, one change after the other. */
  move(changes: readonly TextChange[]): void {
    for (const [category, spans] of this.#spans)
      if (spans !== null) this.#spans.set(category, movedBy(spans, changes));
  }

  /** Takes what is painted now; returns the categories that must be painted anew. */
  exchange({ spans }: Painting): ReadonlyMap<Category, readonly Span[]> {
    const different = new Map<Category, readonly Span[]>();
    for (const category of categories) {
      const now = [...(spans.get(category) ?? [])];
      const before = this.#spans.get(category) ?? null;
      this.#spans.set(category, now);
      if (before === null || !isSame(before, now)) different.set(category, now);
    }
    return different;
  }
}

/** The spans where they are after the changes; null when a change touches one of them. */
function movedBy(spans: readonly Span[], changes: readonly TextChange[]): Span[] | null {
  let moved = [...spans];
  for (const { start, end, text } of changes) {
    if (moved.some((span) => span.start <= end && start <= span.end)) return null;
    const by = text.length - (end - start);
    moved = moved.map((span) =>
      span.start > end ? { start: span.start + by, end: span.end + by } : span,
    );
  }
  return moved;
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  if (a.length !== b.length) return false;
  return a.every(({ start, end }, index) => start === b[index]?.start && end === b[index].end);
}
