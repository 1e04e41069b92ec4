import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  checkAnnotation,
  type Annotation,
  type Engine,
  type TextFormat,
} from '../../src/engine/index';
import { shippedEngine } from '../../tools/bench/shipped';
import { CARRIERS, NAUGHTY_STRINGS } from '../fixtures/generators/naughty';
import { anyText, ARTICLES, mutatedArticle } from './arbitraries';
import { moved, withOffsets } from './moving';

const FORMATS: readonly TextFormat[] = ['plain', 'markdown', 'html'];

suite('the engine on any text', () => {
  let engine: Engine;
  suiteSetup(async () => {
    engine = await shippedEngine();
  });

  function sound(text: string, format: TextFormat = 'plain'): Annotation {
    const annotation = engine.analyze(text, { format });
    assert.deepEqual(checkAnnotation(annotation, text), []);
    const internal = annotation.problems.filter(({ code }) => code === 'internal');
    assert.deepEqual(internal, []);
    return annotation;
  }

  test('P1, P2: never throws and keeps every invariant', () => {
    const property = fc.property(
      anyText,
      fc.constantFrom(...FORMATS),
      (text, format) => void sound(text, format),
    );
    fc.assert(property, { numRuns: 1500, seed: 3 });
  });

  test('P1, P2: damaged articles', () => {
    const property = fc.property(
      mutatedArticle,
      fc.constantFrom(...FORMATS),
      (text, format) => void sound(text, format),
    );
    fc.assert(property, { numRuns: 200, seed: 4 });
  });

  test('P1, P2: naughty strings alone and in articles', () => {
    for (const hole of NAUGHTY_STRINGS) for (const carrier of CARRIERS) sound(carrier(hole));
  });

  test('P3: the same text gives the same bytes, whatever came between', () => {
    fc.assert(
      fc.property(mutatedArticle, anyText, (article, other) => {
        const first = JSON.stringify(engine.analyze(article));
        engine.analyze(other);
        assert.equal(JSON.stringify(engine.analyze(article)), first);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  test('P6: line ends, a byte order mark and space at the end change nothing but offsets', () => {
    const property = fc.property(
      fc.oneof(fc.constantFrom(...ARTICLES), mutatedArticle),
      fc.constantFrom('\r\n', '\r'),
      (article, lineEnd) => {
        const text = article.replace(/\r\n?|\ufeff/g, '\n').trimEnd();
        const plain = engine.analyze(text);
        const changed = text.replace(/\n/g, lineEnd);
        assert.deepEqual(
          withOffsets(engine.analyze(changed), moved(changed)),
          withOffsets(plain, moved(text)),
          'line ends',
        );
        const marked = engine.analyze(`\ufeff${text}`);
        assert.deepEqual(
          withOffsets(marked, (at) => at - 1),
          withOffsets(plain, (at) => at),
          'byte order mark',
        );
        const trailing = engine.analyze(`${text}\n \n`);
        assert.deepEqual({ ...trailing, length: text.length }, plain, 'space at the end');
      },
    );
    fc.assert(property, { numRuns: 80, seed: 6 });
  });
});
