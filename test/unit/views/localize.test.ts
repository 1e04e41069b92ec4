import assert from 'node:assert/strict';
import { counted, inEnglish } from '../../../src/views/localize';
import { shorten } from '../../../src/views/shorten';

suite('Sentences', () => {
  test('values fill their places, and a value is never read as a place', () => {
    assert.equal(inEnglish('{1} by {0}', 'Ann {1}', 3), '3 by Ann {1}');
    assert.equal(inEnglish('{0} and {1}', 'one'), 'one and {1}');
  });

  test('one and other', () => {
    const say = (count: number): string => counted(inEnglish, count, 'one dog', '{0} dogs');
    assert.deepEqual([0, 1, 2].map(say), ['0 dogs', 'one dog', '2 dogs']);
  });
});

const cuts: readonly (readonly [string, number, string])[] = [
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['one two three', 10, 'one two…'],
  ['onetwothreefour', 10, 'onetwothr…'],
  ['one\n  two', 10, 'one two'],
  ['  padded  ', 20, 'padded'],
  ['😀😀😀😀', 3, '😀😀…'],
  ['a\u202eb', 20, 'a⟨U+202E⟩b'],
];

suite('Shortening', () => {
  for (const [text, longest, expected] of cuts)
    test(JSON.stringify(text), () => {
      assert.equal(shorten(text, longest), expected);
    });

  test('a huge text costs no more than what is shown of it', () => {
    assert.equal(shorten('word '.repeat(1_000_000), 20), 'word word word…');
  });
});
