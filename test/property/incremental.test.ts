import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkAnnotation } from '../../src/engine/index';
import type { Engine, TextFormat } from '../../src/engine/index';
import { shippedEngine } from '../../tools/bench/shipped';
import { ARTICLES, mutatedArticle, page } from './arbitraries';
import { changed, changeOf, edits, undoing } from './edits';
import type { Change } from './edits';

/** A report of several articles, so that names come back and paragraphs stand far apart. */
const LONG = ARTICLES.join('\n\n');

suite('following a document through its edits', () => {
  let engine: Engine;
  suiteSetup(async () => {
    engine = await shippedEngine();
  });

  test('gives what a full analysis gives, also after undoing everything', () => {
    const texts = fc.oneof(
      fc.constantFrom(...ARTICLES),
      fc.constantFrom(...ARTICLES.map((article) => article.replaceAll('\n', '\r\n'))),
      mutatedArticle,
      page,
      fc.constant(LONG),
    );
    const formats = fc.constantFrom<TextFormat>('plain', 'plain', 'markdown', 'html');
    fc.assert(
      fc.property(texts, formats, edits, (start, format, steps) => {
        const session = engine.open();
        session.analyze(start, { format });
        let text = start;
        const follow = (change: Change): void => {
          text = changed(text, change);
          session.edit([change]);
          const annotation = session.annotation();
          assert.deepEqual(annotation, engine.analyze(text, { format }));
          assert.deepEqual(checkAnnotation(annotation, text), []);
        };
        const undo: Change[] = [];
        for (const step of steps) {
          const change = changeOf(text, step);
          undo.unshift(undoing(text, change));
          follow(change);
        }
        for (const change of undo) follow(change);
        assert.equal(text, start);
      }),
      { numRuns: 60, seed: 10 },
    );
  });

  test('takes several changes at once, and whole texts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ARTICLES), edits, (article, steps) => {
        const session = engine.open();
        session.analyze(article);
        const changes: Change[] = [];
        let text = article;
        for (const step of steps) {
          const change = changeOf(text, step);
          changes.push(change);
          text = changed(text, change);
        }
        session.edit(changes);
        assert.deepEqual(session.annotation(), engine.analyze(text));
        assert.deepEqual(session.analyze(article), engine.analyze(article));
      }),
      { numRuns: 30, seed: 11 },
    );
  });

  test('gives the text back when it is no text any more, and reads it again when it is', () => {
    const session = engine.open();
    const [article = ''] = ARTICLES;
    session.analyze(article);
    session.edit([{ start: 10, end: 10, text: '\0' }]);
    assert.deepEqual(
      session.annotation().problems.map(({ code }) => code),
      ['binary'],
    );
    session.edit([{ start: 10, end: 11, text: '' }]);
    assert.deepEqual(session.annotation(), engine.analyze(article));
  });
});
