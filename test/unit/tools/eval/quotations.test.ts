import assert from 'node:assert/strict';
import type { GoldDocument, QuotationLine, Range } from '../../../../tools/eval/documents';
import { matchQuotations, type QuotationView } from '../../../../tools/eval/matching';
import { scoreQuotations, type QuotationScores } from '../../../../tools/eval/quotations';
import { verbForms } from '../../../../tools/eval/reportingVerbs';

const TEXT =
  '“The ferry is late,” Odile Brandt said. “It will sail.” ' +
  'The harbour office hopes that fog lifts. Brandt denied that fuel ran out.';

const ALL: QuotationView = { parts: false, speech: null };
const FORMS = new Set(['say', 'deny'].flatMap(verbForms));
const SPEECH = (word: string): boolean => FORMS.has(word);

/** The place of some words in the text. */
function at(words: string): Range {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0, words);
  return [start, start + words.length];
}

const FERRY: QuotationLine = {
  span: [at('The ferry is late'), at('It will sail')],
  type: 'direct',
  cue: [at('said')],
  speaker: { span: [at('Odile Brandt')], name: 'Odile Brandt' },
};
const FOG: QuotationLine = {
  span: [at('fog lifts')],
  type: 'indirect',
  cue: [at('hopes')],
  speaker: { span: [at('The harbour office')], name: null },
};
const FUEL: QuotationLine = {
  span: [at('fuel ran out')],
  type: 'indirect',
  cue: [at('denied')],
  speaker: {
    span: [[TEXT.indexOf('Brandt denied'), TEXT.indexOf(' denied')]],
    name: 'Odile Brandt',
  },
};

function scored(
  predicted: readonly QuotationLine[],
  view: QuotationView = ALL,
  more: Partial<GoldDocument> = {},
): QuotationScores {
  const gold = { id: 'd', text: TEXT, quotes: [FERRY, FOG, FUEL], ...more };
  return scoreQuotations([matchQuotations(gold, { id: 'd', quotes: predicted }, view)]);
}

suite('quotation scorer', () => {
  test('the gold annotation itself is perfect in every measure', () => {
    const scores = scored([FERRY, FOG, FUEL]);
    for (const one of [scores.exact, scores.soft, scores.full, scores.cue.exact])
      assert.equal(one.f1, 1);
    assert.equal(scores.speaker.endToEnd.f1, 1);
    assert.equal(scores.name.onPairs, 1);
    assert.equal(scores.typeRight, 1);
  });

  test('marks and punctuation at the edges never matter', () => {
    const [start, end] = at('fuel ran out');
    assert.equal(
      scored([{ ...FUEL, span: [[start - 1, end + 1]] }]).byType.indirect.exact.precision,
      1,
    );
  });

  test('soft compares with the best partner by letters', () => {
    const scores = scored([{ ...FUEL, span: [at('fuel ran')] }]);
    assert.equal(scores.exact.precision, 0);
    assert.equal(scores.soft.precision, 1);
    assert.equal(scores.soft.recall, 7 / 10 / 3);
    assert.equal(scores.pairs, 1);
  });

  test('a pair shares at least half of the shorter one', () => {
    assert.equal(scored([{ ...FUEL, span: [at('denied that fuel')] }]).pairs, 0);
    assert.equal(scored([{ ...FUEL, span: [at('that fuel ran')] }]).pairs, 1);
  });

  test('parts are judged one by one with the source and cue of the whole', () => {
    const halves = FERRY.span.map((range) => ({ ...FERRY, span: [range] }));
    assert.equal(scored(halves).exact.precision, 0);
    const scores = scored([...halves, FOG, FUEL], { parts: true, speech: null });
    assert.equal(scores.gold, 4);
    assert.equal(scores.full.f1, 1);
  });

  test('attributions without a word of saying are neither needed nor wrong', () => {
    const view = { parts: false, speech: SPEECH };
    for (const predicted of [
      [FERRY, FUEL],
      [FERRY, FUEL, FOG],
      [FERRY, FUEL, { ...FOG, cue: null }],
    ]) {
      const scores = scored(predicted, view);
      assert.deepEqual([scores.gold, scores.predicted, scores.exact.f1], [2, 2, 1]);
    }
  });

  test('predictions in unannotated regions are dropped', () => {
    const scores = scored([FUEL], ALL, { quotes: [], ignore: [at('fuel ran out')] });
    assert.deepEqual([scores.predicted, scores.ignored], [0, 1]);
  });

  test('sources overlap or are exact on pairs; names forgive titles and first names', () => {
    const scores = scored([
      { ...FERRY, speaker: { span: [at('Brandt')], name: 'Ms. Brandt' } },
      { ...FUEL, speaker: { span: [at('The harbour office')], name: 'Ida Brandt' } },
    ]);
    assert.equal(scores.speaker.pairs, 2);
    assert.equal(scores.speaker.overlapOnPairs, 1 / 2);
    assert.equal(scores.speaker.exactOnPairs, 0);
    assert.equal(scores.name.onPairs, 1 / 2);
    assert.equal(scores.speaker.endToEnd.recall, 1 / 3);
  });

  test('a name is read from the source where no name is predicted', () => {
    const speaker = { span: FUEL.speaker?.span ?? null, name: null };
    assert.equal(scored([{ ...FUEL, speaker }]).name.onPairs, 1);
  });

  test('nothing predicted, nothing gold', () => {
    assert.equal(scored([]).exact.f1, 0);
    assert.equal(scored([], ALL, { quotes: [] }).exact.f1, 0);
  });
});

suite('verb forms', () => {
  const table: [string, string][] = [
    ['say', 'say says sayed saying said'],
    ['deny', 'deny denies denied denying'],
    ['argue', 'argue argues argued arguing'],
    ['admit', 'admit admits admitted admitting'],
    ['stress', 'stress stresses stressed stressing'],
    ['decree', 'decree decrees decreed decreeing'],
  ];
  for (const [verb, forms] of table)
    test(verb, () => {
      assert.deepEqual(verbForms(verb).join(' '), forms);
    });
});
