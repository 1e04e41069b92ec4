import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finished } from '../../src/engine';
import type { Span } from '../../src/engine';
import { findingAround } from '../../src/views/around';

const span = fc
  .tuple(fc.nat(60), fc.oneof(fc.nat(6), fc.nat(60)))
  .map(([start, length]): Span => ({ start, end: start + length }));

suite('what stands around an offset', () => {
  test('is found without a look at all, in text order or any other', () => {
    fc.assert(
      fc.property(fc.array(span), fc.boolean(), (spans, ordered) => {
        const list = ordered ? spans.toSorted((a, b) => a.start - b.start) : spans;
        const around = finished(findingAround(list, (each) => each));
        for (let offset = -1; offset <= 121; offset += 1) {
          const all = list.filter(({ start, end }) => start <= offset && offset <= end);
          assert.deepEqual(around(offset), all);
        }
      }),
    );
  });

  test('is few of a long list', () => {
    let asked = 0;
    const list = Array.from({ length: 5_000 }, (_, at): Span => ({
      start: 9 * at,
      end: 9 * at + 5,
    }));
    const around = finished(
      findingAround(list, (each) => {
        asked += 1;
        return each;
      }),
    );
    asked = 0;
    assert.deepEqual(around(27_003), [list[3_000]]);
    assert.ok(asked <= 2, `${asked} were looked at`);
  });
});
