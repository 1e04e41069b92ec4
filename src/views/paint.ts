import type { AnnotatedMention, AnnotatedQuotation, Span } from '../engine';
import { categories, categoryOfEntity, highlightOf } from './categories';
import type { Category, Highlight } from './categories';
import { attributionOf } from './reading';
import type { Reading } from './reading';

/** What to paint where. Every category is there, so that painting also clears. */
export interface Painting {
  readonly spans: ReadonlyMap<Category, readonly Span[]>;
  /** Spans left out because an editor gets slow with more; the farthest from what is visible go first. */
  readonly omitted: number;
}

export interface PaintOptions {
  readonly shown: ReadonlySet<Highlight>;
  /** Most spans painted in one editor. */
  readonly limit: number;
  /** What the reader sees now; the nearest spans are painted first. */
  readonly visible: Span;
}

interface Stroke extends Span {
  readonly category: Category;
}

export function paint(reading: Reading, { shown, limit, visible }: PaintOptions): Painting {
  const strokes = uniqueStrokes([
    ...reading.annotation.quotations.flatMap(strokesOfQuotation),
    ...reading.annotation.mentions.flatMap((mention) => strokesOfMention(reading, mention)),
  ]).filter(({ category }) => shown.has(highlightOf[category]));
  const kept = strokes.length <= limit ? strokes : nearest(strokes, visible, limit);
  const spans = new Map<Category, Span[]>(categories.map((category) => [category, []]));
  for (const { category, start, end } of kept) spans.get(category)?.push({ start, end });
  return { spans, omitted: strokes.length - kept.length };
}

function strokesOfQuotation(quotation: AnnotatedQuotation): Stroke[] {
  const category: Category =
    attributionOf(quotation) === 'unattributed' ? 'unattributed' : quotation.type;
  const strokes: Stroke[] = quotation.spans.map(({ start, end }) => ({ start, end, category }));
  if (category === 'mixed')
    for (const { start, end } of quotation.marked)
      strokes.push({ start, end, category: 'verbatim' });
  if (quotation.cue !== null) strokes.push(stroke(quotation.cue, 'cue'));
  if (quotation.source !== null) strokes.push(stroke(quotation.source, 'speaker'));
  return strokes;
}

/** Names, and nominals that stand for somebody; pronouns would be noise. */
function strokesOfMention(reading: Reading, mention: AnnotatedMention): Stroke[] {
  if (mention.form === 'pronoun') return [];
  if (mention.form === 'nominal' && mention.entity === null) return [];
  const entity = mention.entity === null ? undefined : reading.entities.get(mention.entity);
  const type = entity?.type ?? mention.type;
  return type === null ? [] : [stroke(mention, categoryOfEntity[type])];
}

function stroke({ start, end }: Span, category: Category): Stroke {
  return { start, end, category };
}

/** Two quotations may share their cue and their source; each is painted once. */
function uniqueStrokes(strokes: readonly Stroke[]): Stroke[] {
  const seen = new Map<string, Stroke>();
  for (const each of strokes) seen.set(`${each.category} ${each.start} ${each.end}`, each);
  return [...seen.values()];
}

function nearest(strokes: readonly Stroke[], visible: Span, limit: number): Stroke[] {
  return [...strokes]
    .sort((a, b) => distance(a, visible) - distance(b, visible) || a.start - b.start)
    .slice(0, limit);
}

function distance(span: Span, visible: Span): number {
  if (span.end < visible.start) return visible.start - span.end;
  return span.start > visible.end ? span.start - visible.end : 0;
}
