import assert from 'node:assert/strict';
import type { Engine } from '../../../src/engine';
import { printCase, readGoldenFile } from '../../../tools/golden/golden-file';
import { emptyAnnotation } from '../../fixtures/annotation-random';

const FILE = `=== one
A ⟦P1 b⟧ c
=== not a title
⟦end⟧

P1  b

# FIXME b is nobody
# and more
=== two
⟦[⟧x⟦]⟧
⟦end⟧
`;

suite('golden files', () => {
  test('are read case by case, with the notes of each', () => {
    assert.deepEqual(readGoldenFile(FILE), [
      {
        title: 'one',
        text: 'A b c\n=== not a title',
        notes: ['# FIXME b is nobody', '# and more'],
      },
      { title: 'two', text: '⟦x⟧', notes: [] },
    ]);
  });

  test('keep their notes when they are written again, in the format their title names', () => {
    const formats: (string | undefined)[] = [];
    const engine: Pick<Engine, 'analyze'> = {
      analyze: (text, options) => {
        formats.push(options?.format);
        return emptyAnnotation(text);
      },
    };
    const notes = ['# FIXME all of it'];
    for (const title of ['plain', 'code [markdown]', 'page.html'])
      assert.deepEqual(readGoldenFile(printCase(engine, { title, text: 'x\r\ny', notes })), [
        { title, text: 'x\r\ny', notes },
      ]);
    assert.deepEqual(formats, ['plain', 'markdown', 'html']);
  });
});
