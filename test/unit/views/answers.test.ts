import assert from 'node:assert/strict';
import { finished } from '../../../src/engine/index';
import {
  findSpeakers,
  listEntities,
  listQuotations,
  printAnswers,
} from '../../../src/views/answers';
import type { Answers } from '../../../src/views/answers';
import { ferry } from './support';

/** What a language model gets. */
function answersOf<T extends object>(answers: Answers<T>): T[] {
  const printed = finished(printAnswers('answers', answers));
  return (JSON.parse(printed) as { readonly answers: T[] }).answers;
}

suite('Answers for programs', () => {
  test('list every quotation with its line', () => {
    assert.deepEqual(answersOf(listQuotations(ferry, null))[1], {
      type: 'mixed',
      words: 'the quay was “ready for ice”',
      speaker: 'Maria Alvarez',
      anonymous: false,
      cue: 'told',
      source: 'She',
      line: 5,
    });
    assert.equal(answersOf(listQuotations(ferry, null)).length, 5);
  });

  test('list the quotations of one speaker, by a part of the name', () => {
    assert.equal(answersOf(listQuotations(ferry, 'ALVAREZ')).length, 2);
    assert.equal(answersOf(listQuotations(ferry, 'spokeswoman')).length, 1);
    assert.equal(answersOf(listQuotations(ferry, 'x')).length, 0);
  });

  test('list entities, all or of one type', () => {
    assert.deepEqual(
      answersOf(listEntities(ferry, null)).map(({ name }) => name),
      ['Maria Alvarez', 'Monday', 'Port Ellery'],
    );
    assert.deepEqual(answersOf(listEntities(ferry, 'PLACE')), [
      {
        name: 'Port Ellery',
        type: 'PLACE',
        alsoCalled: [],
        describedAs: [],
        mentions: 1,
        quotations: 0,
      },
    ]);
  });

  test('tell what is known about somebody', () => {
    const [found] = answersOf(findSpeakers(ferry, 'maria'));
    assert.deepEqual(found?.lines, [3, 5, 9]);
    assert.deepEqual(found.describedAs, ['the harbour master']);
    assert.deepEqual(
      found.said.map(({ line }) => line),
      [3, 5],
    );
    assert.deepEqual(answersOf(findSpeakers(ferry, 'nobody')), []);
  });
});
