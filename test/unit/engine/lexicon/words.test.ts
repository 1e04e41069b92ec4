import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mayBeCalled, sameCalling, sourceNoun } from '../../../../src/engine/lexicon/nouns';
import { canonicalName, isCountry, placeOfPeople } from '../../../../src/engine/lexicon/places';
import { compileWords } from '../../../../tools/lexicon/compile-words';

const LEXICON = join(__dirname, '../../../../src/engine/lexicon');

suite('word lists', () => {
  test('the compiled lists are those of entries/', () => {
    assert.equal(readFileSync(join(LEXICON, 'words.ts'), 'utf8'), compileWords());
  });

  test('every list is sorted and without repeats', () => {
    for (const file of readdirSync(join(LEXICON, 'entries'))) {
      const lines = readFileSync(join(LEXICON, 'entries', file), 'utf8')
        .trimEnd()
        .split('\n');
      assert.deepEqual(lines, [...new Set(lines)].sort(), file);
    }
  });
});

suite('nouns of sources', () => {
  const table: [word: string, kind: string | undefined, plural: boolean | undefined][] = [
    ['minister', 'person', false],
    ['ministers', 'person', true],
    ['spokesmen', 'person', true],
    ['people', 'person', true],
    ['police', 'group', true],
    ['residents', 'person', true],
    ['ministries', 'body', true],
    ['statement', 'text', false],
    ['table', undefined, undefined],
  ];
  for (const [word, kind, plural] of table) {
    test(word, () => {
      const noun = sourceNoun(word);
      assert.deepEqual([noun?.kind, noun?.plural], [kind, plural]);
    });
  }

  test('wider words and one calling', () => {
    assert.ok(mayBeCalled('president', 'leader'));
    assert.ok(!mayBeCalled('leader', 'president'));
    assert.ok(sameCalling('attorney', 'lawyer'));
    assert.ok(!sameCalling('president', 'mayor'));
  });
});

suite('places', () => {
  test('states, their other names and their peoples', () => {
    assert.equal(canonicalName('US'), 'United States');
    assert.equal(canonicalName('Oslo'), 'Oslo');
    assert.equal(placeOfPeople('Danes'), 'Denmark');
    assert.equal(placeOfPeople('Oslo'), undefined);
    assert.ok(isCountry('russia'));
    assert.ok(!isCountry('Oslo'));
  });
});
