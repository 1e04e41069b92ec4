import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityType } from '../../../src/engine';
import { inEnglish } from '../../../src/views/localize';
import { hostilePieces } from '../../fixtures/hostile';
import { valuesIn, visible } from './support';

const dated = 'LONDON, May 12, 2017 (Reuters)';

suite('Values in the hover', () => {
  const table: readonly (readonly [EntityType, string, string, readonly string[]])[] = [
    ['MONEY', 'It cost', '$3.5 million', ['Value: $3500000.']],
    ['MONEY', 'It cost', 'five thousand Egyptian pounds', ['Value: 5000 Egyptian pounds.']],
    ['MONEY', 'It cost', '$5', []],
    ['MONEY', 'It cost', 'hundreds of dollars', []],
    ['PERCENT', 'It rose by', '40 percent', ['Value: 0.4.']],
    ['PERCENT', 'It rose by', '3 percentage points', []],
    ['QUANTITY', 'It ran', '25 miles', ['About 40 km.']],
    ['TIME', 'It began at', '3 p.m.', ['Value: 15:00.']],
    ['DATE', 'It began on', 'Oct. 1, 2016', ['In full: 2016-10-01.']],
    ['DATE', 'It began in', '2014', []],
    [
      'DATE',
      'It began on',
      'Wednesday',
      ['Seen from the article’s date: 2017-05-10, or 2017-05-17 if still to come.'],
    ],
    ['DATE', 'It began last', 'Friday', ['Seen from the article’s date: 2017-05-05.']],
    ['DATE', 'It begins next', 'Friday', ['Seen from the article’s date: 2017-05-19.']],
    ['DATE', 'It began in', 'January', ['Seen from the article’s date, probably 2017-01.']],
  ];
  for (const [type, before, words, lines] of table) {
    test(`${before} ${words}`, () => {
      const shown = valuesIn(`${before} ${words}`, words, type, dated, inEnglish);
      assert.deepEqual(shown.map(visible), lines);
    });
  }

  test('say so when there is no date to count from', () => {
    assert.deepEqual(valuesIn('It began last Tuesday', 'Tuesday', 'DATE', null, inEnglish), [
      'A relative date; the text gives no date to count from.',
    ]);
    assert.deepEqual(valuesIn('It began on May 5', 'May 5', 'DATE', 'LONDON, May 6', inEnglish), [
      'The text gives no year.',
    ]);
  });

  test('the header of a Markdown file gives the date', () => {
    const text = '---\ntitle: x\ndate: 2017-05-12\n---\n\nIt began on Monday';
    assert.match(visible(valuesIn(text, 'Monday', 'DATE', null, inEnglish)[0]), /2017-05-08/u);
  });

  test('no words of an article become Markdown, whatever they are', () => {
    const types = ['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY'] as const;
    const words = fc.oneof(
      fc.constantFrom(...hostilePieces).map((piece) => `$5 million ${piece}`),
      fc.constantFrom(...hostilePieces),
      fc.string({ minLength: 1, unit: 'binary' }).map((noise) => `5 thousand ${noise}`),
    );
    fc.assert(
      fc.property(words, fc.constantFrom(...types), (phrase, type) => {
        for (const line of valuesIn(`It was ${phrase}`, phrase, type, dated, inEnglish))
          assert.doesNotMatch(line, /[\n!*/<@[\\_`~]/u);
      }),
    );
  });
});
