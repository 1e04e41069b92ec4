import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pairMarks, type Stretch } from '../../src/engine/quotations/marks';
import { tokenize } from '../../src/engine/tokens/tokenize';
import { anyText, mutatedArticle } from './arbitraries';

/** Mostly marks: what pairing can be confused by. */
const marksAndWords = fc
  .array(
    fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '‹',
      '›',
      "''",
      '``',
      '„',
      ' ',
      '.',
      ' said ',
      'T',
      '\n',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

function checkNesting(stretches: readonly Stretch[], count: number): void {
  const around: { readonly index: number; readonly close: number }[] = [];
  for (const [index, { open, close, first, last, parent }] of stretches.entries()) {
    assert.ok(open < first && first < last && last <= close && close <= count, 'inside the text');
    assert.ok((stretches[index - 1]?.open ?? -1) < open, 'in order');
    while ((around.at(-1)?.close ?? Infinity) <= open) around.pop();
    const outer = around.at(-1);
    assert.equal(parent, outer?.index ?? null, 'the parent is the nearest stretch around');
    assert.ok(outer === undefined || close <= outer.close, 'stretches nest or are apart');
    around.push({ index, close });
  }
}

suite('stretches between quotation marks', () => {
  test('nest or are apart, and know what they stand inside', () => {
    const property = fc.property(fc.oneof(marksAndWords, anyText, mutatedArticle), (text) => {
      const tokens = tokenize(text, []);
      checkNesting(pairMarks(tokens), tokens.length);
    });
    fc.assert(property, { numRuns: 3000, seed: 8 });
  });
});
