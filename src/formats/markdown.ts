import type { AnnotatedEntity, AnnotatedQuotation, Annotation } from '../engine';
import { escapeMarkdown } from './escape';
import { lineNumbers } from './line-numbers';
import { contentOf, groupBySpeaker, otherWordsForSpeaker } from './speakers';
import type { SpeakerGroup } from './speakers';

/**
 * A report for an editor's desk: who said what, with line numbers, and a table of the names. Every word of the article
 * is escaped, so the report holds no link, image or HTML that the article brought along.
 */
export function printMarkdown(text: string, annotation: Annotation): string {
  const { headline, byline, source } = annotation;
  const lineOf = lineNumbers(text);
  const title =
    headline === null
      ? escapeMarkdown(source)
      : escapeMarkdown(text.slice(headline.start, headline.end));
  const facts = [`File: ${escapeMarkdown(source)}`];
  if (byline !== null)
    facts.push(`Byline: ${escapeMarkdown(text.slice(byline.span.start, byline.span.end))}`);
  facts.push(countOf(annotation));
  const groups = groupBySpeaker(annotation).flatMap((group) => printGroup(group, text, lineOf));
  const problems = annotation.problems.map(({ message }) => `Note: ${escapeMarkdown(message)}`);
  const blocks = [
    `# Who said what: ${title}`,
    facts.join('  \n'),
    ...problems,
    ...groups,
    ...printNames(annotation),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function countOf({ quotations }: Annotation): string {
  const count = (type: AnnotatedQuotation['type']): number =>
    quotations.filter((quotation) => quotation.type === type).length;
  return `Quotations: ${quotations.length} (${count('direct')} direct, ${count('mixed')} mixed, ${count('indirect')} indirect)`;
}

function printGroup(
  group: SpeakerGroup,
  text: string,
  lineOf: (offset: number) => number,
): string[] {
  const { kind, name, entity, quotations } = group;
  const title = kind === 'unattributed' ? 'Nobody named' : escapeMarkdown(name);
  const note =
    kind === 'anonymous'
      ? 'Not named.'
      : (entity?.descriptors ?? []).map(escapeMarkdown).join(', ');
  const list = quotations.map((quotation) => printQuotation(quotation, group, text, lineOf));
  return [`## ${title}`, ...(note === '' ? [] : [note]), list.join('\n')];
}

function printQuotation(
  quotation: AnnotatedQuotation,
  group: SpeakerGroup,
  text: string,
  lineOf: (offset: number) => number,
): string {
  const { id, type, cue, spans, parent, continues } = quotation;
  const words = otherWordsForSpeaker(quotation, group);
  const about = [
    `line ${lineOf(spans[0]?.start ?? 0)}`,
    type,
    cue === null ? '' : `cue: ${escapeMarkdown(cue.text)}`,
    words === null ? '' : `source: ${escapeMarkdown(words)}`,
    parent === null ? '' : `inside ${parent.slice(1)}`,
    continues === null ? '' : `goes on from ${continues.slice(1)}`,
  ].filter((part) => part !== '');
  return `- **${id.slice(1)}** ${escapeMarkdown(contentOf(quotation, text))} (${about.join(', ')})`;
}

function printNames({ entities }: Annotation): string[] {
  const rows = entities
    .filter(({ type }) =>
      ['PERSON', 'ORG', 'PLACE', 'NORP', 'EVENT', 'WORK', 'OTHER'].includes(type),
    )
    .map(rowOfEntity);
  if (rows.length === 0) return [];
  const head = [
    '| Name | Type | Also | Described as | Mentions |',
    '| --- | --- | --- | --- | ---: |',
  ];
  return ['## Names', [...head, ...rows].join('\n')];
}

function rowOfEntity({ name, type, aliases, descriptors, mentions }: AnnotatedEntity): string {
  const list = (words: readonly string[]): string => words.map(escapeMarkdown).join('; ');
  const cells = [
    escapeMarkdown(name),
    type.toLowerCase(),
    list(aliases),
    list(descriptors),
    mentions.length,
  ];
  return `| ${cells.join(' | ')} |`;
}
