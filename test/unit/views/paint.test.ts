import assert from 'node:assert/strict';
import { categories, highlights } from '../../../src/views/categories';
import type { Category, Highlight } from '../../../src/views/categories';
import { paint } from '../../../src/views/paint';
import type { PaintOptions } from '../../../src/views/paint';
import { ferryText, spanOf } from '../../fixtures/ferry';
import { ferry } from './support';

const everything: PaintOptions = {
  shown: new Set(highlights),
  limit: 1_000,
  visible: { start: 0, end: ferryText.length },
};

function painted(options: Partial<PaintOptions> = {}): Map<Category, string[]> {
  const { spans } = paint(ferry, { ...everything, ...options });
  return new Map(
    [...spans].map(([category, list]) => [
      category,
      list.map(({ start, end }) => ferryText.slice(start, end)),
    ]),
  );
}

suite('Paint', () => {
  test('paints each thing in its category', () => {
    assert.deepEqual(Object.fromEntries(painted()), {
      direct: ['We will sail at midnight,'],
      mixed: ['the quay was “ready for ice”'],
      verbatim: ['ready for ice'],
      indirect: ['the fare would rise', 'the plan was safe'],
      unattributed: ['Nobody asked us.'],
      cue: ['said', 'told', 'said', 'said'],
      speaker: [
        'Maria Alvarez, the harbour master',
        'She',
        'A spokeswoman for the board',
        'Officials',
      ],
      person: ['Maria Alvarez', 'Alvarez'],
      organization: [],
      place: ['Port Ellery'],
      group: [],
      date: ['Monday'],
      amount: [],
      work: [],
    });
  });

  test('has an entry for every category, so that painting clears too', () => {
    assert.deepEqual([...painted({ shown: new Set() }).keys()], [...categories]);
    assert.deepEqual([...painted({ shown: new Set() }).values()].flat(), []);
  });

  test('leaves out what is switched off', () => {
    const shown = new Set<Highlight>(highlights.filter((name) => name !== 'quotations'));
    const left = painted({ shown });
    assert.deepEqual(left.get('direct'), []);
    assert.deepEqual(left.get('verbatim'), []);
    assert.equal(left.get('cue')?.length, 4);
  });

  test('keeps to the limit and prefers what is visible', () => {
    const visible = spanOf('Port Ellery');
    const { spans, omitted } = paint(ferry, { ...everything, limit: 1, visible });
    assert.deepEqual(spans.get('place'), [visible]);
    assert.equal([...spans.values()].flat().length, 1);
    assert.equal(omitted, [...painted().values()].flat().length - 1);
  });

  test('paints a cue that two quotations share once', () => {
    const twice = {
      ...ferry,
      annotation: {
        ...ferry.annotation,
        quotations: ferry.annotation.quotations.map((each) => ({
          ...each,
          cue: { ...spanOf('told'), text: 'told' },
        })),
      },
    };
    assert.equal(paint(twice, everything).spans.get('cue')?.length, 1);
  });
});
