import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../src/engine/index';
import { shippedEngine } from '../../tools/bench/shipped';
import { predictionOf } from '../../tools/eval/prediction';
import { newsArticle, type ExpectedQuotation, type GeneratedArticle } from './grammar';

suite('the floor of accuracy', () => {
  let engine: Engine;
  suiteSetup(async () => {
    engine = await shippedEngine();
  });

  /** What was found, in the terms of the grammar; punctuation at the edges does not count. */
  function found({ text }: GeneratedArticle): ExpectedQuotation[] {
    const annotation = engine.analyze(text);
    return (predictionOf('a', text, annotation).quotes ?? []).map(
      ({ span, type, cue, speaker }) => ({
        type,
        content: span
          .map(([start, end]) => text.slice(start, end))
          .join(' ')
          .replace(/[,.]$/, ''),
        cue: (cue ?? [])
          .map(([start, end]) => text.slice(start, end))
          .join(' ')
          .toLowerCase(),
        speaker: (speaker?.name ?? '').split(' ').at(-1) ?? '',
      }),
    );
  }

  test('P9: simple articles are read exactly as any reader would', () => {
    const property = fc.property(newsArticle, (article) => {
      assert.deepEqual(found(article), article.expected, article.text);
    });
    fc.assert(property, { numRuns: 300, seed: 9 });
  });
});
