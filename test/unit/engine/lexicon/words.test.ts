import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDate } from '../../../../src/engine/lexicon/calendar';
import { mayBeCalled, sameCalling, sourceNoun } from '../../../../src/engine/lexicon/nouns';
import { readAmount, readPersonName } from '../../../../src/engine/lexicon/phrase';
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

suite('phrases', () => {
  test('the parts of a person’s name', () => {
    const name = readPersonName('Mrs. Sally Yates');
    assert.deepEqual([name?.given, name?.family], ['sally', 'yates']);
    assert.equal(readPersonName('the tall table'), null);
  });

  const amounts: [phrase: string, value: number | undefined, unit: string | undefined][] = [
    ['$4.6 million', 4_600_000, 'dollar'],
    ['$121m', 121_000_000, 'dollar'],
    ['9.35 billion yuan', 9_350_000_000, 'yuan'],
    ['12 percent', 12, 'percent'],
    ['the table', undefined, undefined],
  ];
  for (const [phrase, value, unit] of amounts) {
    test(phrase, () => {
      const amount = readAmount(phrase);
      assert.deepEqual([amount?.value, amount?.unit], [value, unit]);
    });
  }

  const dates: [phrase: string, value: string | null][] = [
    ['July 4, 2021', '2021-07-04'],
    ['26 July 2022', '2022-07-26'],
    ['June 2022', '2022-06'],
    ['Oct. 1', '--10-01'],
    ['1998', '1998'],
    ['Thursday', null],
  ];
  for (const [phrase, value] of dates) {
    test(phrase, () => {
      assert.equal(readDate(phrase), value);
    });
  }
});
