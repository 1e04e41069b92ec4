import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphReader } from '../../../src/engine/paragraph';
import type { BlockKind } from '../../../src/engine/text/block';
import { createTagger } from '../../../src/engine/tagging/tagger';

const models = join(__dirname, '../../../models');
const readAll = paragraphReader(
  createTagger({
    pos: readFileSync(join(models, 'pos.bin')),
    names: readFileSync(join(models, 'names.bin')),
  }),
);

function read(text: string, kind: BlockKind) {
  const [paragraph] = readAll([{ text, block: { kind, start: 0, end: text.length, skips: [] } }]);
  assert.ok(paragraph !== undefined);
  return paragraph;
}

suite('one block', () => {
  const text = '"The bridge is safe," said Mary Jones.';

  test('of prose has names and reports', () => {
    const { passage, reports } = read(text, 'paragraph');
    assert.deepEqual([passage.names.length, reports.length], [1, 1]);
  });

  test('of code has none', () => {
    const { passage, reports } = read(text, 'opaque');
    assert.deepEqual([passage.text, passage.tokens, reports], [text, [], []]);
  });
});
