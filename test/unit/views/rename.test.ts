import assert from 'node:assert/strict';
import { finished } from '../../../src/engine/index';
import type { AnnotatedEntity, AnnotatedMention } from '../../../src/engine';
import { readAnnotation } from '../../../src/views/reading';
import { renameEntity, renameSubjectAt } from '../../../src/views/rename';
import { ferryAnnotation, ferryText, spanOf } from '../../fixtures/ferry';
import { ferry } from './support';

/** What becomes of one mention of `name` when its bearer is renamed. */
function renamed(mentioned: string, name: string, newName: string): string {
  const text = `It was ${mentioned} who spoke.`;
  const start = text.indexOf(mentioned);
  const mention: AnnotatedMention = {
    id: 'm1',
    start,
    end: start + mentioned.length,
    text: mentioned,
    form: 'name',
    type: 'PERSON',
    entity: 'e1',
    confidence: 1,
    why: 'name',
  };
  const entity = {
    id: 'e1',
    type: 'PERSON',
    name,
    aliases: [],
    descriptors: [],
    mentions: ['m1'],
  } as const;
  const reading = readAnnotation(text, {
    ...ferryAnnotation,
    length: text.length,
    headline: null,
    entities: [entity],
    mentions: [mention],
    quotations: [],
  });
  const [change] = finished(renameEntity(reading, entity, newName));
  if (change === undefined) return mentioned;
  const { span } = change;
  const after = text.slice(0, span.start) + change.text + text.slice(span.end);
  return after.slice('It was '.length, -' who spoke.'.length);
}

const cases: readonly (readonly [string, string, string, string])[] = [
  ['Maria Alvarez', 'Maria Alvarez', 'Ana Ruiz', 'Ana Ruiz'],
  ['Alvarez', 'Maria Alvarez', 'Ana Ruiz', 'Ruiz'],
  ['Maria', 'Maria Alvarez', 'Ana Ruiz', 'Ana'],
  ['Ms. Alvarez', 'Maria Alvarez', 'Ana Ruiz', 'Ms. Ruiz'],
  ['Mayor Maria Alvarez', 'Maria Alvarez', 'Ana Ruiz', 'Mayor Ana Ruiz'],
  ['Alvarezes', 'Maria Alvarez', 'Ana Ruiz', 'Alvarezes'],
  ['Alvarez', 'Maria Alvarez', 'Ana Alvarez', 'Alvarez'],
  ['MA', 'Maria Alvarez', 'Ana Ruiz', 'MA'],
  ['Alvarez', 'Maria Alvarez', '  Ana   Ruiz ', 'Ruiz'],
  ['Alvarez', 'Maria Alvarez', '', 'Alvarez'],
  ['Alvarez', 'Alvarez', 'Ruiz', 'Ruiz'],
  ['Éva Szabó', 'Éva Szabó', 'Éva Kiss', 'Éva Kiss'],
];

suite('Rename', () => {
  for (const [mentioned, name, newName, expected] of cases)
    test(`${name} becomes “${newName}”: “${mentioned}” becomes “${expected}”`, () => {
      assert.equal(renamed(mentioned, name, newName), expected);
    });

  test('is offered on names only', () => {
    const at = (words: string): string | undefined =>
      renameSubjectAt(ferry, spanOf(words).start)?.name;
    assert.equal(at('Maria'), 'Maria Alvarez');
    assert.equal(at('She'), undefined);
    assert.equal(at('Officials'), undefined);
    assert.equal(at('Harbour'), undefined);
  });

  test('asks before it changes words in quotation marks, or a name that somebody else has too', () => {
    const text = '“Alvarez lied,” Bo Tamm said. Maria Alvarez and Alvarez left. Ms. Alvarez wept.';
    const entity: AnnotatedEntity = {
      ...ferry.annotation.entities[0]!,
      name: 'Maria Alvarez',
      mentions: ['m1', 'm2', 'm3', 'm4'],
    };
    const places = ['Alvarez', 'Maria Alvarez', 'Alvarez', 'Ms. Alvarez'];
    const starts = [1, text.indexOf('Maria'), text.indexOf('Alvarez left'), text.indexOf('Ms.')];
    const mentions = places.map((words, index): AnnotatedMention => {
      const start = starts[index] ?? 0;
      const where = { start, end: start + words.length, text: words };
      const known = { form: 'name', type: 'PERSON', entity: 'e1', why: 'name' } as const;
      return { ...where, ...known, id: `m${index + 1}`, confidence: index === 2 ? 0.5 : 1 };
    });
    const [quotation] = ferryAnnotation.quotations;
    assert.ok(quotation !== undefined);
    const marked = [{ start: 1, end: 14 }];
    const annotation = { ...ferryAnnotation, entities: [entity], mentions };
    const reading = readAnnotation(text, { ...annotation, quotations: [{ ...quotation, marked }] });
    const kinds = (of: typeof reading): string[] =>
      finished(renameEntity(of, entity, 'Ana Ruiz')).map(
        ({ kind, doubtful }) => `${kind}${doubtful ? '?' : ''}`,
      );
    assert.deepEqual(kinds(reading), ['quoted?', 'full', 'part?', 'part']);
    const brother = { ...entity, id: 'e2', name: 'Luis Alvarez', aliases: [], mentions: [] };
    const two = { ...reading.annotation, entities: [entity, brother] };
    assert.deepEqual(kinds(readAnnotation(text, two)), ['quoted?', 'full', 'part?', 'part?']);
  });

  test('changes every name and no pronoun', () => {
    const entity = ferry.entities.get('e1');
    assert.ok(entity !== undefined);
    const changes = finished(renameEntity(ferry, entity, 'Ana Ruiz'));
    assert.deepEqual(
      changes.map(({ span, text }) => [ferryText.slice(span.start, span.end), text]),
      [
        ['Maria Alvarez', 'Ana Ruiz'],
        ['Alvarez', 'Ruiz'],
      ],
    );
  });
});
