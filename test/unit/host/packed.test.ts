import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEngine } from '../../../src/engine';
import type { FindingsUpdate, ParagraphFindings } from '../../../src/engine';
import {
  packEntity,
  packFindings,
  PackedFindings,
  unpackEntity,
  Wording,
} from '../../../src/host/packed';

const models = { pos: readFileSync('models/pos.bin'), names: readFileSync('models/names.bin') };

function plain({ kind, mentions, quotations }: ParagraphFindings): ParagraphFindings {
  return { kind, mentions, quotations };
}

function updateOf(text: string): FindingsUpdate {
  const session = createEngine(models).open();
  session.edit([{ start: 0, end: 0, text }]);
  return session.update();
}

suite('Packed findings', () => {
  const article = readFileSync('seeds/01-lavrov-at-the-white-house.txt', 'utf8');
  const far = `${'Rain fell on the hills. '.repeat(3_000)}“It fell,” said Ada Holm, the mayor of York.`;
  for (const [what, text] of [
    ['a sample article', article],
    ['a paragraph longer than 32,768 characters', far],
  ] as const)
    test(`of ${what} are what was packed, in a tenth of the characters`, () => {
      const { come } = updateOf(text);
      const wording = new Wording();
      const words: string[] = [];
      let [packed, printed] = [0, 0];
      for (const { findings } of come) {
        assert.ok(typeof findings !== 'number');
        const string = packFindings(findings, wording);
        packed += string.length;
        printed += JSON.stringify(findings).length;
        words.push(...wording.news());
        assert.deepEqual(plain(new PackedFindings(string, words)), findings);
      }
      assert.ok(printed > 10 * packed, `${printed} ${packed}`);
    });

  test('words are told once', () => {
    const wording = new Wording();
    assert.equal(wording.numberOf('said'), 0);
    assert.deepEqual(wording.news(), ['said']);
    assert.equal(wording.numberOf('told'), 1);
    assert.equal(wording.numberOf('said'), 0);
    assert.deepEqual(wording.news(), ['told']);
    assert.deepEqual(wording.news(), []);
  });

  test('an entity keeps all its words, whatever they are', () => {
    const entity = {
      type: 'PERSON' as const,
      name: 'Ada “\ud800” Holm',
      aliases: ['Holm', ''],
      descriptors: ['the mayor,\n"then"'],
    };
    assert.deepEqual(unpackEntity(packEntity(entity)), entity);
  });
});
