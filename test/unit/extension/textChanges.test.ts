import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesOf } from '../../../src/extension/textChanges';

interface Range {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** The text with every range replaced, all counted in the text before. */
function replaced(text: string, ranges: readonly Range[]): string {
  const sorted = [...ranges].sort((a, b) => a.rangeOffset - b.rangeOffset);
  let at = 0;
  let after = '';
  for (const { rangeOffset, rangeLength, text: insert } of sorted) {
    after += text.slice(at, rangeOffset) + insert;
    at = rangeOffset + rangeLength;
  }
  return after + text.slice(at);
}

suite('Changes of an event', () => {
  test('one after the other they make the text that the event made, in whatever order they come', () => {
    const ranges = fc
      .array(
        fc.record({
          skipped: fc.integer({ min: 1, max: 9 }),
          rangeLength: fc.nat(5),
          text: fc.string({ maxLength: 6, unit: 'binary' }),
        }),
        { maxLength: 6 },
      )
      .map((parts) => {
        let at = 0;
        return parts.map(({ skipped, rangeLength, text }) => {
          const rangeOffset = at + skipped;
          at = rangeOffset + rangeLength;
          return { rangeOffset, rangeLength, text };
        });
      });
    const shuffled = ranges.chain((list) =>
      fc.shuffledSubarray(list, { minLength: list.length }).map((order) => ({ list, order })),
    );
    fc.assert(
      fc.property(
        fc.string({ minLength: 90, maxLength: 100, unit: 'binary' }),
        shuffled,
        (text, { list, order }) => {
          const after = changesOf(order).reduce(
            (now, { start, end, text: insert }) => now.slice(0, start) + insert + now.slice(end),
            text,
          );
          assert.equal(after, replaced(text, list));
        },
      ),
    );
  });
});
