import type { AnnotatedEntity, AnnotatedQuotation, Annotation, Span } from '../engine';

/** Quotations that one person, organisation or description stands behind. */
export interface SpeakerGroup {
  /** `described`: the text gives words but no name; `anonymous`: it withholds the name; `unattributed`: it says nothing. */
  readonly kind: 'named' | 'described' | 'anonymous' | 'unattributed';
  /** The name or the words of the text; empty for unattributed quotations. Article text: escape it. */
  readonly name: string;
  readonly entity: AnnotatedEntity | null;
  readonly quotations: readonly AnnotatedQuotation[];
}

const rank = { named: 0, described: 1, anonymous: 1, unattributed: 2 } as const;

/** Who said what: named speakers in the order in which they first speak, then the unnamed, then speech of nobody. */
export function groupBySpeaker(annotation: Annotation): SpeakerGroup[] {
  const entities = new Map(annotation.entities.map((entity) => [entity.id, entity]));
  const groups = new Map<string, SpeakerGroup & { readonly quotations: AnnotatedQuotation[] }>();
  for (const quotation of annotation.quotations) {
    const speaker = quotation.speaker === null ? undefined : entities.get(quotation.speaker);
    const words = quotation.source?.text ?? '';
    const kind =
      speaker !== undefined
        ? 'named'
        : quotation.anonymous
          ? 'anonymous'
          : words === ''
            ? 'unattributed'
            : 'described';
    const key = `${kind} ${speaker?.id ?? words.toLowerCase()}`;
    const group = groups.get(key);
    if (group !== undefined) group.quotations.push(quotation);
    else
      groups.set(key, {
        kind,
        name: speaker?.name ?? words,
        entity: speaker ?? null,
        quotations: [quotation],
      });
  }
  return [...groups.values()].sort((a, b) => rank[a.kind] - rank[b.kind]);
}

/**
 * What was said, as one string of article text: marks are put around what stood in marks, and an ellipsis where the
 * reporting clause interrupts.
 */
export function contentOf({ spans, marked }: AnnotatedQuotation, text: string): string {
  const opens = new Set(marked.map(({ start }) => start));
  const closes = new Set(marked.map(({ end }) => end));
  const pieces = spans.map(({ start, end }: Span) => {
    const before = opens.has(start) ? '“' : '';
    const after = closes.has(end) ? '”' : '';
    return `${before}${text.slice(start, end)}${after}`;
  });
  return pieces.join(' … ');
}
