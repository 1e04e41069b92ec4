import assert from 'node:assert/strict';
import { finished } from '../../../src/engine/index';
import { markdownCitation, plainCitation } from '../../../src/views/citation';
import { entityRows } from '../../../src/views/entityRows';
import { inEnglish } from '../../../src/views/localize';
import { quotationRows } from '../../../src/views/quotationRows';
import { readAnnotation } from '../../../src/views/reading';
import { filterRows } from '../../../src/views/row';
import type { Row } from '../../../src/views/row';
import { ferryAnnotation, ferryText, spanOf } from '../../fixtures/ferry';
import { ferry, quotationOf } from './support';

function outline(rows: readonly Row[], depth = 0): string[] {
  return rows.flatMap((row) => [
    `${'  '.repeat(depth)}${row.label} | ${row.description}`,
    ...outline(row.children, depth + 1),
  ]);
}

function flat(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => [row, ...flat(row.children)]);
}

suite('Rows of quotations', () => {
  const rows = finished(quotationRows(ferry, 'speaker', inEnglish));

  test('group by speaker with their share; sources without a name come after them', () => {
    assert.deepEqual(outline(rows), [
      'Maria Alvarez | 2 · 50 %',
      '  “We will sail at midnight,” | line 3 · said',
      '  the quay was “ready for ice” | line 5 · told',
      'A spokeswoman for the board | 1 · 18 %',
      '  the fare would rise | line 5 · said',
      'Anonymous sources | 1 · 16 %',
      '  the plan was safe | line 9 · said',
      'Unattributed | 1 · 15 %',
      '  “Nobody asked us.” | line 7',
    ]);
  });

  test('in the order of the text, with their speakers', () => {
    assert.deepEqual(outline(finished(quotationRows(ferry, 'text', inEnglish))), [
      '“We will sail at midnight,” | Maria Alvarez · line 3 · said',
      'the quay was “ready for ice” | Maria Alvarez · line 5 · told',
      'the fare would rise | A spokeswoman for the board · line 5 · said',
      '“Nobody asked us.” | nobody named · line 7',
      'the plan was safe | Officials · line 9 · said',
    ]);
  });

  test('by type', () => {
    assert.deepEqual(
      finished(quotationRows(ferry, 'type', inEnglish)).map(({ label, children }) => [
        label,
        children.length,
      ]),
      [
        ['Direct quotation', 2],
        ['Mixed quotation', 1],
        ['Indirect quotation', 2],
      ],
    );
  });

  test('a quotation inside another adds nothing to a share', () => {
    const quotations = ferryAnnotation.quotations.map((each) =>
      each.id === 'q3' ? { ...each, parent: 'q2' } : each,
    );
    const reading = readAnnotation(ferryText, { ...ferryAnnotation, quotations });
    const [, nested] = finished(quotationRows(reading, 'speaker', inEnglish));
    assert.equal(nested?.description, '1 · 0 %');
  });

  test('a row leads to its place in the text', () => {
    const quotation = rows[0]?.children[1];
    assert.deepEqual(quotation?.span, spanOf('the quay was “ready for ice”'));
    assert.equal(quotation.subject, 'q2');
    assert.equal(rows[0]?.subject, 'e1');
  });

  test('a screen reader hears sentences', () => {
    assert.equal(rows[0]?.spoken, 'Maria Alvarez, 2 quotations, 50 % of the quoted words');
    assert.equal(
      rows[0].children[0]?.spoken,
      'Direct quotation by Maria Alvarez, line 3: We will sail at midnight,',
    );
    assert.equal(rows[3]?.children[0]?.spoken.includes('nobody named'), true);
  });

  test('tooltips are plain text with the role of the speaker', () => {
    assert.equal(
      rows[0]?.tooltip,
      'Maria Alvarez\nthe harbour master\n2 quotations, 50 % of the quoted words',
    );
  });

  test('ids are different from each other and stay when the text before grows', () => {
    const ids = flat(rows).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const [first, ...others] = ferryAnnotation.quotations;
    assert.ok(first !== undefined);
    const renumbered = others.map((each, index) => ({ ...each, id: `q${index + 1}` }));
    const fewer = readAnnotation(ferryText, { ...ferryAnnotation, quotations: renumbered });
    const speakers = (list: readonly Row[]): string[] => list.map(({ id }) => id);
    assert.deepEqual(
      speakers(finished(quotationRows(fewer, 'speaker', inEnglish))),
      speakers(rows),
    );
  });

  test('very many in a row are under headings that say where they stand', () => {
    const [first] = ferryAnnotation.quotations;
    assert.ok(first !== undefined);
    const quotations = Array.from({ length: 450 }, (_, index) => ({
      ...first,
      id: `q${index + 1}`,
    }));
    const reading = readAnnotation(ferryText, { ...ferryAnnotation, quotations });
    const parts = finished(quotationRows(reading, 'text', inEnglish));
    assert.deepEqual(
      parts.map(({ label, description, isLeaf }) => [label, description, isLeaf]),
      [
        ['lines 3 to 3', '200', false],
        ['lines 3 to 3', '200', false],
        ['lines 3 to 3', '50', false],
      ],
    );
    const ids = flat(parts).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      parts.map(({ holds }) => holds('q201')),
      [false, true, false],
    );
  });

  test('namesakes of another type do not share a row', () => {
    const [first, second, ...rest] = ferryAnnotation.entities;
    assert.ok(first !== undefined && second !== undefined);
    const entities = [first, { ...second, type: 'ORG' as const, name: first.name }, ...rest];
    const quotations = ferryAnnotation.quotations.map((each) =>
      each.id === 'q2' ? { ...each, speaker: 'e2' } : each,
    );
    const reading = readAnnotation(ferryText, { ...ferryAnnotation, entities, quotations });
    const names = finished(quotationRows(reading, 'speaker', inEnglish)).map(({ label }) => label);
    assert.deepEqual(names.slice(0, 2), ['Maria Alvarez', 'Maria Alvarez']);
  });
});

