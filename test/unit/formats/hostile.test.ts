import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Annotation } from '../../../src/engine';
import { printCsvHead, printCsvRows } from '../../../src/formats/csv';
import { escapeHtml, escapeMarkdown } from '../../../src/formats/escape';
import { printHtml } from '../../../src/formats/html';
import { printJson } from '../../../src/formats/json';
import { printMarkdown } from '../../../src/formats/markdown';
import { printGolden, printMarkup, stripMarkup } from '../../../src/formats/markup';
import { printText } from '../../../src/formats/text';
import { readGoldenFile } from '../../../tools/golden/golden-file';
import { annotationOver } from '../../fixtures/annotation-random';
import { hostileArticle, hostilePieces } from '../../fixtures/hostile';

/** Every piece as content, cue, source, speaker, descriptor and name, and the whole as headline and byline. */
function hostileAnnotation(): Annotation {
  const spans = hostilePieces.map((piece) => {
    const start = hostileArticle.indexOf(piece);
    return { start, end: start + piece.length };
  });
  const annotation = annotationOver(hostileArticle, spans, spans);
  const whole = { start: 0, end: hostileArticle.length };
  return {
    ...annotation,
    source: hostilePieces.join(' '),
    headline: whole,
    byline: { span: whole, entity: 'e1' },
    entities: hostilePieces.map((piece, index) => ({
      id: `e${index + 1}`,
      type: 'PERSON',
      name: piece,
      aliases: [piece],
      descriptors: [piece],
      mentions: [`m${index + 1}`],
    })),
    mentions: annotation.mentions.map((mention, index) => ({
      ...mention,
      entity: `e${index + 1}`,
    })),
    quotations: annotation.quotations.map((quotation, index) => ({
      ...quotation,
      speaker: index % 3 === 0 ? null : `e${index + 1}`,
      anonymous: index % 6 === 0,
      cue: { start: 0, end: 1, text: hostilePieces[index] ?? '' },
    })),
    problems: [{ code: 'internal', message: hostileArticle, span: null }],
  };
}

function render(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

function tagsOf(html: string): string[] {
  return [...new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/giu)].map(([, name = '']) => name))];
}

/** Rows of an RFC 4180 file. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < csv.length; index += 1) {
    const character = csv.charAt(index);
    if (character === '"') {
      if (quoted && csv.charAt(index + 1) === '"') cell += csv.charAt(++index);
      else quoted = !quoted;
    } else if (quoted || !',\r\n'.includes(character)) cell += character;
    else if (character !== '\r') {
      row.push(cell);
      cell = '';
      if (character === '\n') rows.push(row.splice(0));
    }
  }
  return rows;
}

suite('hostile text', () => {
  const annotation = hostileAnnotation();

  test('renders as words in Markdown', () => {
    const html = render(printMarkdown(hostileArticle, annotation));
    const ours = [
      'br',
      'h1',
      'h2',
      'li',
      'p',
      'strong',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
      'ul',
    ];
    assert.deepEqual(tagsOf(html).sort(), ours);
    assert.doesNotMatch(html, /(?:href|src|onerror)\s*=\s*"/u);
  });

  test('is words in a page: no tag, attribute, script or address but our own', () => {
    const page = printHtml(hostileArticle, annotation);
    const body = page.slice(page.indexOf('<body>'));
    const tags = body.split('<').slice(1);
    const ours =
      /^\/?[a-z]+[12]?(?: (?:id|aria-labelledby|href|scope|class|aria-label)="#?[A-Za-z\d-]+")*>/u;
    for (const tag of tags) assert.match(tag, ours);
    assert.doesNotMatch(body, /<(?:script|img|iframe|link|style|form|input)/iu);
    assert.doesNotMatch(page, /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200f]/u);
    assert.equal(page.match(/<title>/gu)?.length, 1);
    assert.match(page, /default-src 'none'/u);
  });

  for (const piece of hostilePieces) {
    test(`${JSON.stringify(piece)} is one paragraph of words`, () => {
      assert.deepEqual(tagsOf(render(`Label: ${escapeMarkdown(piece)}`)), ['p']);
      assert.deepEqual(tagsOf(escapeHtml(piece)), []);
    });
  }

  test('without the escapes the oracle would find plenty', () => {
    const tags = tagsOf(render(hostileArticle));
    for (const tag of ['a', 'img', 'h1', 'code']) assert.ok(tags.includes(tag), tag);
  });

  test('is no formula in CSV, and every row has its cells', () => {
    const csv =
      printCsvHead({ raw: false }) + printCsvRows(hostileArticle, annotation, { raw: false });
    const [head = [], ...rows] = readCsv(csv.slice(1));
    assert.equal(rows.length, hostilePieces.length);
    for (const row of rows) {
      assert.equal(row.length, head.length);
      for (const cell of row)
        assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝]|(?![\t\r\n])\p{Cc}|\u202e/u);
    }
  });

  test('moves no cursor and turns no line around in a terminal', () => {
    for (const colour of [true, false]) {
      const text = printText(hostileArticle, annotation, { width: 80, colour });
      const rest = stripVTControlCharacters(text);
      assert.doesNotMatch(rest, /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200f]/u);
      assert.ok(rest.includes('␛[31mred'));
      if (!colour) assert.equal(text, rest);
    }
  });

  test('is escaped in JSON and comes back', () => {
    const json = printJson(annotation);
    assert.doesNotMatch(json, /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200f]/u);
    assert.deepEqual(JSON.parse(json), annotation);
  });

  test('cannot end the marked article early', () => {
    assert.equal(stripMarkup(printMarkup(hostileArticle, annotation)), hostileArticle);
    const golden = printGolden('t', hostileArticle, annotation);
    assert.deepEqual(
      readGoldenFile(golden).map(({ text }) => text),
      [hostileArticle],
    );
  });
});
