import assert from 'node:assert/strict';
import type { QuotationLine, Range } from '../../../../tools/eval/documents';
import { matchQuotations } from '../../../../tools/eval/matching';
import { errorsIn, groupErrors, type ErrorReport } from '../../../../tools/explain/errors';

const TEXT = 'Tamm said that rain fell. Bo warned that it froze.\nIda hopes for sun.';

function at(words: string): Range[] {
  const start = TEXT.indexOf(words);
  return [[start, start + words.length]];
}

const RAIN: QuotationLine = {
  span: at('rain fell'),
  type: 'indirect',
  cue: at('said'),
  speaker: { span: at('Tamm'), name: 'Ilse Tamm' },
};
const FROST: QuotationLine = {
  span: at('it froze'),
  type: 'indirect',
  cue: at('warned'),
  speaker: { span: at('Bo'), name: null },
};

function errors(...predicted: QuotationLine[]): ErrorReport[] {
  const gold = { id: 'd', text: TEXT, quotes: [RAIN, FROST] };
  return errorsIn(
    matchQuotations(gold, { id: 'd', quotes: predicted }, { parts: true, speech: null }),
  );
}

suite('error browser', () => {
  test('what is right is no error', () => {
    assert.deepEqual(errors(RAIN, FROST), []);
  });

  test('a missed quotation goes by its cue, a spurious one by its rule', () => {
    const sun: QuotationLine = { span: at('sun'), type: 'indirect', cue: null, why: 'guess' };
    const [missed, spurious] = errors(RAIN, sun);
    assert.deepEqual([missed?.kind, missed?.group], ['missed', 'cue warned']);
    assert.match(missed?.context ?? '', /that \[\[it froze\]\]\. Ida/);
    assert.deepEqual([spurious?.kind, spurious?.group], ['spurious', 'guess']);
    assert.match(spurious?.context ?? '', /for \{\{sun\}\}\./);
  });

  test('a pair is judged in every respect', () => {
    const wrong: QuotationLine = {
      span: at('that rain fell'),
      type: 'mixed',
      cue: at('said that'),
      speaker: { span: at('Bo'), name: 'Bo' },
      why: 'guess',
    };
    const found = errors(wrong, FROST);
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['content', 'type', 'source', 'name', 'cue'],
    );
    assert.match(
      found[0]?.context ?? '',
      /\{\{that \[\[rain fell\]\]\}\}|\{\{that \[\[rain fell\}\}\]\]/,
    );
    assert.equal(found[2]?.detail, 'wanted “Tamm”, found “Bo”');
  });

  test('groups come by kind, the largest first', () => {
    const groups = groupErrors([...errors(), ...errors(RAIN)]);
    assert.deepEqual(
      groups.map(({ group, errors: { length } }) => [group, length]),
      [
        ['cue warned', 2],
        ['cue said', 1],
      ],
    );
  });
});
