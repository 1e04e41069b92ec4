import type { AnnotatedQuotation, Annotation, TextSpan } from './annotation';
import { compareSpans, contains, overlaps } from './text/span';
import type { Span } from './text/span';

type Complain = (what: string) => void;

/**
 * Every invariant of an {@link Annotation} over the text it was made from. Returns one sentence for each breach,
 * so an empty list means the annotation is sound. Run by every test that sees an annotation.
 */
export function checkAnnotation(annotation: Annotation, text: string): string[] {
  const breaches: string[] = [];
  const complain: Complain = (what) => breaches.push(what);
  if (annotation.length !== text.length) complain('length is not the length of the text');
  checkHead(annotation, text, complain);
  checkMentions(annotation, text, complain);
  checkEntities(annotation, complain);
  checkQuotations(annotation, text, complain);
  return breaches;
}

function checkHead(annotation: Annotation, text: string, complain: Complain): void {
  const parts = [annotation.headline, annotation.byline?.span ?? null, annotation.dateline];
  for (const part of parts) if (part !== null) checkSpan('head', part, text, complain);
  for (const problem of annotation.problems)
    if (problem.span !== null) checkSpan(`problem ${problem.code}`, problem.span, text, complain);
  const entity = annotation.byline?.entity ?? null;
  if (entity !== null && !annotation.entities.some(({ id }) => id === entity))
    complain(`byline names ${entity}, which is no entity`);
}

function checkMentions(annotation: Annotation, text: string, complain: Complain): void {
  const entities = new Map(
    annotation.entities.map((entity) => [entity.id, new Set(entity.mentions)]),
  );
  annotation.mentions.forEach((mention, index) => {
    if (mention.id !== `m${index + 1}`) complain(`mention ${mention.id} is not in order`);
    checkTextSpan(mention.id, mention, text, complain);
    const before = annotation.mentions[index - 1];
    if (before !== undefined && compareSpans(before, mention) > 0)
      complain(`${mention.id} stands before ${before.id}`);
    if (mention.entity !== null && entities.get(mention.entity)?.has(mention.id) !== true)
      complain(`${mention.id} names ${mention.entity}, which does not list it`);
    checkConfidence(mention.id, mention.confidence, complain);
  });
}

function checkEntities(annotation: Annotation, complain: Complain): void {
  const mentions = new Map(annotation.mentions.map((mention) => [mention.id, mention.entity]));
  annotation.entities.forEach((entity, index) => {
    if (entity.id !== `e${index + 1}`) complain(`entity ${entity.id} is not in order`);
    if (entity.name === '') complain(`${entity.id} has no name`);
    if (entity.mentions.length === 0) complain(`${entity.id} has no mention`);
    for (const id of entity.mentions)
      if (mentions.get(id) !== entity.id)
        complain(`${entity.id} lists ${id}, which is not its own`);
  });
}

function checkQuotations(annotation: Annotation, text: string, complain: Complain): void {
  const known = new Map<string, AnnotatedQuotation>();
  const entities = new Set(annotation.entities.map(({ id }) => id));
  const mentions = new Set(annotation.mentions.map(({ id }) => id));
  for (const quotation of annotation.quotations) known.set(quotation.id, quotation);
  annotation.quotations.forEach((quotation, index) => {
    const { id } = quotation;
    if (id !== `q${index + 1}`) complain(`quotation ${id} is not in order`);
    checkContent(quotation, text, complain);
    checkParts(quotation, text, complain);
    if (quotation.speaker !== null && !entities.has(quotation.speaker))
      complain(`${id} is spoken by ${quotation.speaker}, which is no entity`);
    checkRunnerUp(quotation, entities, complain);
    const mention = quotation.source?.mention ?? null;
    if (mention !== null && !mentions.has(mention))
      complain(`${id} has source ${mention}, which is no mention`);
    if (quotation.anonymous && quotation.speaker !== null)
      complain(`${id} is anonymous and has a speaker`);
    checkLinks(quotation, known, complain);
    checkConfidence(id, quotation.confidence, complain);
  });
  checkNesting(annotation.quotations, complain);
}

