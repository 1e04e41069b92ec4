import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createTagger } from '../../../../src/engine/tagging/tagger';

const models = { pos: readFileSync('models/pos.bin'), names: readFileSync('models/names.bin') };
const tagger = createTagger(models);

/** A sentence and its names. */
const NAMES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Mr. Sergei Lavrov met Rex Tillerson in Moscow on Monday.',
    ['PERSON Sergei Lavrov', 'PERSON Rex Tillerson', 'PLACE Moscow'],
  ],
  [
    'The United Nations said Russian troops had left Ukraine.',
    ['ORG United Nations', 'NORP Russian', 'PLACE Ukraine'],
  ],
  [
    'President Obama spoke to the Senate in Washington.',
    ['PERSON Obama', 'ORG Senate', 'PLACE Washington'],
  ],
  ['nothing here is a name, he said.', []],
];

suite('createTagger', () => {
  for (const [text, expected] of NAMES) {
    test(text, () => {
      const { tokens, names } = tagger.tagPassage('paragraph', text, []);
      const found = names.map(
        ({ first, last, type }) =>
          `${type} ${text.slice(tokens[first]!.start, tokens[last - 1]!.end)}`,
      );
      assert.deepEqual(found, expected);
    });
  }

  test('tags parts of speech', () => {
    const { tags } = tagger.tagPassage(
      'paragraph',
      'She said that the old bridge will never open again.',
      [],
    );
    assert.deepEqual(tags, ['PRP', 'VBD', 'IN', 'DT', 'JJ', 'NN', 'MD', 'RB', 'VB', 'RB', '.']);
  });

  test('what was tagged before does not matter', () => {
    const texts = NAMES.map(([text]) => text);
    const again = createTagger(models);
    const there = texts.map((text) => tagger.tagPassage('paragraph', text, []));
    const back = texts.toReversed().map((text) => again.tagPassage('paragraph', text, []));
    assert.deepEqual(back.toReversed(), there);
  });
});
