import type { AnnotatedEntity, AnnotatedMention, AnnotatedQuotation, Span } from '../engine';
import { mentionAt, quotationAt, reachOf, reportOf } from './reading';
import type { Reading } from './reading';

/** Where a jump begins and where it leads. */
export interface Jump {
  readonly origin: Span;
  readonly target: Span;
}

/**
 * From a pronoun, a description or a short name to the words that introduce whom it stands for; from a quotation to
 * its source.
 */
export function definitionAt(reading: Reading, offset: number): Jump | null {
  const mention = mentionAt(reading, offset);
  const entity = entityOf(reading, mention);
  if (mention !== null && entity !== null) {
    const introduction = introductionOf(reading, entity);
    return introduction === null ? null : { origin: mention, target: introduction };
  }
  const quotation = quotationAt(reading, offset);
  if (quotation?.source == null) return null;
  return { origin: pieceAt(quotation, offset), target: quotation.source };
}

/** The first mention by name; without a name the first mention. */
export function introductionOf(reading: Reading, entity: AnnotatedEntity): AnnotatedMention | null {
  for (const id of entity.mentions) {
    const mention = reading.mentions.get(id);
    if (mention?.form === 'name') return mention;
  }
  return reading.mentions.get(entity.mentions[0] ?? '') ?? null;
}

/** Every mention of whoever is at the offset, and what they say; in text order. */
export function referencesAt(reading: Reading, offset: number): Span[] {
  const entity = subjectAt(reading, offset);
  if (entity === null) return [];
  const spoken = reading.spokenBy.get(entity.id) ?? [];
  return [...mentionsOf(reading, entity), ...spoken.map(reachOf)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** Every mention of whoever is at the offset; on a quotation its parts, its cue and its source. */
export function highlightsAt(reading: Reading, offset: number): readonly Span[] {
  const entity = entityOf(reading, mentionAt(reading, offset));
  if (entity !== null) return mentionsOf(reading, entity);
  const quotation = quotationAt(reading, offset);
  if (quotation === null) return [];
  const { spans, cue, source } = quotation;
  return [...spans, cue, source].filter((span): span is Span => span !== null);
}

/** The stretches around the offset from the narrowest to the widest: words in marks, content, the whole report. */
export function selectionsAt(reading: Reading, offset: number): Span[] {
  const mention = mentionAt(reading, offset);
  const around: Span[] = mention === null ? [] : [mention];
  for (const quotation of reading.quotationsAround(offset))
    around.push(...quotation.marked, ...quotation.spans, reachOf(quotation), reportOf(quotation));
  const sorted = around
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  return nested(sorted);
}

/** Only those that hold all the ones before, each once. */
function nested(sorted: readonly Span[]): Span[] {
  const chain: Span[] = [];
  for (const { start, end } of sorted) {
    const inner = chain.at(-1);
    const same = inner?.start === start && inner.end === end;
    const holds = inner === undefined || (start <= inner.start && inner.end <= end);
    if (!same && holds) chain.push({ start, end });
  }
  return chain;
}

/** Whoever is meant at the offset: by a mention there, else as the speaker of the quotation there. */
export function subjectAt(reading: Reading, offset: number): AnnotatedEntity | null {
  const mentioned = entityOf(reading, mentionAt(reading, offset));
  if (mentioned !== null) return mentioned;
  const speaker = quotationAt(reading, offset)?.speaker ?? null;
  return speaker === null ? null : (reading.entities.get(speaker) ?? null);
}

function entityOf(reading: Reading, mention: AnnotatedMention | null): AnnotatedEntity | null {
  const id = mention?.entity ?? null;
  return id === null ? null : (reading.entities.get(id) ?? null);
}

function mentionsOf(reading: Reading, entity: AnnotatedEntity): AnnotatedMention[] {
  return entity.mentions.flatMap((id) => reading.mentions.get(id) ?? []);
}

function pieceAt(quotation: AnnotatedQuotation, offset: number): Span {
  const pieces = [...quotation.spans, quotation.cue];
  return (
    pieces.find((piece) => piece !== null && piece.start <= offset && offset < piece.end) ??
    reachOf(quotation)
  );
}
