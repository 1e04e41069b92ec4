import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { columnsOf } from '../../../src/formats/columns';
import { printText } from '../../../src/formats/text';
import { smallAnnotation, smallArticle } from '../../fixtures/annotation-small';
import { annotationOver, emptyAnnotation } from '../../fixtures/annotation-random';

const plain = { width: 60, colour: false };

suite('text for a terminal', () => {
  test('shows the article, who said what, and the names', () => {
    assert.equal(
      printText(smallArticle, smallAnnotation, plain),
      `Mayor backs new bridge

By Ann Lee

“We will rebuild it,”¹ said Mary Jones, the mayor of
Springfield. “It will take a year.”²

She told the council [the old bridge was “a danger to every
child.”]³

Two people close to Jones said [she was tired]⁴. “Of course
she is,”⁵ ran a note on the door.

Who said what

Mary Jones — the mayor of Springfield
   1  “We will rebuild it,”
      direct · said
   2  “It will take a year.”
      direct · goes on from 1
   3  the old bridge was “a danger to every child.”
      mixed · told · to the council · “She”

Two people close to Jones — not named
   4  she was tired
      indirect · said

Nobody named
   5  “Of course she is,”
      direct

Names

People: Ann Lee, Mary Jones (3)
Places: Springfield
`,
    );
  });

  test('in colour has the same words, without the brackets', () => {
    const colour = printText(smallArticle, smallAnnotation, { width: 60, colour: true });
    const bare = stripVTControlCharacters(colour);
    assert.ok(colour.includes('\u001b[32mWe will rebuild it,\u001b[0m'));
    assert.match(bare, /the council the old bridge was “a danger to every\nchild\.”³/u);
  });

  test('keeps the numbers of quotations that end together apart', () => {
    const text = 'He said she said no.';
    const spans = [
      { start: 8, end: 20 },
      { start: 17, end: 20 },
    ];
    assert.match(
      printText(text, annotationOver(text, spans, []), plain),
      /^He said she said no\.²·¹\n/u,
    );
  });

  test('keeps to the width, whatever the script', () => {
    const text = `${'漢字かな交じり文'.repeat(20)} ${'word '.repeat(40)}${'x'.repeat(300)}\n\t👩‍🚒 ${'é'.repeat(90)}`;
    for (const line of printText(text, emptyAnnotation(text), plain).split('\n'))
      assert.ok(columnsOf(line) <= 60, line);
  });

  test('ends lines where the article does, in each convention', () => {
    for (const lineEnd of ['\n', '\r\n', '\r', '\u2028']) {
      const text = ['one', 'two', '', 'three'].join(lineEnd);
      assert.match(printText(text, emptyAnnotation(text), plain), /^one\ntwo\n\nthree\n/u);
    }
  });

  test('shows what a terminal would obey', () => {
    const text = 'He said \u001b]0;owned\u0007 and \u202egnihton';
    const printed = printText(
      text,
      annotationOver(text, [{ start: 8, end: 20 }], [{ start: 0, end: 2 }]),
      plain,
    );
    assert.doesNotMatch(printed, /(?!\n)\p{Cc}|\u202e/u);
    assert.match(printed, /␛\]0;owned␇/u);
  });
});

suite('columnsOf', () => {
  const cases: readonly (readonly [text: string, columns: number])[] = [
    ['abc', 3],
    ['漢字', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['a\u200bb', 2],
    ['ｆ', 2],
    ['', 0],
  ];
  for (const [text, columns] of cases) {
    test(`${JSON.stringify(text)} takes ${columns}`, () => {
      assert.equal(columnsOf(text), columns);
    });
  }
});