function checkRunnerUp(
  { id, speaker, runnerUp }: AnnotatedQuotation,
  entities: ReadonlySet<string>,
  complain: Complain,
): void {
  if (runnerUp === null) return;
  if (!entities.has(runnerUp.entity))
    complain(`${id} weighed ${runnerUp.entity}, which is no entity`);
  if (speaker === null) complain(`${id} has a runner-up and no speaker`);
  if (speaker === runnerUp.entity) complain(`${id} has its speaker as the runner-up`);
}

function checkContent(
  { id, spans, marked }: AnnotatedQuotation,
  text: string,
  complain: Complain,
): void {
  if (spans.length === 0) complain(`${id} has no content`);
  spans.forEach((span, index) => {
    checkSpan(`${id} content`, span, text, complain);
    const before = spans[index - 1];
    if (before !== undefined && before.end > span.start)
      complain(`${id}: content spans out of order`);
  });
  for (const span of marked) {
    checkSpan(`${id} marked`, span, text, complain);
    if (!spans.some((content) => contains(content, span)))
      complain(`${id}: a marked part lies outside the content`);
  }
}

function checkParts(
  { id, cue, source, addressee, spans }: AnnotatedQuotation,
  text: string,
  complain: Complain,
): void {
  for (const [name, part] of [
    ['cue', cue],
    ['source', source],
    ['addressee', addressee],
  ] as const) {
    if (part === null) continue;
    checkTextSpan(`${id} ${name}`, part, text, complain);
  }
  if (cue !== null && spans.some((span) => overlaps(span, cue)))
    complain(`${id}: the cue lies inside the content`);
}

function checkLinks(
  quotation: AnnotatedQuotation,
  known: ReadonlyMap<string, AnnotatedQuotation>,
  complain: Complain,
): void {
  for (const link of [quotation.parent, quotation.continues]) {
    if (link === null) continue;
    if (!known.has(link) || link === quotation.id)
      complain(`${quotation.id} links to ${link}, which is no other quotation`);
  }
  const parent = quotation.parent === null ? undefined : known.get(quotation.parent);
  const last = quotation.spans.at(-1);
  const first = quotation.spans[0];
  if (parent === undefined || first === undefined || last === undefined) return;
  const reach = hull(parent);
  if (!contains(reach, { start: first.start, end: last.end }))
    complain(`${quotation.id} leaves its parent ${parent.id}`);
}

/** Neighbours in text order nest or are apart; with sorted spans a stack of open ends shows every crossing. */
function checkNesting(quotations: readonly AnnotatedQuotation[], complain: Complain): void {
  const open: { readonly id: string; readonly end: number }[] = [];
  const pieces = quotations
    .flatMap(({ id, spans }) => spans.map((span) => ({ id, ...span })))
    .sort(compareSpans);
  for (const piece of pieces) {
    while ((open.at(-1)?.end ?? Infinity) <= piece.start) open.pop();
    const top = open.at(-1);
    if (top !== undefined && piece.end > top.end) complain(`${piece.id} crosses ${top.id}`);
    open.push(piece);
  }
}

function hull({ spans }: AnnotatedQuotation): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function checkTextSpan(name: string, span: TextSpan, text: string, complain: Complain): void {
  checkSpan(name, span, text, complain);
  if (text.slice(span.start, span.end) !== span.text)
    complain(`${name}: its text is not what stands there`);
}

function checkSpan(name: string, { start, end }: Span, text: string, complain: Complain): void {
  if (!Number.isInteger(start) || !Number.isInteger(end))
    complain(`${name}: offsets are no integers`);
  if (start < 0 || end > text.length) complain(`${name}: outside the text`);
  if (start >= end) complain(`${name}: empty`);
  if (cutsPair(text, start) || cutsPair(text, end)) complain(`${name}: cuts a surrogate pair`);
}

function cutsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function checkConfidence(name: string, confidence: number, complain: Complain): void {
  if (!(confidence >= 0 && confidence <= 1)) complain(`${name}: confidence is not between 0 and 1`);
}
