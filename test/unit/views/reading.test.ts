import assert from 'node:assert/strict';
import { checkAnnotation } from '../../../src/engine/check';
import {
  attributionOf,
  mentionAt,
  nextQuotation,
  quotationAt,
  reachOf,
  speakerNameOf,
  wordsOf,
} from '../../../src/views/reading';
import { ferryAnnotation, ferryText, spanOf } from '../../fixtures/ferry';
import { ferry, quotationOf } from './support';

suite('Reading', () => {
  test('the fixture is a sound annotation', () => {
    assert.deepEqual(checkAnnotation(ferryAnnotation, ferryText), []);
  });

  test('says how each quotation stands to its source', () => {
    const kinds = ferryAnnotation.quotations.map(attributionOf);
    assert.deepEqual(kinds, ['named', 'named', 'described', 'unattributed', 'anonymous']);
  });

  test('lists what an entity says in text order', () => {
    assert.deepEqual(
      ferry.spokenBy.get('e1')?.map(({ id }) => id),
      ['q1', 'q2'],
    );
    assert.equal(ferry.spokenBy.get('e3'), undefined);
  });

  test('names the speaker by entity, else by the words of the source', () => {
    assert.equal(speakerNameOf(ferry, quotationOf('q2')), 'Maria Alvarez');
    assert.equal(speakerNameOf(ferry, quotationOf('q3')), 'A spokeswoman for the board');
    assert.equal(speakerNameOf(ferry, quotationOf('q4')), null);
  });

  const places: readonly (readonly [string, string | null])[] = [
    ['We will sail', 'q1'],
    ['said on Monday', 'q1'],
    ['ready', 'q2'],
    ['told', 'q2'],
    ['Monday', null],
    ['Officials', null],
  ];
  for (const [words, id] of places)
    test(`the quotation at “${words}” is ${id ?? 'none'}`, () => {
      assert.equal(quotationAt(ferry, spanOf(words).start)?.id ?? null, id);
    });

  test('a cursor right behind a quotation still belongs to it, and no farther', () => {
    const { end } = reachOf(quotationOf('q4'));
    assert.equal(quotationAt(ferry, end - 1)?.id, 'q4');
    assert.equal(quotationAt(ferry, end)?.id, 'q4');
    assert.equal(quotationAt(ferry, end + 1), null);
  });

  test('finds the mention at an offset', () => {
    assert.equal(mentionAt(ferry, spanOf('Alvarez').start)?.id, 'm1');
    assert.equal(mentionAt(ferry, spanOf('She').start)?.id, 'm3');
    assert.equal(mentionAt(ferry, spanOf('ferry').start), null);
  });

  test('goes to the next and the previous quotation and round at the ends', () => {
    const from = (offset: number, direction: 'next' | 'previous'): string | undefined =>
      nextQuotation(ferry, offset, direction, () => true)?.id;
    assert.equal(from(0, 'next'), 'q1');
    assert.equal(from(reachOf(quotationOf('q1')).start, 'next'), 'q2');
    assert.equal(from(ferryText.length, 'next'), 'q1');
    assert.equal(from(reachOf(quotationOf('q2')).start, 'previous'), 'q1');
    assert.equal(from(0, 'previous'), 'q5');
  });

  test('goes only to quotations that are wanted', () => {
    const wanted = nextQuotation(ferry, 0, 'next', (q) => attributionOf(q) === 'unattributed');
    assert.equal(wanted?.id, 'q4');
    assert.equal(
      nextQuotation(ferry, 0, 'next', () => false),
      null,
    );
  });

  test('joins the pieces of an interrupted quotation with an ellipsis', () => {
    const quotation = {
      ...quotationOf('q1'),
      spans: [spanOf('We will'), spanOf('at midnight')],
    };
    assert.equal(wordsOf(ferry, quotation), 'We will … at midnight');
  });

  test('counts lines from 1', () => {
    assert.equal(ferry.lineAt(0), 1);
    assert.equal(ferry.lineAt(spanOf('We will').start), 3);
  });
});
