import type {
  AnnotatedEntity,
  AnnotatedMention,
  AnnotatedQuotation,
  Annotation,
  Problem,
  TextSpan,
} from './annotation';
import type { Link } from './attribution/quotation';
import type { EntityFindings, FoundQuotation, ParagraphFindings } from './findings';
import { finished } from './steps';
import type { Steps } from './steps';
import type { BlockKind } from './text/block';
import { contains, shift } from './text/span';
import type { Span } from './text/span';
import { mapped } from './text/mapped';

/** A paragraph's findings in their place in the text. */
export interface PlacedFindings extends Span {
  readonly findings: ParagraphFindings;
}

/** Everything found in one text, paragraph by paragraph in text order. */
export interface Findings {
  readonly text: string;
  readonly source: string;
  readonly engine: string;
  readonly paragraphs: readonly PlacedFindings[];
  /** The entity of a number that a paragraph names. */
  readonly entity: (number: number) => EntityFindings | undefined;
  readonly problems: readonly Problem[];
}

/** An entity on its way into the annotation. */
interface Listed {
  readonly id: string;
  readonly entity: EntityFindings;
  readonly mentions: string[];
}

/** Ids handed out so far. */
interface Numbering {
  readonly entities: Map<number, Listed>;
  /** For each paragraph how many mentions, and how many quotations, stand before it. */
  readonly mentionBases: Int32Array;
  readonly quotationBases: Int32Array;
}

/**
 * Turns numbers into stable ids and relative offsets into offsets of the whole text. Ids go by position, so the same
 * findings always give the same bytes.
 */
export function assemble(findings: Findings): Annotation {
  return finished(assembling(findings));
}

/** The same in steps of a paragraph each, for a thread that has other things to do. */
export function* assembling(findings: Findings): Steps<Annotation> {
  const { paragraphs } = findings;
  const numbering: Numbering = {
    entities: new Map(),
    mentionBases: new Int32Array(paragraphs.length),
    quotationBases: new Int32Array(paragraphs.length),
  };
  const mentions = yield* assembleMentions(findings, numbering);
  const quotations = yield* assembleQuotations(findings, numbering);
  return {
    version: 1,
    engine: findings.engine,
    source: findings.source,
    unit: 'utf-16',
    length: findings.text.length,
    headline: spanOfKind(paragraphs, 'headline'),
    byline: assembleByline(paragraphs, mentions),
    dateline: spanOfKind(paragraphs, 'dateline'),
    entities: [...numbering.entities.values()].map(assembleEntity),
    mentions,
    quotations,
    problems: findings.problems,
  };
}

function* assembleMentions(
  { text, paragraphs, entity }: Findings,
  { entities, mentionBases }: Numbering,
): Steps<AnnotatedMention[]> {
  const mentions: AnnotatedMention[] = [];
  for (const [at, { start, findings }] of paragraphs.entries()) {
    yield;
    mentionBases[at] = mentions.length;
    for (const found of findings.mentions) {
      const id = `m${mentions.length + 1}`;
      const [from, to] = [start + found.start, start + found.end];
      const listed = list(entities, found.entity, entity);
      listed?.mentions.push(id);
      mentions.push({
        id,
        start: from,
        end: to,
        text: text.slice(from, to),
        form: found.form,
        type: found.type,
        entity: listed?.id ?? null,
        confidence: found.confidence,
        why: found.why,
      });
    }
  }
  return mentions;
}

/** The entity of a number, entered when it is met first. */
function list(
  entities: Map<number, Listed>,
  number: number | null,
  entityOf: Findings['entity'],
): Listed | undefined {
  if (number === null) return undefined;
  const known = entities.get(number);
  if (known !== undefined) return known;
  const entity = entityOf(number);
  if (entity === undefined) return undefined;
  const listed = { id: `e${entities.size + 1}`, entity, mentions: [] };
  entities.set(number, listed);
  return listed;
}

function assembleEntity({ id, entity, mentions }: Listed): AnnotatedEntity {
  const { type, name, aliases, descriptors } = entity;
  return { id, type, name, aliases, descriptors, mentions };
}

function* assembleQuotations(
  findings: Findings,
  numbering: Numbering,
): Steps<AnnotatedQuotation[]> {
  const quotations: AnnotatedQuotation[] = [];
  for (const [at, paragraph] of findings.paragraphs.entries()) {
    numbering.quotationBases[at] = quotations.length;
    const here = paragraph.findings.quotations;
    if (here.length === 0) continue;
    yield;
    for (const found of here)
      quotations.push(assembleQuotation(findings, found, at, quotations.length, numbering));
  }
  return quotations;
}

/** @param at which paragraph it stands in; `place` is its own among all quotations */
function assembleQuotation(
  { text, paragraphs }: Findings,
  found: FoundQuotation,
  at: number,
  place: number,
  { entities, mentionBases, quotationBases }: Numbering,
): AnnotatedQuotation {
  const base = paragraphs[at]?.start ?? 0;
  const home = found.lead ? at - 1 : at;
  const part = (span: Span | null, from: number): TextSpan | null =>
    span === null ? null : cut(text, span, paragraphs[from]?.start ?? 0);
  const { sourceMention } = found;
  const mention =
    sourceMention === null ? null : `m${(mentionBases[home] ?? 0) + sourceMention + 1}`;
  const idOf = (entity: number | null): string | null => entities.get(entity ?? -1)?.id ?? null;
  const linked = (link: Link | null): string | null =>
    link === null ? null : `q${(quotationBases[at - link.back] ?? 0) + link.index + 1}`;
  const rival = idOf(found.runnerUp?.entity ?? null);
  return {
    id: `q${place + 1}`,
    type: found.type,
    spans: mapped(found.spans, (span) => shift(span, base)),
    marked: mapped(found.marked, (span) => shift(span, base)),
    cue: part(found.cue, home),
    source: sourceOf(part(found.source, home), mention),
    speaker: idOf(found.speaker),
    runnerUp: rival === null ? null : { entity: rival, why: found.runnerUp?.why ?? '' },
    anonymous: found.anonymous,
    addressee: part(found.addressee, at),
    parent: linked(found.parent),
    continues: linked(found.continues),
    confidence: found.confidence,
    why: found.why,
  };
}

function sourceOf(span: TextSpan | null, mention: string | null): AnnotatedQuotation['source'] {
  if (span === null) return null;
  const { start, end, text } = span;
  return { start, end, text, mention };
}

function assembleByline(
  paragraphs: readonly PlacedFindings[],
  mentions: readonly AnnotatedMention[],
): Annotation['byline'] {
  const span = spanOfKind(paragraphs, 'byline');
  if (span === null) return null;
  const name = mentions.find((mention) => contains(span, mention) && mention.type === 'PERSON');
  return { span, entity: name?.entity ?? null };
}

function spanOfKind(paragraphs: readonly PlacedFindings[], kind: BlockKind): Span | null {
  const found = paragraphs.find(({ findings }) => findings.kind === kind);
  return found === undefined ? null : { start: found.start, end: found.end };
}

function cut(text: string, { start, end }: Span, base: number): TextSpan {
  return { start: base + start, end: base + end, text: text.slice(base + start, base + end) };
}
