/** The engine's annotation in the line format of the scorers. */
import type { AnnotatedQuotation, Annotation, Span } from '../../src/engine/index';
import type { NameLine, PredictedDocument, QuotationLine, Range } from './documents';

const rangeOf = ({ start, end }: Span): Range => [start, end];

/** MISC is what the corpora call the names that are neither people, bodies, places nor peoples. */
const CORPUS_TYPES = new Map([
  ['EVENT', 'MISC'],
  ['WORK', 'MISC'],
  ['OTHER', 'MISC'],
]);

/** The nearest quotation that a quotation goes on with and that has a source or a cue, or itself. */
function leadOf(
  quotation: AnnotatedQuotation,
  byId: ReadonlyMap<string, AnnotatedQuotation>,
): AnnotatedQuotation {
  let lead = quotation;
  for (let steps = byId.size; steps > 0; steps -= 1) {
    if (lead.source !== null || lead.cue !== null || lead.continues === null) return lead;
    lead = byId.get(lead.continues) ?? lead;
  }
  return quotation;
}

function quotationLine(
  quotation: AnnotatedQuotation,
  byId: ReadonlyMap<string, AnnotatedQuotation>,
  names: ReadonlyMap<string, string>,
): QuotationLine {
  const lead = leadOf(quotation, byId);
  const speaker = quotation.speaker ?? lead.speaker;
  return {
    span: quotation.spans.map(rangeOf),
    type: quotation.type,
    cue: lead.cue === null ? null : [rangeOf(lead.cue)],
    speaker: {
      span: lead.source === null ? null : [rangeOf(lead.source)],
      name: speaker === null ? null : (names.get(speaker) ?? null),
    },
    anonymous: quotation.anonymous,
    why: quotation.why,
    confidence: quotation.confidence,
  };
}

function nameLines({ mentions }: Annotation): NameLine[] {
  const lines: NameLine[] = [];
  for (const { start, end, form, type } of mentions) {
    if (form !== 'name' || type === null) continue;
    lines.push({ start, end, type: CORPUS_TYPES.get(type) ?? type });
  }
  return lines;
}

/** One document of predictions. */
export function predictionOf(id: string, annotation: Annotation): PredictedDocument {
  const byId = new Map(annotation.quotations.map((quotation) => [quotation.id, quotation]));
  const names = new Map(annotation.entities.map((entity) => [entity.id, entity.name]));
  return {
    id,
    quotes: annotation.quotations.map((quotation) => quotationLine(quotation, byId, names)),
    entities: nameLines(annotation),
  };
}
