import type { AnnotatedQuotation, Annotation } from '../engine';
import { escapeMarkdown } from './escape';
import { lineNumbers } from './line-numbers';
import {
  countOf,
  groupNote,
  groupTitle,
  nameColumns,
  nameRows,
  quotationFacts,
  titleOf,
} from './report';
import { contentOf, groupBySpeaker } from './speakers';
import type { SpeakerGroup } from './speakers';

/**
 * A report for an editor's desk: who said what, with line numbers, and a table of the names. Every word of the article
 * is escaped, so the report holds no link, image or HTML that the article brought along.
 */
export function printMarkdown(text: string, annotation: Annotation): string {
  const { byline, source } = annotation;
  const lineOf = lineNumbers(text);
  const facts = [`File: ${escapeMarkdown(source)}`];
  if (byline !== null)
    facts.push(`Byline: ${escapeMarkdown(text.slice(byline.span.start, byline.span.end))}`);
  facts.push(countOf(annotation));
  const groups = groupBySpeaker(annotation).flatMap((group) => printGroup(group, text, lineOf));
  const problems = annotation.problems.map(({ message }) => `Note: ${escapeMarkdown(message)}`);
  const blocks = [
    `# Who said what: ${escapeMarkdown(titleOf(text, annotation))}`,
    facts.join('  \n'),
    ...problems,
    ...groups,
    ...printNames(annotation),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function printGroup(
  group: SpeakerGroup,
  text: string,
  lineOf: (offset: number) => number,
): string[] {
  const note = groupNote(group, escapeMarkdown);
  const print = (quotation: AnnotatedQuotation): string => {
    const words = escapeMarkdown(contentOf(quotation, text));
    const facts = quotationFacts(quotation, group, lineOf, escapeMarkdown);
    return `- **${quotation.id.slice(1)}** ${words} (${facts})`;
  };
  const list = group.quotations.map(print).join('\n');
  return [`## ${groupTitle(group, escapeMarkdown)}`, ...(note === '' ? [] : [note]), list];
}

function printNames(annotation: Annotation): string[] {
  const rows = nameRows(annotation, escapeMarkdown).map((cells) => `| ${cells.join(' | ')} |`);
  if (rows.length === 0) return [];
  const head = [`| ${nameColumns.join(' | ')} |`, '| --- | --- | --- | --- | ---: |'];
  return ['## Names', [...head, ...rows].join('\n')];
}
