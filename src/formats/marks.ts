import type {
  AnnotatedEntity,
  AnnotatedQuotation,
  Annotation,
  EntityType,
  MentionForm,
  Span,
} from '../engine';

/** What a marked stretch is; a quotation holds a cue or a name of the same extent, not the other way round. */
export type Mark = Span &
  (
    | { readonly role: 'quotation'; readonly quotation: AnnotatedQuotation }
    | { readonly role: 'cue'; readonly quotations: readonly AnnotatedQuotation[] }
    | { readonly role: 'name'; readonly form: MentionForm; readonly entity: AnnotatedEntity }
  );

/** Receives a text from left to right with its marks opened and closed, always properly nested. */
export interface MarkVisitor {
  open(mark: Mark): void;
  text(start: number, end: number): void;
  /** `last` is false where a mark is only put aside for a moment, because another one crosses its border. */
  close(mark: Mark, last: boolean): void;
}

/** Every quotation, every cue and every mention of a known entity, in no particular order. */
export function marksOf(annotation: Annotation): Mark[] {
  const entities = new Map(annotation.entities.map((entity) => [entity.id, entity]));
  const marks: Mark[] = [...cueMarks(annotation)];
  for (const quotation of annotation.quotations)
    for (const { start, end } of quotation.spans)
      marks.push({ role: 'quotation', start, end, quotation });
  for (const { start, end, form, entity: id } of annotation.mentions) {
    const entity = id === null ? undefined : entities.get(id);
    if (entity !== undefined) marks.push({ role: 'name', start, end, form, entity });
  }
  return marks;
}

/** One mark for each place, since one "said" may introduce two quotations. */
function cueMarks({ quotations }: Annotation): Mark[] {
  const byPlace = new Map<string, AnnotatedQuotation[]>();
  for (const quotation of quotations) {
    if (quotation.cue === null) continue;
    const place = `${quotation.cue.start}-${quotation.cue.end}`;
    const others = byPlace.get(place);
    if (others === undefined) byPlace.set(place, [quotation]);
    else others.push(quotation);
  }
  return [...byPlace.values()].flatMap((introduced): Mark[] => {
    const cue = introduced[0]?.cue ?? null;
    return cue === null
      ? []
      : [{ role: 'cue', start: cue.start, end: cue.end, quotations: introduced }];
  });
}

const depth = { quotation: 0, cue: 1, name: 2 } as const;

function inTextOrder(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || depth[a.role] - depth[b.role];
}

/** Walks over a text of `length` code units. Where two marks cross, the one that ends first is closed and opened again. */
export function walkMarks(length: number, marks: readonly Mark[], visitor: MarkVisitor): void {
  const open: Mark[] = [];
  let at = 0;
  const textUntil = (offset: number): void => {
    if (offset > at) visitor.text(at, offset);
    at = Math.max(at, offset);
  };
  const closeUntil = (offset: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= offset; top = open.at(-1)) {
      textUntil(top.end);
      visitor.close(top, true);
      open.pop();
    }
  };
  for (const mark of [...marks].sort(inTextOrder)) {
    closeUntil(mark.start);
    textUntil(mark.start);
    const crossed: Mark[] = [];
    for (let top = open.at(-1); top !== undefined && top.end < mark.end; top = open.at(-1)) {
      visitor.close(top, false);
      crossed.push(top);
      open.pop();
    }
    for (const opened of [mark, ...crossed.reverse()]) {
      visitor.open(opened);
      open.push(opened);
    }
  }
  closeUntil(length);
  textUntil(length);
}

const LABELS: Readonly<Record<EntityType, string>> = {
  PERSON: 'P',
  ORG: 'O',
  PLACE: 'L',
  NORP: 'N',
  DATE: 'DATE',
  TIME: 'TIME',
  MONEY: 'SUM',
  PERCENT: 'PCT',
  QUANTITY: 'QTY',
  EVENT: 'EVENT',
  WORK: 'WORK',
  OTHER: 'X',
};

/** Entity id → a label that says what it is: `P1`, `P2` … for people, `O1` … for organisations. */
export function entityLabels({ entities }: Annotation): ReadonlyMap<string, string> {
  const counts = new Map<EntityType, number>();
  const labels = new Map<string, string>();
  for (const { id, type } of entities) {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    labels.set(id, `${LABELS[type]}${count}`);
  }
  return labels;
}
