import assert from 'node:assert/strict';
import { finished } from '../../../src/engine/index';
import { inEnglish } from '../../../src/views/localize';
import { readAnnotation } from '../../../src/views/reading';
import { articleSymbols, findEntities, outlineModes } from '../../../src/views/symbols';
import type { ArticleSymbol } from '../../../src/views/symbols';
import { ferryAnnotation, ferryText } from '../../fixtures/ferry';
import { ferry } from './support';

function outline(symbols: readonly ArticleSymbol[], depth = 0): string[] {
  return symbols.flatMap((symbol) => [
    `${'  '.repeat(depth)}${symbol.name} | ${symbol.detail}`,
    ...outline(symbol.children, depth + 1),
  ]);
}

function flat(symbols: readonly ArticleSymbol[]): ArticleSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

suite('Symbols', () => {
  test('in the order of the text: the headline, then who said what', () => {
    assert.deepEqual(outline([...finished(articleSymbols(ferry, 'text', inEnglish))]), [
      'Harbour board backs night ferry | 1',
      '“We will sail at midnight,” | Maria Alvarez',
      'the quay was “ready for ice” | Maria Alvarez',
      'the fare would rise | A spokeswoman for the board',
      '“Nobody asked us.” | Direct quotation',
      'the plan was safe | Officials',
    ]);
  });

  test('by speaker', () => {
    assert.deepEqual(
      [...finished(articleSymbols(ferry, 'speaker', inEnglish))].map(
        ({ name, detail }) => `${name} ${detail}`,
      ),
      ['Maria Alvarez 2', 'A spokeswoman for the board 1', 'Anonymous sources 1', 'Unattributed 1'],
    );
  });

  test('by type', () => {
    assert.deepEqual(outline([...finished(articleSymbols(ferry, 'type', inEnglish))]), [
      'People | 1',
      '  Maria Alvarez | the harbour master',
      'Dates | 1',
      '  Monday | Date',
      'Places | 1',
      '  Port Ellery | Place',
    ]);
  });

  for (const mode of ['text', 'speaker'] as const)
    test(`of very many quotations are headings with the lines they stand on, by ${mode}`, () => {
      const [first, second] = ferryAnnotation.quotations;
      assert.ok(first !== undefined && second !== undefined);
      const quotations = Array.from({ length: 2_050 }, (_, index) => ({
        ...(index < 2_000 ? first : second),
        id: `q${index + 1}`,
      }));
      const reading = readAnnotation(ferryText, { ...ferryAnnotation, quotations });
      const symbols = finished(articleSymbols(reading, mode, inEnglish));
      assert.equal(symbols.length, 21);
      assert.deepEqual(
        symbols.slice(-2).map(({ name, detail }) => [name, detail]),
        [
          ['lines 3 to 3', '100'],
          ['lines 5 to 5', '50'],
        ],
      );
    });

  test('a quotation inside another is its child', () => {
    const quotations = ferryAnnotation.quotations.map((each) =>
      each.id === 'q2' ? { ...each, parent: 'q1' } : each,
    );
    const reading = readAnnotation(ferryText, { ...ferryAnnotation, quotations });
    const [, first] = [...finished(articleSymbols(reading, 'text', inEnglish))];
    assert.deepEqual(
      first?.children.map(({ name }) => name),
      ['the quay was “ready for ice”'],
    );
  });

  test('every symbol has a name and holds its selection and its children', () => {
    for (const mode of outlineModes)
      for (const { name, span, selection, children } of flat([
        ...finished(articleSymbols(ferry, mode, inEnglish)),
      ])) {
        assert.notEqual(name, '');
        for (const inner of [selection, ...children.map((child) => child.span)])
          assert.ok(span.start <= inner.start && inner.end <= span.end, name);
      }
  });

  const searches: readonly (readonly [string, readonly string[]])[] = [
    ['', ['Maria Alvarez', 'Port Ellery']],
    ['alvarez', ['Maria Alvarez']],
    ['alv mar', ['Maria Alvarez']],
    ['ellery', ['Port Ellery']],
    ['monday', []],
    ['nobody', []],
  ];
  for (const [query, names] of searches)
    test(`a search for “${query}” finds ${names.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        finished(findEntities(ferry, query, inEnglish)).map(({ name }) => name),
        names,
      );
    });
});
