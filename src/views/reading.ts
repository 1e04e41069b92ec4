import { finished, firstFrom } from '../engine';
import type {
  AnnotatedEntity,
  AnnotatedMention,
  AnnotatedQuotation,
  Annotation,
  Span,
  Steps,
} from '../engine';
import { byId } from '../formats/by-id';
import type { ById } from '../formats/by-id';
import { lineNumbers, numberingLines } from '../formats/line-numbers';
import { contentOf } from '../formats/speakers';
import { findingAround } from './around';
import type { Around } from './around';

/** An annotation with the text it was made from and the look-ups that a screen needs. Nothing in it ever changes. */
export interface Reading {
  readonly text: string;
  readonly annotation: Annotation;
  /** The number of the line that an offset stands on, counted from 1. */
  readonly lineAt: (offset: number) => number;
  readonly entities: ById<AnnotatedEntity>;
  readonly mentions: ById<AnnotatedMention>;
  readonly quotations: ById<AnnotatedQuotation>;
  readonly mentionsAround: Around<AnnotatedMention>;
  /** Those whose report is around the offset: content, cue and source, and what stands between. */
  readonly quotationsAround: Around<AnnotatedQuotation>;
  /** Entity id → what that entity says, in text order. */
  readonly spokenBy: ReadonlyMap<string, readonly AnnotatedQuotation[]>;
  /** How many quotations nobody is named for. */
  readonly unattributed: number;
}

/** How a quotation stands to the person behind it. */
export type Attribution = 'named' | 'described' | 'anonymous' | 'unattributed';

/** What costs time that grows with the text is made when it is first asked for: for a short text. */
export function readAnnotation(text: string, annotation: Annotation): Reading {
  const { mentions, quotations } = annotation;
  let lines: Reading['lineAt'] | undefined;
  let mentioned: Reading['mentionsAround'] | undefined;
  let quoted: Reading['quotationsAround'] | undefined;
  let spoken: Reading['spokenBy'] | undefined;
  let open: number | undefined;
  return {
    ...found(text, annotation),
    lineAt: (offset) => (lines ??= lineNumbers(text))(offset),
    mentionsAround: (offset) => (mentioned ??= finished(findingAround(mentions, same)))(offset),
    quotationsAround: (offset) =>
      (quoted ??= finished(findingAround(quotations, reportOf)))(offset),
    get spokenBy() {
      return (spoken ??= finished(speakersOf(annotation)));
    },
    get unattributed() {
      return (open ??= finished(countingUnattributed(annotation)));
    },
  };
}

/** The same with everything made, in steps. */
export function* readingAnnotation(text: string, annotation: Annotation): Steps<Reading> {
  const lineAt = yield* numberingLines(text);
  const spokenBy = yield* speakersOf(annotation);
  const unattributed = yield* countingUnattributed(annotation);
  const mentionsAround = yield* findingAround(annotation.mentions, same);
  const quotationsAround = yield* findingAround(annotation.quotations, reportOf);
  const lists = found(text, annotation);
  return { ...lists, lineAt, spokenBy, unattributed, mentionsAround, quotationsAround };
}

function same(mention: AnnotatedMention): Span {
  return mention;
}

function found(
  text: string,
  annotation: Annotation,
): Pick<Reading, 'text' | 'annotation' | 'entities' | 'mentions' | 'quotations'> {
  return {
    text,
    annotation,
    entities: byId(annotation.entities),
    mentions: byId(annotation.mentions),
    quotations: byId(annotation.quotations),
  };
}

function* countingUnattributed({ quotations }: Annotation): Steps<number> {
  let count = 0;
  for (const quotation of quotations) {
    yield;
    if (attributionOf(quotation) === 'unattributed') count += 1;
  }
  return count;
}

function* speakersOf({ quotations }: Annotation): Steps<Reading['spokenBy']> {
  const spokenBy = new Map<string, AnnotatedQuotation[]>();
  for (const quotation of quotations) {
    yield;
    if (quotation.speaker === null) continue;
    const spoken = spokenBy.get(quotation.speaker);
    if (spoken === undefined) spokenBy.set(quotation.speaker, [quotation]);
    else spoken.push(quotation);
  }
  return spokenBy;
}

