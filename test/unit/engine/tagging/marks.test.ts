import assert from 'node:assert/strict';
import { familiarMark } from '../../../../src/engine/tagging/marks';
import { loadTagger } from '../../../../tools/eval/engine';

suite('quotation marks before the taggers', () => {
  for (const pair of ['“”', '‘’', '«»', '„“', '‹›']) {
    test(`a clause between ${pair} is tagged like any other`, async () => {
      const tagger = await loadTagger();
      const words = 'We have waited long enough,';
      const marked = `${pair.charAt(0)}${words}${pair.charAt(1)} insisted Elena Petrova.`;
      const { tags } = tagger.tagPassage('paragraph', marked, []);
      const usual = tagger.tagPassage('paragraph', `“${words}” insisted Elena Petrova.`, []);
      assert.deepEqual(tags.slice(1, 6), usual.tags.slice(1, 6));
      assert.equal(tags[8], 'VBD');
    });
  }

  test('other tokens stay as they are', () => {
    assert.equal(familiarMark('"'), '"');
    assert.equal(familiarMark('said'), 'said');
  });
});
