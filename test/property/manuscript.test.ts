import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, TextFormat } from '../../src/engine/text/block';
import { splitBlocks } from '../../src/engine/text/blocks';
import { Manuscript } from '../../src/engine/text/manuscript';
import { ARTICLES, anyText, mutatedArticle } from './arbitraries';
import { changed, changeOf, edits } from './edits';

function blocksOf(manuscript: Manuscript): Block[] {
  return manuscript.pieces.flatMap(({ blocks }, index) => {
    const start = manuscript.startOf(index);
    return blocks.map((block) => ({
      ...block,
      start: block.start + start,
      end: block.end + start,
    }));
  });
}

suite('a text that is being written', () => {
  const formats = fc.constantFrom<TextFormat>('plain', 'plain', 'markdown', 'markdown', 'html');
  const texts = fc.oneof(fc.constantFrom(...ARTICLES), mutatedArticle, anyText);

  test('has the blocks that it would have if it were read from the start', () => {
    fc.assert(
      fc.property(texts, formats, edits, (start, format, steps) => {
        const manuscript = new Manuscript(format, start);
        let text = start;
        for (const step of steps) {
          const change = changeOf(text, step);
          text = changed(text, change);
          manuscript.edit(change.start, change.end, change.text);
          assert.equal(manuscript.text(), text);
          assert.deepEqual(blocksOf(manuscript), splitBlocks(text, format));
        }
      }),
      { numRuns: 600, seed: 41 },
    );
  });

  test('says which pieces are others than before, and nothing is changed elsewhere', () => {
    fc.assert(
      fc.property(texts, formats, edits, (start, format, steps) => {
        const manuscript = new Manuscript(format, start);
        let text = start;
        for (const step of steps) {
          const change = changeOf(text, step);
          text = changed(text, change);
          const expected = manuscript.pieces.map((piece) => ({ piece, blocks: piece.blocks }));
          const rewritten = manuscript.edit(change.start, change.end, change.text);
          for (const { at, gone, pieces } of rewritten)
            expected.splice(
              at,
              gone.length,
              ...pieces.map((piece) => ({ piece, blocks: piece.blocks })),
            );
          assert.deepEqual(
            expected,
            manuscript.pieces.map((piece) => ({ piece, blocks: piece.blocks })),
          );
        }
      }),
      { numRuns: 300, seed: 42 },
    );
  });
});
