import type { Annotation } from '../engine';
import { escapeMarkdown } from './escape';
import { numberingLines } from './line-numbers';
import {
  countOf,
  groupNote,
  groupTitle,
  nameColumns,
  nameRows,
  quotationFacts,
  titleOf,
} from './report';
import { contentOf, groupingBySpeaker } from './speakers';
import type { SpeakerGroup } from './speakers';
import { joined, unprinted } from './steps';
import type { Pieces } from './steps';

/**
 * A report for an editor's desk: who said what, with line numbers, and a table of the names. Every word of the article
 * is escaped, so the report holds no link, image or HTML that the article brought along.
 */
export function printMarkdown(text: string, annotation: Annotation): string {
  return joined(markdownPieces(text, annotation));
}

/** The same, a quotation or a name at a time. */
export function* markdownPieces(text: string, annotation: Annotation): Pieces {
  const { byline, source } = annotation;
  const lineOf = yield* unprinted(numberingLines(text));
  const groups = yield* unprinted(groupingBySpeaker(annotation));
  const facts = [`File: ${escapeMarkdown(source)}`];
  if (byline !== null)
    facts.push(`Byline: ${escapeMarkdown(text.slice(byline.span.start, byline.span.end))}`);
  facts.push(countOf(annotation));
  yield `# Who said what: ${escapeMarkdown(titleOf(text, annotation))}\n\n${facts.join('  \n')}`;
  for (const { message } of annotation.problems) yield `\n\nNote: ${escapeMarkdown(message)}`;
  for (const group of groups) yield* groupPieces(group, text, lineOf);
  yield* namePieces(annotation);
  yield '\n';
}

function* groupPieces(
  group: SpeakerGroup,
  text: string,
  lineOf: (offset: number) => number,
): Pieces {
  const note = groupNote(group, escapeMarkdown);
  yield `\n\n## ${groupTitle(group, escapeMarkdown)}${note === '' ? '' : `\n\n${note}`}\n`;
  for (const quotation of group.quotations) {
    const words = escapeMarkdown(contentOf(quotation, text));
    const facts = quotationFacts(quotation, group, lineOf, escapeMarkdown);
    yield `\n- **${quotation.id.slice(1)}** ${words} (${facts})`;
  }
}

function* namePieces(annotation: Annotation): Pieces {
  let head = `\n\n## Names\n\n| ${nameColumns.join(' | ')} |\n| --- | --- | --- | --- | ---: |`;
  for (const cells of nameRows(annotation, escapeMarkdown)) {
    yield `${head}\n| ${cells.join(' | ')} |`;
    head = '';
  }
}
