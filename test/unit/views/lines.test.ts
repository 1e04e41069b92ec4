import assert from 'node:assert/strict';
import { lineNumberAt, lineStarts } from '../../../src/views/lines';

const cases: readonly (readonly [string, string, readonly number[]])[] = [
  ['nothing', '', [0]],
  ['one line', 'abc', [0]],
  ['LF', 'a\nb\n', [0, 2, 4]],
  ['CRLF counts once', 'a\r\nb', [0, 3]],
  ['CR alone', 'a\rb', [0, 2]],
  ['mixed', 'a\n\rb\r\n\nc', [0, 2, 3, 6, 7]],
];

suite('Lines', () => {
  for (const [name, text, starts] of cases)
    test(name, () => {
      assert.deepEqual(lineStarts(text), starts);
    });

  test('an offset belongs to the line it stands on, line end included', () => {
    const starts = lineStarts('ab\ncd\nef');
    assert.deepEqual(
      [0, 2, 3, 5, 6, 8].map((offset) => lineNumberAt(starts, offset)),
      [1, 1, 2, 2, 3, 3],
    );
  });
});
