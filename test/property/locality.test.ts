import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation, AnnotatedQuotation, Engine } from '../../src/engine/index';
import { shippedEngine } from '../../tools/bench/shipped';
import { ARTICLES } from './arbitraries';

const MARKS = ['"', '“', '”', '«', '»'];

/** Whom and what a quotation holds, apart from ids and from who is behind the source. */
function shapeOf({ type, spans, cue, source }: AnnotatedQuotation, by: number): unknown {
  const shifted = (span: { start: number; end: number } | null): unknown =>
    span === null ? null : [span.start + by, span.end + by];
  return { type, spans: spans.map(shifted), cue: shifted(cue), source: shifted(source) };
}

function shapesIn(annotation: Annotation, start: number, end: number, by: number): unknown[] {
  return annotation.quotations
    .filter(({ spans }) => (spans[0]?.start ?? 0) >= start && (spans.at(-1)?.end ?? 0) <= end)
    .map((quotation) => shapeOf(quotation, by));
}

/** Borders of the paragraph an offset stands in, and of the one after it. */
function paragraphAt(text: string, offset: number): { start: number; afterNext: number } {
  const start = text.lastIndexOf('\n\n', offset - 1) + 2;
  const end = text.indexOf('\n\n', offset);
  const next = end < 0 ? -1 : text.indexOf('\n\n', end + 2);
  return { start: start === 1 ? 0 : start, afterNext: next < 0 ? text.length : next };
}

suite('what an edit can reach', () => {
  let engine: Engine;
  suiteSetup(async () => {
    engine = await shippedEngine();
  });

  test('P5: a paragraph at the end changes no quotation and no mention before it', () => {
    for (const article of ARTICLES) {
      const text = article.trimEnd();
      const before = engine.analyze(text);
      const after = engine.analyze(
        `${text}\n\nThe rain went on until late in the night, and then it stopped.`,
        {},
      );
      assert.deepEqual(shapesIn(after, 0, text.length, 0), shapesIn(before, 0, text.length, 0));
      const places = ({ mentions }: Annotation): unknown[] =>
        mentions
          .filter(({ end }) => end <= text.length)
          .map(({ start, end, type }) => [start, end, type]);
      assert.deepEqual(places(after), places(before));
    }
  });

  test('P10: one quotation mark more or less changes its paragraph and the next one only', () => {
    const property = fc.property(
      fc.constantFrom(...ARTICLES),
      fc.nat(6000),
      fc.constantFrom(...MARKS, null),
      (article, place, mark) => {
        const marks = [...article.matchAll(/["“”«»]/g)].map(({ index }) => index);
        const at = mark === null ? (marks[place % marks.length] ?? 0) : place % article.length;
        const edited =
          article.slice(0, at) + (mark ?? '') + article.slice(mark === null ? at + 1 : at);
        const by = edited.length - article.length;
        const { start, afterNext } = paragraphAt(article, at);
        const [old, now] = [engine.analyze(article), engine.analyze(edited)];
        const end = article.length;
        assert.deepEqual(shapesIn(now, 0, start, 0), shapesIn(old, 0, start, 0));
        assert.deepEqual(
          shapesIn(now, afterNext + by, end + by, 0),
          shapesIn(old, afterNext, end, by),
        );
      },
    );
    fc.assert(property, { numRuns: 80, seed: 7 });
  });
});
