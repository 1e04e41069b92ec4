import type { AnnotatedQuotation, Annotation, EntityType } from '../engine';
import { plainLine } from './escape';
import { entityLabels, marksOf, walkMarks } from './marks';
import type { Mark } from './marks';

/*
 * The golden form: an article with its quotations, cues and names marked in white square brackets,
 *
 *     ⟦Q1 “We will rebuild it,”⟧ ⟦cue1 said⟧ ⟦P1 Mary Jones⟧.
 *
 * and a legend below. It is the expectation of the tests, the text of a good bug report and readable as it stands.
 * Brackets that the article itself holds are written `⟦[⟧` and `⟦]⟧`, so taking the marks away gives it back exactly.
 */

const OPEN = '⟦';
const CLOSE = '⟧';
const BRACKETS = /[⟦⟧]/gu;
const MARKUP = /⟦[[\]]⟧|⟦[A-Za-z]+[\d+]* |⟧/gu;

/** Stands alone on the line between the article and its legend; no line of marked text can look like it. */
export const END_OF_ARTICLE = '⟦end⟧';

/** The article with its marks, without the legend. */
export function printMarkup(text: string, annotation: Annotation): string {
  const labels = entityLabels(annotation);
  const out: string[] = [];
  walkMarks(text.length, marksOf(annotation), {
    open: (mark) => out.push(`${OPEN}${labelOf(mark, labels)} `),
    text: (start, end) =>
      out.push(text.slice(start, end).replace(BRACKETS, (mark) => (mark === OPEN ? '⟦[⟧' : '⟦]⟧'))),
    close: () => out.push(CLOSE),
  });
  return out.join('');
}

function labelOf(mark: Mark, labels: ReadonlyMap<string, string>): string {
  switch (mark.role) {
    case 'quotation':
      return labelOfQuotation(mark.quotation.id);
    case 'cue':
      return `cue${mark.quotations.map(({ id }) => id.slice(1)).join('+')}`;
    case 'name':
      return labels.get(mark.entity.id) ?? 'X';
  }
}

/** The article as it was before {@link printMarkup}. */
export function stripMarkup(marked: string): string {
  return marked.replace(MARKUP, (mark) => (mark === '⟦[⟧' ? OPEN : mark === '⟦]⟧' ? CLOSE : ''));
}

/** A titled case as the golden files hold it: the marked article, the end mark, the legend. */
export function printGolden(title: string, text: string, annotation: Annotation): string {
  return [
    `=== ${plainLine(title)}`,
    printMarkup(text, annotation),
    END_OF_ARTICLE,
    ...printLegend(text, annotation),
    '',
  ].join('\n');
}

/** Dates, sums and measures stand in the article as they are and need no line below. */
const VALUES: ReadonlySet<EntityType> = new Set(['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY']);

/** The lines below a marked article: each quotation, then each name, then what went wrong. */
export function printLegend(text: string, annotation: Annotation): string[] {
  const labels = entityLabels(annotation);
  const quotations = annotation.quotations.map((quotation) =>
    legendOfQuotation(quotation, text, annotation, labels),
  );
  const named = annotation.entities.filter(({ type }) => !VALUES.has(type));
  const entities = named.map((entity) => {
    const label = labels.get(entity.id) ?? '';
    const also = [...entity.aliases, ...entity.descriptors].map(plainLine);
    const count = entity.mentions.length === 1 ? '' : ` ×${entity.mentions.length}`;
    return `${label}  ${plainLine(entity.name)}${count}${also.length > 0 ? `  (${also.join('; ')})` : ''}`;
  });
  const problems = annotation.problems.map(
    ({ code, message }) => `!  ${code}: ${plainLine(message)}`,
  );
  const head = printHead(text, annotation);
  return [head, quotations, entities, problems]
    .filter((block) => block.length > 0)
    .flatMap((block) => ['', ...block]);
}

function printHead(text: string, { headline, byline, dateline }: Annotation): string[] {
  const lines: string[] = [];
  for (const [name, span] of [
    ['headline', headline],
    ['byline', byline?.span ?? null],
    ['dateline', dateline],
  ] as const)
    if (span !== null) lines.push(`${name}  ${plainLine(text.slice(span.start, span.end))}`);
  return lines;
}

function legendOfQuotation(
  quotation: AnnotatedQuotation,
  text: string,
  annotation: Annotation,
  labels: ReadonlyMap<string, string>,
): string {
  const speaker = annotation.entities.find(({ id }) => id === quotation.speaker);
  const who =
    speaker === undefined
      ? quotation.anonymous
        ? 'not named'
        : '—'
      : `${labels.get(speaker.id) ?? ''} ${plainLine(speaker.name)}`;
  const parts = [
    quotation.type,
    who,
    plainLine(quotation.cue?.text ?? ''),
    quotation.source === null ? '' : `by “${plainLine(quotation.source.text)}”`,
    quotation.addressee === null ? '' : `to “${plainLine(quotation.addressee.text)}”`,
    quotation.type === 'mixed' ? `verbatim ${verbatim(quotation, text)}` : '',
    quotation.continues === null ? '' : `continues ${labelOfQuotation(quotation.continues)}`,
    quotation.parent === null ? '' : `inside ${labelOfQuotation(quotation.parent)}`,
    quotation.why,
  ].filter((part) => part !== '');
  return `${labelOfQuotation(quotation.id).padEnd(3)} ${parts.join(' · ')}`;
}

function verbatim({ marked }: AnnotatedQuotation, text: string): string {
  return marked.map(({ start, end }) => `“${plainLine(text.slice(start, end))}”`).join(' ');
}

function labelOfQuotation(id: string): string {
  return id.toUpperCase();
}
