import { finished } from '../engine';
import type {
  AnnotatedEntity,
  AnnotatedMention,
  AnnotatedQuotation,
  Annotation,
  Span,
  Steps,
} from '../engine';
import { byId } from './by-id';
import type { ById } from './by-id';

/** Quotations that one person, organisation or description stands behind. */
export interface SpeakerGroup {
  /**
   * `described`: the text gives words but no name; `anonymous`: it withholds the name; `unclear`: a pronoun of which it
   * is not clear whom it means; `unattributed`: it says nothing.
   */
  readonly kind: 'named' | 'described' | 'anonymous' | 'unclear' | 'unattributed';
  /** The name or the words of the text; empty for unattributed quotations. Article text: escape it. */
  readonly name: string;
  readonly entity: AnnotatedEntity | null;
  readonly quotations: readonly AnnotatedQuotation[];
}

const order: readonly (readonly SpeakerGroup['kind'][])[] = [
  ['named'],
  ['described', 'anonymous'],
  ['unclear'],
  ['unattributed'],
];

/** Who said what: named speakers in the order in which they first speak, then the unnamed, then speech of nobody. */
export function groupBySpeaker(annotation: Annotation): SpeakerGroup[] {
  return finished(groupingBySpeaker(annotation));
}

/** The same, in a step for each quotation. */
export function* groupingBySpeaker(annotation: Annotation): Steps<SpeakerGroup[]> {
  const entities = byId(annotation.entities);
  const mentions = byId(annotation.mentions);
  const groups = new Map<string, SpeakerGroup & { readonly quotations: AnnotatedQuotation[] }>();
  for (const quotation of annotation.quotations) {
    yield;
    const { speaker, source } = quotation;
    const entity = speaker === null ? null : (entities.get(speaker) ?? null);
    const words = source?.text ?? '';
    const kind = kindOf(quotation, entity, mentions);
    const key = `${kind} ${entity?.id ?? words.toLowerCase()}`;
    const group = groups.get(key);
    if (group !== undefined) group.quotations.push(quotation);
    else
      groups.set(key, {
        kind,
        name: entity?.name ?? capitalised(words),
        entity,
        quotations: [quotation],
      });
  }
  const all = [...groups.values()];
  return order.flatMap((kinds) => all.filter(({ kind }) => kinds.includes(kind)));
}

function kindOf(
  { anonymous, source }: AnnotatedQuotation,
  entity: AnnotatedEntity | null,
  mentions: ById<AnnotatedMention>,
): SpeakerGroup['kind'] {
  if (entity !== null) return 'named';
  if (anonymous) return 'anonymous';
  if (source === null) return 'unattributed';
  const head = source.mention === null ? undefined : mentions.get(source.mention);
  return head?.form === 'pronoun' ? 'unclear' : 'described';
}

/** As the heading of a group; the first letter only, since the rest is as the article has it. */
function capitalised(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/**
 * The words of the article for the speaker of a quotation, where they tell the reader more than the name above does: a
 * pronoun or a title, but not the name itself or a part of it, and not what an earlier part of the speech had.
 */
export function otherWordsForSpeaker(
  { source, continues }: AnnotatedQuotation,
  { kind, name }: SpeakerGroup,
): string | null {
  if (source === null || continues !== null || kind !== 'named') return null;
  return source.text.includes(name) || name.includes(source.text) ? null : source.text;
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