/**
 * `described`: the text gives words for the source but no entity stands behind them ("a spokeswoman"); `anonymous`: it
 * deliberately withholds the name; `unattributed`: it says nothing at all.
 */
export function attributionOf(quotation: AnnotatedQuotation): Attribution {
  if (quotation.speaker !== null) return 'named';
  if (quotation.anonymous) return 'anonymous';
  return quotation.source === null ? 'unattributed' : 'described';
}

/** From the first to the last character of a quotation, the reporting clause inside it included. */
export function reachOf({ spans }: AnnotatedQuotation): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** From the first to the last character of a quotation with its cue and its source. */
export function reportOf(quotation: AnnotatedQuotation): Span {
  const { cue, source } = quotation;
  let { start, end } = reachOf(quotation);
  if (cue !== null) [start, end] = [Math.min(start, cue.start), Math.max(end, cue.end)];
  if (source !== null) [start, end] = [Math.min(start, source.start), Math.max(end, source.end)];
  return { start, end };
}

/** The content of a quotation as one text; an interruption by the reporting clause becomes an ellipsis. */
export function wordsOf(reading: Reading, quotation: AnnotatedQuotation): string {
  return quotation.spans.map(({ start, end }) => reading.text.slice(start, end)).join(' … ');
}

/** The words as they may be printed: what is verbatim stands in quotation marks, and nothing else does. */
export function quotedWords(reading: Reading, quotation: AnnotatedQuotation): string {
  return contentOf(quotation, reading.text);
}

/** The name to show for the source of a quotation, or null where the text gives neither name nor words. */
export function speakerNameOf(reading: Reading, quotation: AnnotatedQuotation): string | null {
  const entity = quotation.speaker === null ? undefined : reading.entities.get(quotation.speaker);
  return entity?.name ?? quotation.source?.text ?? null;
}

/**
 * The quotation that has the offset in its cue or, failing that, the innermost one that has it in its content. A cursor
 * right behind the last character still belongs to it, as it does to a word.
 */
export function quotationAt(reading: Reading, offset: number): AnnotatedQuotation | null {
  return quotationOn(reading, offset) ?? quotationOn(reading, offset - 1);
}

function quotationOn(reading: Reading, offset: number): AnnotatedQuotation | null {
  let innermost: AnnotatedQuotation | null = null;
  let cued: AnnotatedQuotation | null = null;
  for (const quotation of reading.quotationsAround(offset)) {
    for (const span of quotation.spans) if (holds(span, offset)) innermost = quotation;
    if (quotation.cue !== null && holds(quotation.cue, offset)) cued ??= quotation;
  }
  return cued ?? innermost;
}

/** The shortest mention at the offset, or right before it. */
export function mentionAt(reading: Reading, offset: number): AnnotatedMention | null {
  return mentionOn(reading, offset) ?? mentionOn(reading, offset - 1);
}

function mentionOn(reading: Reading, offset: number): AnnotatedMention | null {
  let shortest: AnnotatedMention | null = null;
  for (const mention of reading.mentionsAround(offset)) {
    if (!holds(mention, offset)) continue;
    if (shortest === null || lengthOf(mention) < lengthOf(shortest)) shortest = mention;
  }
  return shortest;
}

/** The quotation, of those wanted, that begins next after (or before) the offset, going round at the ends. */
export function nextQuotation(
  reading: Reading,
  offset: number,
  direction: 'next' | 'previous',
  wanted: (quotation: AnnotatedQuotation) => boolean,
): AnnotatedQuotation | null {
  const { quotations } = reading.annotation;
  const startOf = (quotation: AnnotatedQuotation): number => quotation.spans[0]?.start ?? 0;
  if (direction === 'next') {
    const next = firstFrom(quotations, (quotation) => startOf(quotation) <= offset);
    return quotations.slice(next).find(wanted) ?? quotations.find(wanted) ?? null;
  }
  const here = firstFrom(quotations, (quotation) => startOf(quotation) < offset);
  return quotations.slice(0, here).findLast(wanted) ?? quotations.findLast(wanted) ?? null;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
