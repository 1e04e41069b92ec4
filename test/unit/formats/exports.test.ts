import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { printCsvHead, printCsvRows } from '../../../src/formats/csv';
import { printHtml, printHtmlArticle } from '../../../src/formats/html';
import { printJson, printJsonLine } from '../../../src/formats/json';
import { printMarkdown } from '../../../src/formats/markdown';
import { toPrediction } from '../../../src/formats/predict';
import { smallAnnotation, smallArticle } from '../../fixtures/annotation-small';
import { emptyAnnotation } from '../../fixtures/annotation-random';

suite('csv', () => {
  test('has a row for each quotation', () => {
    const rows = printCsvRows(smallArticle, smallAnnotation, { raw: true }).split('\r\n');
    assert.equal(rows.length, 6);
    assert.equal(
      rows[2],
      '"bridge.txt","q3","mixed","the old bridge was “a danger to every child.”","Mary Jones","PERSON","She","no","told","the council","","",7,146,190,0.9,"source-cue-content"',
    );
  });

  test('tells spreadsheets, and only them, that it is UTF-8', () => {
    assert.match(printCsvHead({ raw: false }), /^\ufefffile,quotation,/u);
    assert.match(printCsvHead({ raw: true }), /^file,quotation,/u);
  });
});

suite('markdown', () => {
  test('groups quotations by who said them', () => {
    assert.equal(
      printMarkdown(smallArticle, smallAnnotation),
      `# Who said what: Mayor backs new bridge

File: bridge&#46;txt  
Byline: By Ann Lee  
Quotations: 5 (3 direct, 1 mixed, 1 indirect)

## Mary Jones

the mayor of Springfield

- **1** “We will rebuild it&#44;” (line 5, direct, cue: said)
- **2** “It will take a year&#46;” (line 5, direct, goes on from 1)
- **3** the old bridge was “a danger to every child&#46;” (line 7, mixed, cue: told, source: She)

## Two people close to Jones

Not named.

- **4** she was tired (line 9, indirect, cue: said)

## Nobody named

- **5** “Of course she is&#44;” (line 9, direct)

## Names

| Name | Type | Also | Described as | Mentions |
| --- | --- | --- | --- | ---: |
| Ann Lee | person |  |  | 1 |
| Mary Jones | person | Jones | the mayor of Springfield | 3 |
| Springfield | place |  |  | 1 |
`,
    );
  });

  test('of an article without quotations is short', () => {
    assert.equal(
      printMarkdown('x', emptyAnnotation('x', 'x.txt')),
      '# Who said what: x&#46;txt\n\nFile: x&#46;txt  \nQuotations: 0 (0 direct, 0 mixed, 0 indirect)\n',
    );
  });
});

suite('html', () => {
  const page = printHtml(smallArticle, smallAnnotation);

  test('is one page with who said what, each speaker under a heading that the contents link to', () => {
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/u);
    assert.match(page, /<h1 id="a1">Who said what: Mayor backs new bridge<\/h1>/u);
    const headings = [...page.matchAll(/<h2 id="([\w-]+)">([^<]*)/gu)];
    assert.deepEqual(
      headings.map(([, , title]) => title),
      ['Mary Jones', 'Two people close to Jones', 'Nobody named'],
    );
    for (const [, id = ''] of headings) assert.ok(page.includes(`href="#${id}"`), id);
    assert.match(
      page,
      /<figure class="mixed"><blockquote>the old bridge was “a danger to every child\.”<\/blockquote><figcaption>3 · line 7, mixed, cue: told, source: She</u,
    );
    assert.match(page, /<th scope="row">Springfield<\/th><td>place<\/td>/u);
  });

  test('closes every element it opens, in order, but for those that HTML ends itself', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z]+\d?)/gu)) {
      if (name === 'meta') continue;
      if (slash === '') open.push(name);
      else assert.equal(open.pop(), name);
    }
    assert.deepEqual(open, ['html', 'body']);
  });

  test('asks for nothing from elsewhere', () => {
    assert.doesNotMatch(page, /<(?:script|link|img|iframe)|url\(|@import|https?:/u);
  });

  test('several articles on one page share no id', () => {
    const both = [1, 2].map((place) => printHtmlArticle(smallArticle, smallAnnotation, place));
    const ids = [...both.join('').matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('of an article without quotations is short', () => {
    const short = printHtml('x', emptyAnnotation('x', 'x.txt'));
    assert.doesNotMatch(short, /<nav|<section|<table/u);
  });
});

suite('json', () => {
  const schema: unknown = JSON.parse(readFileSync('schema/annotation.schema.json', 'utf8'));
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema as object);

  test('fits the schema', () => {
    for (const printed of [printJson(smallAnnotation), printJsonLine(smallAnnotation)]) {
      assert.ok(validate(JSON.parse(printed)), JSON.stringify(validate.errors));
      assert.deepEqual(JSON.parse(printed), smallAnnotation);
    }
  });

  test('is indented as JSON itself is', () => {
    for (const annotation of [smallAnnotation, emptyAnnotation('x', 'x.txt')])
      assert.equal(printJson(annotation), `${JSON.stringify(annotation, null, 2)}\n`);
  });

  test('on one line holds no other line end', () => {
    assert.match(printJsonLine(smallAnnotation), /^[^\n\r]+\n$/u);
  });

  const breaches: readonly (readonly [what: string, change: object])[] = [
    ['an unknown field', { mood: 'calm' }],
    ['another version', { version: 2 }],
    ['a span without an end', { headline: { start: 1 } }],
    ['an unknown type', { quotations: [{ ...smallAnnotation.quotations[0], type: 'loud' }] }],
    ['a bad id', { entities: [{ ...smallAnnotation.entities[0], id: 'x1' }] }],
  ];
  for (const [what, change] of breaches) {
    test(`the schema refuses ${what}`, () => {
      assert.equal(validate({ ...smallAnnotation, ...change }), false);
    });
  }
});

suite('corpus line', () => {
  test('gives the id back and leaves out what is not a name', () => {
    const { id, text, quotes, entities } = toPrediction(7, smallArticle, smallAnnotation);
    assert.equal(id, 7);
    assert.equal(text, smallArticle);
    assert.deepEqual(quotes[0], {
      span: [[37, 56]],
      type: 'direct',
      cue: [[58, 62]],
      speaker: { span: [[63, 99]], name: 'Mary Jones' },
    });
    assert.deepEqual(quotes[4]?.speaker, { span: null, name: null });
    assert.deepEqual(
      entities.map(({ start, end, type }) => [smallArticle.slice(start, end), type]),
      [
        ['Ann Lee', 'PERSON'],
        ['Mary Jones', 'PERSON'],
        ['Springfield', 'PLACE'],
        ['Jones', 'PERSON'],
      ],
    );
  });

  test('puts a continued quotation under the clause that it stands under', () => {
    const [first, second] = smallAnnotation.quotations;
    const quotations = [first!, { ...second!, source: null, cue: null }];
    const { quotes } = toPrediction(1, smallArticle, { ...smallAnnotation, quotations });
    assert.deepEqual(quotes[1]?.cue, quotes[0]?.cue);
    assert.deepEqual(quotes[1]?.speaker, quotes[0]?.speaker);
  });
});
