import assert from 'node:assert/strict';
import type { Span } from '../../../src/engine';
import { PaintedSpans } from '../../../src/extension/paintedSpans';
import { categories } from '../../../src/views/categories';
import type { Category } from '../../../src/views/categories';

function painting(spans: Partial<Record<Category, readonly Span[]>>): {
  readonly spans: ReadonlyMap<Category, readonly Span[]>;
  readonly omitted: number;
} {
  return { spans: new Map(categories.map((name) => [name, spans[name] ?? []])), omitted: 0 };
}

const cue = [
  { start: 10, end: 14 },
  { start: 50, end: 54 },
];

suite('What an editor shows', () => {
  test('everything is painted at first, and nothing again', () => {
    const painted = new PaintedSpans();
    assert.equal(painted.exchange(painting({ cue })).size, categories.length);
    assert.equal(painted.exchange(painting({ cue })).size, 0);
  });

  test('what the editor has moved along with the text is not painted again', () => {
    const painted = new PaintedSpans();
    painted.exchange(painting({ cue }));
    painted.move([
      { start: 30, end: 32, text: 'longer' },
      { start: 0, end: 3, text: '' },
    ]);
    const moved = [
      { start: 7, end: 11 },
      { start: 51, end: 55 },
    ];
    assert.equal(painted.exchange(painting({ cue: moved })).size, 0);
  });

  for (const [where, change] of [
    ['in', { start: 12, end: 12, text: 'x' }],
    ['right before', { start: 10, end: 10, text: 'x' }],
    ['right behind', { start: 14, end: 14, text: 'x' }],
    ['around', { start: 5, end: 20, text: '' }],
  ] as const)
    test(`a category is painted again when something is typed ${where} one of its spans`, () => {
      const painted = new PaintedSpans();
      const place = [{ start: 80, end: 90 }];
      painted.exchange(painting({ cue, place }));
      painted.move([change]);
      const by = change.text.length - (change.end - change.start);
      const moved = place.map(({ start, end }) => ({ start: start + by, end: end + by }));
      const again = painted.exchange(painting({ cue, place: moved }));
      assert.deepEqual([...again], [['cue', cue]]);
    });

  test('a category with other spans is painted, also with none', () => {
    const painted = new PaintedSpans();
    painted.exchange(painting({ cue }));
    assert.deepEqual([...painted.exchange(painting({}))], [['cue', []]]);
  });
});
