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

/** A name in small letters, what makes a name of it, and the format. */
const LEARNT: readonly (readonly [
  name: string,
  before: string,
  after: string,
  format: TextFormat,
])[] = [
  [
    'Old mill theatre',
    'Nobody liked the Old mill theatre.',
    'The Old Mill Theatre in Leeds closed. The Old Mill Theatre was loved.',
    'plain',
  ],
  [
    'Green\nvalley farms',
    'Talks with Green\nvalley farms failed.',
    'Green Valley Farms said it would sell. Green Valley Farms of Ohio grew.',
    'plain',
  ],
  [
    'Côte verte theatre',
    'Nobody liked the Côte verte theatre.',
    'The Côte Verte Theatre in Leeds closed. The Côte Verte Theatre was loved.',
    'plain',
  ],
  [
    'Old O’neill theatre',
    'Nobody liked the Old O’neill theatre.',
    'The Old O’Neill Theatre in Leeds closed. The Old O’Neill Theatre was loved.',
    'plain',
  ],
  [
    'Old <b>mill</b> theatre',
    '<p>Nobody liked the Old <b>mill</b> theatre.</p>',
    '<p>The Old Mill Theatre in Leeds closed. The Old Mill Theatre was loved.</p>',
    'html',
  ],
];

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

  test('takes many paragraphs out and puts them back', () => {
    const session = engine.open();
    session.analyze(LONG);
    const end = fc.nat({ max: LONG.length });
    fc.assert(
      fc.property(end, end, (one, other) => {
        const [start, stop] = [Math.min(one, other), Math.max(one, other)];
        const text = LONG.slice(start, stop);
        session.edit([{ start, end: stop, text: '' }]);
        assert.deepEqual(
          session.annotation(),
          engine.analyze(LONG.slice(0, start) + LONG.slice(stop)),
        );
        session.edit([{ start, end: start, text }]);
        assert.deepEqual(session.annotation(), engine.analyze(LONG));
      }),
      { numRuns: 10, seed: 13 },
    );
  });

  test('reads in stretches what is there so far, and what comes later says more about what stands before', () => {
    const paragraphs = LONG.split(/\n{2,}/);
    const order = fc.shuffledSubarray(paragraphs, { minLength: 30, maxLength: 40 });
    const written = fc.constantFrom<[TextFormat, (paragraph: string) => string]>(
      ['plain', (paragraph) => `${paragraph}\n\n`],
      ['plain', (paragraph) => `${paragraph.replaceAll(' ', '\r\n')}\r\n\r\n`],
      ['markdown', (paragraph) => `${paragraph.replaceAll(/[A-Z][a-z]+/g, '*$&*')}\n\n`],
      ['html', (paragraph) => `<p>${paragraph.replaceAll(/[’']/g, '&rsquo;')}</p>\n`],
    );
    fc.assert(
      fc.property(order, written, fc.integer({ min: 1, max: 9 }), (all, [format, write], size) => {
        const session = engine.open({ format });
        let text = '';
        for (let at = 0; at < all.length; at += size) {
          const more = all
            .slice(at, at + size)
            .map(write)
            .join('');
          session.edit([{ start: text.length, end: text.length, text: more }]);
          text += more;
          assert.deepEqual(session.annotation(), engine.analyze(text, { format }));
        }
      }),
      { numRuns: 10, seed: 12 },
    );
  });

  for (const [name, before, after, format] of LEARNT)
    test(`finds ${JSON.stringify(name)} as soon as something later says that it is a name (${format})`, () => {
      const session = engine.open({ format });
      session.edit([{ start: 0, end: 0, text: `${before}\n\n` }]);
      const found = (): string[] =>
        session.annotation().mentions.map(({ start, end }) => before.slice(start, end));
      assert.ok(!found().includes(name));
      const end = before.length + 2;
      session.edit([{ start: end, end, text: after }]);
      assert.ok(found().includes(name));
      assert.deepEqual(session.annotation(), engine.analyze(`${before}\n\n${after}`, { format }));
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

  test('reads and follows more short paragraphs than V8 has room for on its stack', () => {
    const [line, many] = ['rain.\n\n', 130_000];
    const speech = '“No,” said Ada Holm.\n\n';
    const whole = speech + line.repeat(many) + speech;
    const session = engine.open();
    session.edit([{ start: 0, end: 0, text: speech + speech }]);
    session.edit([{ start: speech.length, end: speech.length, text: line.repeat(many) }]);
    assert.equal(session.update().come.length, many + 2);
    session.edit([{ start: speech.length, end: whole.length - speech.length, text: '' }]);
    assert.deepEqual(session.annotation(), engine.analyze(speech + speech));
    const { problems, quotations } = engine.analyze(whole);
    assert.deepEqual(problems, []);
    assert.equal(quotations.length, 2);
  });
});
