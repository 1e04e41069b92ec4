import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, TextFormat } from '../../src/engine/text/block';
import { splitBlocks } from '../../src/engine/text/blocks';
import { Manuscript } from '../../src/engine/text/manuscript';
import { ARTICLES, anyText, mutatedArticle, page } from './arbitraries';
import type { Change } from './edits';
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

/** Writes on texts of all kinds; `write` makes one change and says what must hold then. */
function whileWriting(
  parameters: { readonly numRuns: number; readonly seed: number },
  write: (manuscript: Manuscript, change: Change, text: string, format: TextFormat) => void,
): void {
  const formats = fc.constantFrom<TextFormat>(
    'plain',
    'plain',
    'markdown',
    'markdown',
    'html',
    'html',
  );
  const texts = fc.oneof(fc.constantFrom(...ARTICLES), mutatedArticle, anyText, page);
  fc.assert(
    fc.property(texts, formats, edits, (start, format, steps) => {
      const manuscript = new Manuscript(format, start);
      let text = start;
      for (const step of steps) {
        const change = changeOf(text, step);
        text = changed(text, change);
        write(manuscript, change, text, format);
      }
    }),
    parameters,
  );
}

suite('a text that is being written', () => {
  test('has the blocks that it would have if it were read from the start', () => {
    whileWriting({ numRuns: 600, seed: 41 }, (manuscript, change, text, format) => {
      manuscript.edit(change.start, change.end, change.text);
      assert.equal(manuscript.text(), text);
      assert.deepEqual(blocksOf(manuscript), splitBlocks(text, format));
    });
  });

  test('says which pieces are others than before, and nothing is changed elsewhere', () => {
    const known = ({ pieces }: Pick<Manuscript, 'pieces'>) =>
      pieces.map((piece) => ({ piece, blocks: piece.blocks }));
    whileWriting({ numRuns: 300, seed: 42 }, (manuscript, change) => {
      const expected = known(manuscript);
      const rewritten = manuscript.edit(change.start, change.end, change.text);
      for (const { at, gone, pieces } of rewritten)
        expected.splice(at, gone.length, ...known({ pieces }));
      assert.deepEqual(expected, known(manuscript));
    });
  });
});