suite('Rows of entities', () => {
  const rows = entityRows(ferry, inEnglish);

  test('group by type, people first, each with its mentions in their surroundings', () => {
    assert.deepEqual(outline(rows), [
      'People | 1',
      '  Maria Alvarez | 3 · the harbour master',
      '    Maria Alvarez | line 3 · “We will sail at midnight,” Maria Alvarez, the harbour master, said on Monday.',
      '    She | line 5 · She told reporters that the quay was…',
      '    Alvarez | line 9 · Officials said the plan was safe. Alvarez lives in Port Ellery.',
      'Places | 1',
      '  Port Ellery | 1',
      '    Port Ellery | line 9 · …the plan was safe. Alvarez lives in Port Ellery.',
      'Dates | 1',
      '  Monday | 1',
      '    Monday | line 3 · …Alvarez, the harbour master, said on Monday.',
    ]);
  });

  test('a tooltip says who it is', () => {
    assert.equal(
      rows[0]?.children[0]?.tooltip,
      'Maria Alvarez · Person\nDescribed as: the harbour master\nAlso called: Alvarez\n3 mentions, 2 quotations',
    );
  });

  test('a screen reader hears sentences', () => {
    assert.equal(rows[0]?.spoken, 'People, 1');
    assert.equal(rows[0].children[0]?.spoken, 'Person Maria Alvarez, 3 mentions, 2 quotations');
  });

  test('ids are different from each other', () => {
    const ids = flat(rows).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

suite('Filter', () => {
  const rows = finished(quotationRows(ferry, 'speaker', inEnglish));
  const filters: readonly (readonly [string, readonly string[]])[] = [
    ['  ', outline(rows).map((line) => line.split(' |')[0] ?? '')],
    ['midnight', ['Maria Alvarez', '  “We will sail at midnight,”']],
    ['QUAY ready', ['Maria Alvarez', '  the quay was “ready for ice”']],
    [
      'harbour',
      ['Maria Alvarez', '  “We will sail at midnight,”', '  the quay was “ready for ice”'],
    ],
    ['nothing like it', []],
  ];
  for (const [query, labels] of filters)
    test(`“${query}”`, () => {
      const found = outline(finished(filterRows(rows, query))).map((line) => line.split(' |')[0]);
      assert.deepEqual(found, labels);
    });
});

suite('Citation', () => {
  test('plain text for a clipboard', () => {
    assert.equal(
      plainCitation(ferry, quotationOf('q2'), inEnglish),
      'the quay was “ready for ice” — Maria Alvarez (ferry.txt, line 5)',
    );
    assert.equal(
      plainCitation(ferry, quotationOf('q4'), inEnglish),
      '“Nobody asked us.” — nobody named (ferry.txt, line 7)',
    );
  });

  test('Markdown in which the words of the article stay words', () => {
    assert.equal(
      markdownCitation(ferry, quotationOf('q4'), inEnglish),
      '> “Nobody asked us&#46;”\n>\n> — **nobody named**, ferry&#46;txt&#44; line 7\n',
    );
  });
});
