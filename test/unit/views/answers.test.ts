import assert from 'node:assert/strict';
import { findSpeakers, listEntities, listQuotations } from '../../../src/views/answers';
import { ferry } from './support';

suite('Answers for programs', () => {
  test('list every quotation with its line', () => {
    assert.deepEqual(listQuotations(ferry, null)[1], {
      type: 'mixed',
      words: 'the quay was “ready for ice”',
      speaker: 'Maria Alvarez',
      anonymous: false,
      cue: 'told',
      source: 'She',
      line: 5,
    });
    assert.equal(listQuotations(ferry, null).length, 5);
  });

  test('list the quotations of one speaker, by a part of the name', () => {
    assert.equal(listQuotations(ferry, 'ALVAREZ').length, 2);
    assert.equal(listQuotations(ferry, 'spokeswoman').length, 1);
    assert.equal(listQuotations(ferry, 'x').length, 0);
  });

  test('list entities, all or of one type', () => {
    assert.deepEqual(
      listEntities(ferry, null).map(({ name }) => name),
      ['Maria Alvarez', 'Monday', 'Port Ellery'],
    );
    assert.deepEqual(listEntities(ferry, 'PLACE'), [
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
    const [found] = findSpeakers(ferry, 'maria');
    assert.deepEqual(found?.lines, [3, 5, 9]);
    assert.deepEqual(found.describedAs, ['the harbour master']);
    assert.deepEqual(
      found.said.map(({ line }) => line),
      [3, 5],
    );
    assert.deepEqual(findSpeakers(ferry, 'nobody'), []);
  });
});
