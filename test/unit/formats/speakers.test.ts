import assert from 'node:assert/strict';
import { contentOf, groupBySpeaker } from '../../../src/formats/speakers';
import { smallAnnotation, smallArticle } from '../../fixtures/annotation-small';

suite('groupBySpeaker', () => {
  test('puts the named first and speech of nobody last', () => {
    assert.deepEqual(
      groupBySpeaker(smallAnnotation).map(({ kind, name, quotations }) => [
        kind,
        name,
        quotations.map(({ id }) => id).join(),
      ]),
      [
        ['named', 'Mary Jones', 'q1,q2,q3'],
        ['anonymous', 'Two people close to Jones', 'q4'],
        ['unattributed', '', 'q5'],
      ],
    );
  });

  test('tells words for a source from a pronoun that nobody can resolve', () => {
    const [first, , third, fourth] = smallAnnotation.quotations;
    const groups = groupBySpeaker({
      ...smallAnnotation,
      quotations: [
        { ...third!, speaker: null },
        { ...fourth!, anonymous: false },
        {
          ...first!,
          speaker: null,
          source: { ...first!.source!, text: 'the mayor', mention: null },
        },
      ],
    });
    assert.deepEqual(
      groups.map(({ kind, name }) => [kind, name]),
      [
        ['described', 'Two people close to Jones'],
        ['described', 'The mayor'],
        ['unclear', 'She'],
      ],
    );
  });
});

suite('contentOf', () => {
  test('shows marks where there were some, and where the clause interrupts', () => {
    const at = (words: string) => {
      const start = smallArticle.indexOf(words);
      return { start, end: start + words.length };
    };
    const [quotation] = smallAnnotation.quotations;
    const parts = [at('We will rebuild it,'), at('It will take a year.')];
    assert.equal(
      contentOf({ ...quotation!, spans: parts, marked: parts }, smallArticle),
      '“We will rebuild it,” … “It will take a year.”',
    );
  });
});
