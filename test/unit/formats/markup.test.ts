import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkAnnotation } from '../../../src/engine/check';
import { printGolden, printLegend, printMarkup, stripMarkup } from '../../../src/formats/markup';
import { smallAnnotation, smallArticle } from '../../fixtures/annotation-small';
import { annotationOver, emptyAnnotation } from '../../fixtures/annotation-random';

suite('markup', () => {
  test('the fixture is sound', () => {
    assert.deepEqual(checkAnnotation(smallAnnotation, smallArticle), []);
  });

  test('marks quotations, cues and names where they stand', () => {
    const marked = printMarkup(smallArticle, smallAnnotation).split('\n');
    assert.equal(
      marked[4],
      '“⟦Q1 We will rebuild it,⟧” ⟦cue1 said⟧ ⟦P2 Mary Jones⟧, the mayor of ⟦L1 Springfield⟧. “⟦Q2 It will take a year.⟧”',
    );
    assert.equal(
      marked[6],
      '⟦P2 She⟧ ⟦cue3 told⟧ the council ⟦Q3 the old bridge was “a danger to every child.⟧”',
    );
  });

  test('lists what a quotation is and why', () => {
    assert.deepEqual(printLegend(smallArticle, smallAnnotation).slice(1, 14), [
      'headline  Mayor backs new bridge',
      'byline  By Ann Lee',
      '',
      'Q1  direct · P2 Mary Jones · said · by “Mary Jones, the mayor of Springfield” · content-cue-source',
      'Q2  direct · P2 Mary Jones · by “Mary Jones, the mayor of Springfield” · continues Q1 · continued-speech',
      'Q3  mixed · P2 Mary Jones · told · by “She” · to “the council” · verbatim “a danger to every child.” · source-cue-content',
      'Q4  indirect · not named · said · by “Two people close to Jones” · source-cue-content',
      'Q5  direct · — · bare-marks',
      '',
      'P1  Ann Lee',
      'P2  Mary Jones ×3  (Jones; the mayor of Springfield)',
      'L1  Springfield',
    ]);
  });

  test('writes brackets of the article so that they come back', () => {
    const text = 'a ⟦b⟧ ⟦Q1 c⟧ ⟦[⟧ ⟦end⟧\n⟦end⟧\n';
    const marked = printMarkup(text, emptyAnnotation(text));
    assert.equal(stripMarkup(marked), text);
    assert.doesNotMatch(marked, /⟦end⟧/u);
  });

  test('puts crossing marks aside and takes them up again', () => {
    const text = 'abcdef';
    const crossing = annotationOver(
      text,
      [{ start: 0, end: 4 }],
      [
        { start: 2, end: 6 },
        { start: 3, end: 5 },
      ],
    );
    const marked = printMarkup(text, crossing);
    assert.equal(marked, '⟦Q1 ab⟧⟦P1 ⟦Q1 c⟧⟦P1 ⟦Q1 d⟧e⟧f⟧');
    assert.equal(stripMarkup(marked), text);
  });

  test('taking the marks away gives any article back', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('⟦', '⟧', '⟦Q1 ', '⟦[⟧', '\n⟦end⟧\n', '\r\n', ' '),
    );
    const offsets = fc.tuple(fc.nat(60), fc.nat(20));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.array(offsets, { maxLength: 8 }),
        fc.array(offsets, { maxLength: 8 }),
        (pieces, quotations, mentions) => {
          const text = pieces.join('');
          const spans = (list: readonly (readonly [number, number])[]) =>
            list
              .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
              .filter(({ start, end }) => start < end);
          const annotation = annotationOver(text, spans(quotations), spans(mentions));
          const golden = printGolden('title', text, annotation);
          const [head = '', ...rest] = golden.split('\n');
          const marked = rest.join('\n').split('\n⟦end⟧\n')[0] ?? '';
          assert.equal(head, '=== title');
          assert.equal(stripMarkup(marked), text);
        },
      ),
    );
  });
});
