import assert from 'node:assert/strict';
import type { NameLine } from '../../../../tools/eval/documents';
import { scoreNames, type NameScores } from '../../../../tools/eval/names';
import { sameName } from '../../../../tools/eval/speakerName';

const name = (start: number, end: number, type: string): NameLine => ({ start, end, type });
const GOLD = [name(0, 10, 'PERSON'), name(20, 25, 'ORG'), name(30, 35, 'NORP')];

function scored(predicted: readonly NameLine[], misc = false): NameScores {
  const documents = [{ id: 'd', text: '', entities: GOLD }];
  const types = misc ? ['PERSON', 'ORG', 'PLACE', 'MISC'] : ['PERSON', 'ORG', 'PLACE'];
  return scoreNames(documents, new Map([['d', { id: 'd', entities: predicted }]]), { types, misc });
}

suite('name scorer', () => {
  test('exact wants offsets and type', () => {
    const { exact } = scored([name(0, 10, 'PERSON'), name(20, 25, 'PLACE'), name(30, 35, 'NORP')]);
    assert.deepEqual([exact.precision, exact.recall], [1 / 2, 1 / 2]);
  });

  test('overlap is one-to-one within a type', () => {
    const { overlap } = scored([name(0, 4, 'PERSON'), name(5, 10, 'PERSON'), name(22, 40, 'ORG')]);
    assert.deepEqual([overlap.precision, overlap.recall], [2 / 3, 1]);
  });

  test('the same span twice counts once', () => {
    assert.equal(scored([GOLD[0]!, GOLD[0]!]).exact.precision, 1);
  });

  test('NORP is MISC on both sides when MISC is scored', () => {
    const { exact, byType } = scored([name(30, 35, 'MISC')], true);
    assert.equal(exact.recall, 1 / 3);
    assert.equal(byType.get('MISC')?.exact.f1, 1);
  });
});

suite('names of speakers', () => {
  const table: [string | null, string, boolean][] = [
    ['Brandt', 'Odile Brandt', true],
    ['Prime Minister Odile Brandt', 'Brandt', true],
    ['Odile', 'Odile Brandt', false],
    ['Ida Brandt', 'Odile Brandt', false],
    ['Zoë Brandt’s', 'Zoe Brandt', true],
    ['The President', 'the president', false],
    [null, 'Odile Brandt', false],
  ];
  for (const [predicted, gold, same] of table)
    test(`${String(predicted)} ${same ? 'is' : 'is not'} ${gold}`, () => {
      assert.equal(sameName(predicted, gold), same);
    });

  test('an alias with a capital is as good as the name', () => {
    assert.equal(sameName('Harbour Office', 'Port of Lund', ['Harbour Office', 'it']), true);
    assert.equal(sameName('it', 'Port of Lund', ['it']), false);
  });
});
