import assert from 'node:assert/strict';
import type { Span } from '../../../src/engine';
import {
  definitionAt,
  highlightsAt,
  introductionOf,
  referencesAt,
  selectionsAt,
} from '../../../src/views/navigation';
import { reportOf } from '../../../src/views/reading';
import { ferryText, spanOf } from '../../fixtures/ferry';
import { ferry, quotationOf } from './support';

function wordsIn(spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => ferryText.slice(start, end));
}

const jumps: readonly (readonly [string, string, number, string | null])[] = [
  ['a pronoun leads to the name', 'She', 1, 'Maria Alvarez'],
  ['a short name leads to the full name', 'Alvarez', 2, 'Maria Alvarez'],
  ['a name leads to itself where it is introduced', 'Maria', 1, 'Maria Alvarez'],
  ['a quotation leads to its source', 'We will sail', 1, 'Maria Alvarez, the harbour master'],
  ['a cue leads to the source', 'told', 1, 'She'],
  ['a quotation without a source leads nowhere', 'Nobody', 1, null],
  ['plain words lead nowhere', 'Harbour', 1, null],
];

suite('Definition', () => {
  for (const [name, words, nth, target] of jumps)
    test(name, () => {
      const jump = definitionAt(ferry, spanOf(words, nth).start);
      assert.equal(jump === null ? null : wordsIn([jump.target])[0], target);
    });

  test('says which words the jump begins at', () => {
    const jump = definitionAt(ferry, spanOf('sail').start);
    assert.deepEqual(jump?.origin, spanOf('We will sail at midnight,'));
  });

  test('without a name the first mention introduces', () => {
    const entity = ferry.entities.get('e1');
    assert.ok(entity !== undefined);
    const nameless = { ...entity, mentions: ['m3'] };
    assert.equal(introductionOf(ferry, nameless)?.id, 'm3');
    assert.equal(introductionOf(ferry, { ...entity, mentions: [] }), null);
  });
});

suite('References', () => {
  const everything = [
    'We will sail at midnight,',
    'Maria Alvarez',
    'She',
    'the quay was “ready for ice”',
    'Alvarez',
  ];
  for (const words of ['She', 'We will', 'Maria'])
    test(`from “${words}” to every mention and quotation`, () => {
      assert.deepEqual(wordsIn(referencesAt(ferry, spanOf(words).start)), everything);
    });

  test('none from plain words', () => {
    assert.deepEqual(referencesAt(ferry, 0), []);
  });
});

suite('Highlights', () => {
  test('every mention of whoever is under the cursor', () => {
    const spans = highlightsAt(ferry, spanOf('She').start);
    assert.deepEqual(wordsIn(spans), ['Maria Alvarez', 'She', 'Alvarez']);
  });

  test('the parts of the quotation under the cursor', () => {
    const spans = highlightsAt(ferry, spanOf('the quay').start);
    assert.deepEqual(wordsIn(spans), ['the quay was “ready for ice”', 'told', 'She']);
  });

  test('none on plain words', () => {
    assert.deepEqual(highlightsAt(ferry, 0), []);
  });
});

suite('Selection', () => {
  test('grows from the words in marks over the content to the whole report', () => {
    assert.deepEqual(wordsIn(selectionsAt(ferry, spanOf('ice').start)), [
      'ready for ice',
      'the quay was “ready for ice”',
      'She told reporters that the quay was “ready for ice”',
    ]);
  });

  test('each stretch holds the one before', () => {
    for (let offset = 0; offset <= ferryText.length; offset += 1) {
      const spans = selectionsAt(ferry, offset);
      spans.slice(1).forEach((outer, index) => {
        const inner = spans[index];
        assert.ok(inner !== undefined && outer.start <= inner.start && inner.end <= outer.end);
      });
    }
  });

  test('a report reaches from its source to its content', () => {
    assert.deepEqual(wordsIn([reportOf(quotationOf('q5'))]), ['Officials said the plan was safe']);
    assert.deepEqual(reportOf(quotationOf('q4')), spanOf('Nobody asked us.'));
  });
});
