import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { reviseNames } from '../../src/engine/tagging/document';
import { createTagger } from '../../src/engine/tagging/tagger';

const tagger = createTagger({
  pos: readFileSync('models/pos.bin'),
  names: readFileSync('models/names.bin'),
});
const WORDS = [
  'Mr.',
  'Ann',
  'Ruiz',
  'said',
  'the',
  'of',
  'and',
  'University',
  'BBC',
  '-',
  '"',
  '.',
  ',',
  "'s",
  '7',
  'al',
  'U.S.',
  '\ud83d\ude00',
  'Ünal',
];
const paragraph = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
);

suite('tagged passages', () => {
  test('have a tag a token and names in order, apart, inside the passage', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), (texts) => {
        const passages = texts.map((text) => tagger.tagPassage('paragraph', text, []));
        for (const { tokens, tags, names } of [...passages, ...reviseNames(passages)]) {
          assert.equal(tags.length, tokens.length);
          let next = 0;
          for (const { first, last, confidence } of names) {
            assert.ok(first >= next && last > first && last <= tokens.length);
            assert.ok(confidence >= 0 && confidence <= 1);
            next = last;
          }
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
