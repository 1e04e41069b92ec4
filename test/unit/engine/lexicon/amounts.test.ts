import assert from 'node:assert/strict';
import compromise from 'compromise';
import { readAmount } from '../../../../src/engine/lexicon/amounts';
import { convertMeasure } from '../../../../src/engine/lexicon/measures';

const amounts: readonly (readonly [phrase: string, value: number, sign: string, unit: string])[] = [
  ['$4.6 million', 4_600_000, '$', ''],
  ['$121m', 121_000_000, '$', ''],
  ['US$ 1,250.50', 1250.5, 'US$', ''],
  ['€3bn', 3e9, '€', ''],
  ['9.35 billion yuan', 9_350_000_000, '', 'yuan'],
  ['3-million dollars', 3_000_000, '', 'dollars'],
  ['12 percent', 12, '', 'percent'],
  ['7.5%', 7.5, '', '%'],
  ['twenty-five miles', 25, '', 'miles'],
  ['one hundred thousand Egyptian pounds', 100_000, '', 'Egyptian pounds'],
  ['two dozen acres', 24, '', 'acres'],
  ['4.35 million dollars', 4_350_000, '', 'dollars'],
];

const none: readonly string[] = [
  '',
  'the table',
  'dollars',
  'hundreds of dollars',
  '3 hundreds',
  '5-10 percent',
  '1,25 dollars',
  'five six',
  '\u202E5',
  'x'.repeat(10_000),
];

interface NumberView {
  readonly number?: { readonly num?: number | null };
}

suite('Amounts', () => {
  for (const [phrase, value, sign, unit] of amounts) {
    test(phrase, () => {
      assert.deepEqual(readAmount(phrase), { value, sign, unit });
    });
  }

  for (const phrase of none) {
    test(`no value: ${JSON.stringify(phrase.slice(0, 20))}`, () => {
      assert.equal(readAmount(phrase), null);
    });
  }

  test('agree with a second reader on every number in words', () => {
    const words = ['two', 'eleven', 'twenty', 'thirty-four', 'ninety-nine'];
    const scales = ['', ' hundred', ' thousand', ' million', ' billion'];
    for (const word of words)
      for (const scale of scales) {
        const phrase = `${word}${scale} dollars`;
        const [view] = compromise(phrase).numbers().json() as NumberView[];
        assert.equal(readAmount(phrase)?.value, view?.number?.num, phrase);
      }
  });
});

suite('Measures in the other system', () => {
  const table: readonly (readonly [number, string, number, string])[] = [
    [25, 'miles', 40, 'km'],
    [6, 'feet', 1.8, 'm'],
    [100, 'km', 62, 'miles'],
    [2, 'hectares', 4.9, 'acres'],
  ];
  for (const [value, unit, other, otherUnit] of table) {
    test(`${value} ${unit}`, () => {
      assert.deepEqual(convertMeasure(value, unit), { value: other, unit: otherUnit });
    });
  }

  test('not for a unit that means several things', () => {
    assert.equal(convertMeasure(5, 'gallons'), null);
    assert.equal(convertMeasure(5, 'constructor'), null);
  });
});
