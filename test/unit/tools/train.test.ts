import assert from 'node:assert/strict';
import { readPosModel } from '../../../src/engine/tagging/pos';
import { splitSentences } from '../../../src/engine/tokens/sentences';
import { tokenize } from '../../../src/engine/tokens/tokenize';
import { augment } from '../../../tools/train/augment';
import type { GoldDocument } from '../../../tools/train/corpora';
import { extract, trainNames } from '../../../tools/train/names';
import { trainPos } from '../../../tools/train/pos';

const TEXT = 'Ann Ruiz left Oslo. The Tide Office said Ruiz had gone.';
const tokens = tokenize(TEXT, []);
const document: GoldDocument = {
  id: 'd',
  corpus: 'own',
  weight: 1,
  passages: [
    {
      text: TEXT,
      tokens,
      sentences: splitSentences(TEXT, tokens),
      names: [
        { first: 0, last: 2, type: 0 },
        { first: 3, last: 4, type: 2 },
        { first: 6, last: 8, type: 1 },
        { first: 9, last: 10, type: 0 },
      ],
    },
  ],
};
const documents = Array.from({ length: 12 }, () => document);
const sentences = [{ words: ['Ann', 'left', '.'], tags: ['NNP', 'VBD', '.'] }];

function train(): { pos: Uint8Array; names: Uint8Array } {
  const pos = trainPos(sentences, [['Ann', 'left']], [], { epochs: 3, cut: 0 });
  const copies = augment(documents, { upper: 0.5, title: 0.3, dateline: 0.9, weight: 0.5 });
  const names = trainNames(extract([...documents, ...copies], readPosModel(pos)), {
    epochs: 4,
    rate: 0.05,
    dropout: 0.1,
    blinding: 0.1,
    decay: 0,
    seed: 1,
    atLeast: 2,
    keep: 100,
    scale: 20,
  });
  return { pos, names };
}

suite('training', () => {
  test('the same data gives the same bytes', () => {
    assert.deepEqual(train(), train());
  });
});
