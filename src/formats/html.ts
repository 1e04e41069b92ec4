import type { Annotation } from '../engine';
import { escapeHtml } from './escape';
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

/*
 * A page that needs nothing but itself: no script, no font, no picture, and a policy that lets a browser fetch none.
 * Colours are those of the reader's system, light or dark; printed, it reads as well.
 */

const styles = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 44rem; font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .25rem; }
dl, nav, figcaption, table, .note { font: .875rem/1.5 system-ui, sans-serif; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0 0 1.5rem; }
dt { opacity: .75; }
dd { margin: 0; overflow-wrap: anywhere; }
nav ul { list-style: none; margin: 0; padding: 0; columns: 2 14rem; }
a { color: inherit; text-underline-offset: .2em; }
.note { margin: 0; opacity: .8; }
ol { list-style: none; margin: 0; padding: 0; }
figure { margin: 1rem 0; padding-left: 1rem; border-left: .2rem solid; }
figure.mixed { border-left-style: dashed; }
figure.indirect { border-left-style: dotted; }
blockquote { margin: 0; overflow-wrap: anywhere; }
figcaption { opacity: .8; }
table { border-collapse: collapse; width: 100%; margin-top: .75rem; }
caption { text-align: start; }
th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid; overflow-wrap: anywhere; }
td:last-child, th:last-child { text-align: end; padding-right: 0; }
article + article { margin-top: 4rem; border-top: 1px solid; padding-top: 2rem; }
@media print { body { padding: 0; max-width: none; } nav { display: none; } figure { break-inside: avoid; } }
`;

/** The beginning of a page, to be written once; articles follow, and HTML needs no words at its end. */
export function printHtmlHead(title: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
</head>
<body>
`;
}

/** Who said what in one article. @param place counts the articles of a page from 1, so that no two ids are alike */
export function printHtmlArticle(text: string, annotation: Annotation, place: number): string {
  return joined(articlePieces(text, annotation, place));
}

/** A whole page with one article. */
export function printHtml(text: string, annotation: Annotation): string {
  return joined(htmlPieces(text, annotation));
}

/** The same, a quotation or a name at a time. */
export function* htmlPieces(text: string, annotation: Annotation): Pieces {
  yield printHtmlHead(`Who said what: ${titleOf(text, annotation)}`);
  yield* articlePieces(text, annotation, 1);
}

function* articlePieces(text: string, annotation: Annotation, place: number): Pieces {
  const lineOf = yield* unprinted(numberingLines(text));
  const groups = yield* unprinted(groupingBySpeaker(annotation));
  const idOf = (index: number): string => `a${place}-s${index + 1}`;
  yield `<article aria-labelledby="a${place}">
<h1 id="a${place}">Who said what: ${escapeHtml(titleOf(text, annotation))}</h1>
${facts(text, annotation)}`;
  for (const { message } of annotation.problems)
    yield `<p class="note">Note: ${escapeHtml(message)}</p>\n`;
  if (groups.length > 1) yield* contentsPieces(groups, idOf);
  for (const [index, group] of groups.entries())
    yield* sectionPieces(group, idOf(index), text, lineOf);
  yield* namePieces(annotation);
  yield '</article>\n';
}

function* contentsPieces(groups: readonly SpeakerGroup[], idOf: (index: number) => string): Pieces {
  yield '<nav aria-label="Speakers"><ul>\n';
  for (const [index, group] of groups.entries())
    yield `<li><a href="#${idOf(index)}">${groupTitle(group, escapeHtml)}</a> (${group.quotations.length})</li>\n`;
  yield '</ul></nav>\n';
}

function facts(text: string, annotation: Annotation): string {
  const { byline, source } = annotation;
  const rows: (readonly [string, string])[] = [['File', source]];
  if (byline !== null) rows.push(['Byline', text.slice(byline.span.start, byline.span.end)]);
  const [label = '', count = ''] = countOf(annotation).split(': ');
  rows.push([label, count]);
  const list = rows.map(([term, value]) => `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>\n${list.join('\n')}\n</dl>\n`;
}

function* sectionPieces(
  group: SpeakerGroup,
  id: string,
  text: string,
  lineOf: (offset: number) => number,
): Pieces {
  const note = groupNote(group, escapeHtml);
  yield `<section aria-labelledby="${id}">
<h2 id="${id}">${groupTitle(group, escapeHtml)}</h2>
${note === '' ? '' : `<p class="note">${note}</p>\n`}<ol>\n`;
  for (const quotation of group.quotations) {
    const words = escapeHtml(contentOf(quotation, text));
    const about = quotationFacts(quotation, group, lineOf, escapeHtml);
    yield `<li><figure class="${quotation.type}"><blockquote>${words}</blockquote><figcaption>${quotation.id.slice(1)} · ${about}</figcaption></figure></li>\n`;
  }
  yield '</ol>\n</section>\n';
}

function* namePieces(annotation: Annotation): Pieces {
  const heads = nameColumns.map((name) => `<th scope="col">${name}</th>`).join('');
  let head = `<h2>Names</h2>
<table>
<caption>Everybody and everything with a name, in the order of the text</caption>
<thead><tr>${heads}</tr></thead>
<tbody>\n`;
  for (const [name = '', ...cells] of nameRows(annotation, escapeHtml)) {
    const row = cells.map((cell) => `<td>${cell}</td>`).join('');
    yield `${head}<tr><th scope="row">${name}</th>${row}</tr>\n`;
    head = '';
  }
  if (head === '') yield '</tbody>\n</table>\n';
}
