import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEngine } from '../../../../src/engine';
import { probabilityOf } from '../../../../src/engine/attribution/confidence';
import type { QuotationLine, Range } from '../../../../tools/eval/documents';
import { matchQuotations } from '../../../../tools/eval/matching';
import { evidenceOf, isRight, reliabilityOf } from '../../../../tools/eval/reliability';

const TEXT = 'Odile Brandt said the ferry was late. Officials said fog was near.';

function at(words: string): Range {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0, words);
  return [start, start + words.length];
}

const FERRY: QuotationLine = {
  span: [at('the ferry was late')],
  type: 'indirect',
  speaker: { span: [at('Odile Brandt')], name: 'Odile Brandt' },
};
const FOG: QuotationLine = {
  span: [at('fog was near')],
  type: 'indirect',
  speaker: { span: [at('Officials')], name: null },
  anonymous: true,
};

function matched(...quotes: QuotationLine[]) {
  const gold = { id: 'd', text: TEXT, quotes: [FERRY, FOG] };
  return matchQuotations(gold, { id: 'd', quotes }, { parts: false, speech: null });
}

suite('reliability', () => {
  const table: readonly [string, QuotationLine, boolean][] = [
    ['the same name', { ...FERRY, speaker: { span: null, name: 'Brandt' } }, true],
    ['another name', { ...FERRY, speaker: { span: null, name: 'Ole Ruud' } }, false],
    ['no name, the right words', { ...FERRY, speaker: { span: [at('Brandt')], name: null } }, true],
    ['no name, other words', { ...FERRY, speaker: { span: [at('near')], name: null } }, false],
    ['a name for somebody unnamed', { ...FOG, speaker: { span: null, name: 'Brandt' } }, false],
    ['no speaker where there is one', { ...FOG, speaker: { span: null, name: null } }, false],
    ['no quotation', { ...FERRY, span: [at('Officials')] }, false],
  ];
  for (const [name, line, right] of table) {
    test(`${name} is ${right ? 'right' : 'wrong'}`, () => {
      const match = matched(line);
      assert.deepEqual(
        match.predicted.map((judged) => isRight(judged, match)),
        [right],
      );
    });
  }

  test('an annotation shows what its confidence was made of', () => {
    const engine = createEngine({
      pos: readFileSync('models/pos.bin'),
      names: readFileSync('models/names.bin'),
    });
    const annotation = engine.analyze(
      readFileSync('seeds/01-lavrov-at-the-white-house.txt', 'utf8'),
    );
    for (const quotation of annotation.quotations) {
      const probability = probabilityOf(evidenceOf(quotation, annotation));
      assert.equal(quotation.confidence, Math.round(probability * 100) / 100, quotation.id);
    }
  });

  test('what is stated stands beside what is right', () => {
    const { bands, error } = reliabilityOf([
      matched({ ...FERRY, confidence: 0.75 }, { ...FOG, confidence: 0.75, speaker: null }),
    ]);
    assert.deepEqual(bands, [{ from: 0.7, quotations: 2, stated: 0.75, right: 0.5 }]);
    assert.equal(error, 0.25);
  });
});
