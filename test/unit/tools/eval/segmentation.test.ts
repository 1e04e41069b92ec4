import assert from 'node:assert/strict';
import { scoreSegmentation } from '../../../../tools/eval/segmentation';

const TEXT = 'Ships wait. “No,” she said.';
const GOLD = {
  id: 'd',
  text: TEXT,
  tokens: [
    [0, 5],
    [6, 10],
    [10, 11],
  ] as const,
  xpos: ['NNS', 'VBP', '.'],
  sents: [
    [0, 11],
    [12, 27],
  ] as const,
};

suite('segmentation scorer', () => {
  test('a token that is cut differently is a wrong tag', () => {
    const scores = scoreSegmentation(
      [GOLD],
      [
        {
          tokens: [
            [0, 5],
            [6, 11],
          ],
          tags: ['NNS', 'VBP'],
          sentences: [
            [0, 11],
            [12, 27],
          ],
        },
      ],
    );
    assert.equal(scores.tags, 1 / 3);
    assert.equal(scores.tagsOnAligned, 1);
    assert.equal(scores.tokens.precision, 1 / 2);
    assert.equal(scores.sentences.f1, 1);
  });

  test('confusions are counted', () => {
    const scores = scoreSegmentation(
      [GOLD],
      [{ tokens: GOLD.tokens, tags: ['NNS', 'VB', '.'], sentences: [[0, 27]] }],
    );
    assert.deepEqual(scores.confusions, [['VBP > VB', 1]]);
    assert.equal(scores.sentences.recall, 1 / 2);
  });
});
