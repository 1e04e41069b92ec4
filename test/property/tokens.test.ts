import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../src/engine/tokens/sentences';
import { tokenize } from '../../src/engine/tokens/tokenize';

const PIECES = [
  'Mr',
  '.',
  '. ',
  "'",
  '"',
  '’',
  '“',
  ' ',
  '\n',
  'U.S.',
  '-',
  'a',
  'B',
  '7',
  ',',
  '@',
  'http://x',
  '\ud83d\ude00',
  '\ud800',
  '\udc00',
  '…',
  '/',
  '&',
  "n't",
  'é',
  '孔',
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES)).map((parts) => parts.join('')),
);

suite('tokens of any text', () => {
  test('stand in order, apart, and hold every character that is not blank', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const token of tokenize(source, [])) {
          assert.ok(token.start >= end && token.end > token.start && token.end <= source.length);
          assert.equal(token.text, source.slice(token.start, token.end));
          assert.equal(source.slice(end, token.start).replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, ''), '');
          assert.equal(token.spaced, token.start > end || end === 0);
          end = token.end;
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('no token cuts a pair of surrogates', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { start } of tokenize(source, [])) {
          const pair = (source.codePointAt(start - 1) ?? 0) > 0xffff && start > 0;
          assert.ok(!pair, `cut at ${start}`);
        }
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  test('every token belongs to one sentence', () => {
    fc.assert(
      fc.property(text, (source) => {
        const tokens = tokenize(source, []);
        let next = 0;
        for (const { first, last } of splitSentences(source, tokens)) {
          assert.equal(first, next);
          assert.ok(last > first);
          next = last;
        }
        assert.equal(next, tokens.length);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
