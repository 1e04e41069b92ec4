import type { AnnotatedQuotation, Annotation, EntityType, QuotationType } from '../engine';

type Offsets = readonly [start: number, end: number];

/** What one line of a corpus run says about one document; offsets are UTF-16 code units. */
export interface Prediction {
  readonly id: unknown;
  readonly text: string;
  readonly quotes: readonly {
    /** The content without its outer marks; several parts when it is interrupted. */
    readonly span: readonly Offsets[];
    readonly type: QuotationType;
    readonly cue: readonly Offsets[] | null;
    readonly speaker: {
      /** The words of the source. */
      readonly span: readonly Offsets[] | null;
      /** The name of the person or organisation behind them. */
      readonly name: string | null;
    };
  }[];
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: EntityType;
  }[];
}

/** The corpus form of an annotation; `id` is given back as it came. */
export function toPrediction(id: unknown, text: string, annotation: Annotation): Prediction {
  const names = new Map(annotation.entities.map((entity) => [entity.id, entity.name]));
  const heads = clauseHeads(annotation.quotations);
  const quote = ({ id: own, spans, type, speaker }: AnnotatedQuotation) => {
    const { cue, source } = heads.get(own) ?? { cue: null, source: null };
    return {
      span: spans.map(({ start, end }): Offsets => [start, end]),
      type,
      cue: cue === null ? null : [[cue.start, cue.end] as const],
      speaker: {
        span: source === null ? null : [[source.start, source.end] as const],
        name: speaker === null ? null : (names.get(speaker) ?? null),
      },
    };
  };
  return {
    id,
    text,
    quotes: annotation.quotations.map(quote),
    entities: annotation.mentions.flatMap(({ form, type, start, end }) =>
      form === 'name' && type !== null ? [{ start, end, type }] : [],
    ),
  };
}

/** For each quotation the one whose reporting clause it stands under: itself, or what it continues. */
function clauseHeads(
  quotations: readonly AnnotatedQuotation[],
): ReadonlyMap<string, AnnotatedQuotation> {
  const heads = new Map<string, AnnotatedQuotation>();
  for (const quotation of quotations) {
    const before = quotation.continues === null ? undefined : heads.get(quotation.continues);
    const own = quotation.source !== null || quotation.cue !== null;
    heads.set(quotation.id, own ? quotation : (before ?? quotation));
  }
  return heads;
}
