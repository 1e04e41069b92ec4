import type {
  AnnotatedEntity,
  AnnotatedMention,
  AnnotatedQuotation,
  Annotation,
  Problem,
  TextSpan,
} from './annotation';
import type { AttributedQuotation } from './attribution/quotation';
import type { Cast } from './entities/entity';
import { compareSpans, contains, shift } from './text/span';
import type { Block, BlockKind } from './text/block';
import type { Span } from './text/span';

/** The results of all stages over one text, still in indices and passage-relative offsets. */
export interface Findings {
  readonly text: string;
  readonly source: string;
  readonly engine: string;
  readonly blocks: readonly Block[];
  readonly cast: Cast;
  readonly quotations: readonly AttributedQuotation[];
  readonly problems: readonly Problem[];
}

/** Old index → new place in text order. */
type Renumbering = ReadonlyMap<number, number>;

/**
 * Turns indices into stable ids and relative offsets into offsets of the whole text. Ids go by position, so the same
 * findings always give the same bytes.
 */
export function assemble(findings: Findings): Annotation {
  const mentionOrder = orderMentions(findings);
  const entityOrder = orderEntities(findings.cast, mentionOrder);
  const mentions = assembleMentions(findings, mentionOrder, entityOrder);
  return {
    version: 1,
    engine: findings.engine,
    source: findings.source,
    unit: 'utf-16',
    length: findings.text.length,
    headline: spanOfKind(findings.blocks, 'headline'),
    byline: assembleByline(findings.blocks, mentions),
    dateline: spanOfKind(findings.blocks, 'dateline'),
    entities: assembleEntities(findings.cast, mentionOrder, entityOrder),
    mentions,
    quotations: assembleQuotations(findings, mentionOrder, entityOrder),
    problems: findings.problems,
  };
}

function orderMentions({ blocks, cast }: Findings): Renumbering {
  const places = cast.mentions.map((mention, index) => ({
    index,
    ...shift(mention, blocks[mention.passage]?.start ?? 0),
  }));
  places.sort((a, b) => compareSpans(a, b) || a.index - b.index);
  return new Map(places.map(({ index }, place) => [index, place]));
}

function orderEntities({ entities }: Cast, mentionOrder: Renumbering): Renumbering {
  const firsts = entities.map(({ mentions }, index) => {
    let first = Infinity;
    for (const mention of mentions) first = Math.min(first, mentionOrder.get(mention) ?? Infinity);
    return { index, first };
  });
  firsts.sort((a, b) => a.first - b.first || a.index - b.index);
  return new Map(firsts.map(({ index }, place) => [index, place]));
}

function assembleMentions(
  { text, blocks, cast }: Findings,
  mentionOrder: Renumbering,
  entityOrder: Renumbering,
): AnnotatedMention[] {
  const mentions: AnnotatedMention[] = [];
  for (const [index, place] of mentionOrder) {
    const mention = cast.mentions[index];
    if (mention === undefined) continue;
    mentions[place] = {
      id: `m${place + 1}`,
      ...cut(text, shift(mention, blocks[mention.passage]?.start ?? 0)),
      form: mention.form,
      type: mention.type,
      entity: idOf('e', cast.entityOf[index] ?? null, entityOrder),
      confidence: rounded(mention.confidence),
      why: cast.why[index] ?? '',
    };
  }
  return mentions;
}

function assembleEntities(
  cast: Cast,
  mentionOrder: Renumbering,
  entityOrder: Renumbering,
): AnnotatedEntity[] {
  const entities: AnnotatedEntity[] = [];
  for (const [index, place] of entityOrder) {
    const entity = cast.entities[index];
    if (entity === undefined) continue;
    const places = entity.mentions
      .map((mention) => mentionOrder.get(mention) ?? 0)
      .sort((a, b) => a - b);
    entities[place] = {
      id: `e${place + 1}`,
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases,
      descriptors: entity.descriptors,
      mentions: places.map((mention) => `m${mention + 1}`),
    };
  }
  return entities;
}

function assembleQuotations(
  { text, blocks, quotations }: Findings,
  mentionOrder: Renumbering,
  entityOrder: Renumbering,
): AnnotatedQuotation[] {
  const order = orderQuotations(blocks, quotations);
  const assembled: AnnotatedQuotation[] = [];
  for (const [index, place] of order) {
    const quotation = quotations[index];
    if (quotation === undefined) continue;
    const { report } = quotation;
    const base = blocks[quotation.passage]?.start ?? 0;
    const part = (span: Span | null): TextSpan | null =>
      span === null ? null : cut(text, shift(span, base));
    const source = part(report.source);
    assembled[place] = {
      id: `q${place + 1}`,
      type: report.type,
      spans: report.content.map((span) => shift(span, base)),
      marked: report.marked.map((span) => shift(span, base)),
      cue: part(report.cue),
      source:
        source === null
          ? null
          : { ...source, mention: idOf('m', quotation.sourceMention, mentionOrder) },
      speaker: idOf('e', quotation.speaker, entityOrder),
      runnerUp: runnerUpOf(quotation, entityOrder),
      anonymous: quotation.anonymous,
      addressee: part(report.addressee),
      parent: idOf('q', quotation.parent, order),
      continues: idOf('q', quotation.continues, order),
      confidence: rounded(quotation.confidence),
      why: quotation.why,
    };
  }
  return assembled;
}

function runnerUpOf(
  { speaker, rival }: AttributedQuotation,
  order: Renumbering,
): AnnotatedQuotation['runnerUp'] {
  const entity = idOf('e', rival?.entity ?? null, order);
  if (!rival || entity === null || speaker === null || speaker === rival.entity) return null;
  return { entity, why: rival.why };
}

function orderQuotations(
  blocks: readonly Block[],
  quotations: readonly AttributedQuotation[],
): Renumbering {
  const places = quotations.map(({ passage, report }, index) => {
    const base = blocks[passage]?.start ?? 0;
    return {
      index,
      start: base + (report.content[0]?.start ?? 0),
      end: base + (report.content.at(-1)?.end ?? 0),
    };
  });
  places.sort((a, b) => compareSpans(a, b) || a.index - b.index);
  return new Map(places.map(({ index }, place) => [index, place]));
}

function assembleByline(
  blocks: readonly Block[],
  mentions: readonly AnnotatedMention[],
): Annotation['byline'] {
  const span = spanOfKind(blocks, 'byline');
  if (span === null) return null;
  const name = mentions.find((mention) => contains(span, mention) && mention.type === 'PERSON');
  return { span, entity: name?.entity ?? null };
}

function spanOfKind(blocks: readonly Block[], kind: BlockKind): Span | null {
  const block = blocks.find((candidate) => candidate.kind === kind);
  return block === undefined ? null : { start: block.start, end: block.end };
}

function idOf(prefix: 'e' | 'm' | 'q', index: number | null, order: Renumbering): string | null {
  const place = index === null ? undefined : order.get(index);
  return place === undefined ? null : `${prefix}${place + 1}`;
}

function cut(text: string, { start, end }: Span): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

/** Two decimals are all that a confidence can honestly claim, and they print the same everywhere. */
function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
