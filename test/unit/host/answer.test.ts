import assert from 'node:assert/strict';
import type { Engine, TextChange } from '../../../src/engine';
import { Answerer } from '../../../src/host/answer';
import { protocolVersion as version } from '../../../src/host/protocol';
import type { Question, WorkerReply, WorkerRequest } from '../../../src/host/protocol';
import { emptyAnnotation } from '../../fixtures/annotation-random';
import { nothingIn } from './support';

const models = { pos: new Uint8Array(), names: new Uint8Array() };
const load: WorkerRequest = { version, kind: 'load', models };

function ask(article: string, question: Question, id = 1): WorkerRequest {
  return { version, kind: 'ask', id, article, question };
}

function open(text: string): Question {
  return { kind: 'open', text, format: 'plain' };
}

function edit(edits: number, changes: readonly TextChange[], length: number): Question {
  return { kind: 'edit', edits, changes, length };
}

/** An engine that finds nothing and keeps the text of each document that it was asked to follow. */
function plainEngine(): { engine: Engine; texts: string[] } {
  const texts: string[] = [];
  const engine: Engine = {
    analyze: (text) => emptyAnnotation(text, ''),
    open: () => {
      const place = texts.push('') - 1;
      const text = (): string => texts[place] ?? '';
      return {
        analyze: (whole) => emptyAnnotation(whole, ''),
        edit: (changes) => {
          for (const { start, end, text: insert } of changes)
            texts[place] = text().slice(0, start) + insert + text().slice(end);
        },
        annotation: () => emptyAnnotation(text(), ''),
        update: () => ({ ...nothingIn(text().length), come: [], turned: [], entities: [] }),
      };
    },
  };
  return { engine, texts };
}

function loaded(): { answer: (request: WorkerRequest) => WorkerReply | null; texts: string[] } {
  const { engine, texts } = plainEngine();
  const answerer = new Answerer(() => engine);
  answerer.answer(load);
  return { answer: (request) => answerer.answer(request), texts };
}

suite('what a worker answers', () => {
  test('nothing is read before the models are loaded', () => {
    const reply = new Answerer(() => plainEngine().engine).answer(ask('a', open('Rain.')));
    assert.equal(reply?.kind === 'failure' ? reply.id : null, 1);
  });

  test('an article is followed through its edits', () => {
    const { answer, texts } = loaded();
    assert.equal(answer(ask('a', open('Rain.')))?.kind, 'update');
    const first = answer(ask('a', edit(0, [{ start: 0, end: 4, text: 'Snow' }], 5)));
    assert.equal(first?.kind, 'update');
    const two = [
      { start: 0, end: 0, text: 'More ' },
      { start: 0, end: 1, text: 'm' },
    ];
    assert.equal(answer(ask('a', edit(1, two, 10)))?.kind, 'update');
    assert.deepEqual(texts, ['more Snow.']);
  });

  test('a text that is opened again begins anew', () => {
    const { answer, texts } = loaded();
    answer(ask('a', open('Rain.')));
    answer(ask('a', edit(0, [{ start: 0, end: 0, text: 'x' }], 6)));
    answer(ask('a', open('Snow.')));
    assert.equal(answer(ask('a', edit(0, [{ start: 0, end: 0, text: 'y' }], 6)))?.kind, 'update');
    assert.deepEqual(texts, ['xRain.', 'ySnow.']);
  });

  const lost: readonly (readonly [string, Question])[] = [
    ['an edit is missing', edit(1, [{ start: 0, end: 0, text: 'x' }], 6)],
    ['the length is another afterwards', edit(0, [{ start: 0, end: 0, text: 'x' }], 7)],
  ];
  for (const [why, question] of lost)
    test(`an edit is refused, and the article forgotten, when ${why}`, () => {
      const { answer } = loaded();
      answer(ask('a', open('Rain.')));
      assert.deepEqual(answer(ask('a', question, 7)), { version, kind: 'lost', id: 7 });
      assert.equal(answer(ask('a', edit(0, [], 5)))?.kind, 'lost');
    });

  test('an edit of an article that is not known, or closed, is refused', () => {
    const { answer } = loaded();
    assert.equal(answer(ask('a', edit(0, [], 0)))?.kind, 'lost');
    answer(ask('a', open('Rain.')));
    assert.equal(answer({ version, kind: 'close', article: 'a' }), null);
    assert.equal(answer(ask('a', edit(0, [], 5)))?.kind, 'lost');
  });

  test('damaged models are a failure that says why', () => {
    const answerer = new Answerer(() => {
      throw new Error('The model is damaged.');
    });
    const reply = answerer.answer(load);
    assert.equal(reply?.kind === 'failure' ? reply.message : '', 'The model is damaged.');
  });

  test('a request of another version is refused', () => {
    const answerer = new Answerer(() => plainEngine().engine);
    assert.equal(answerer.answer({ ...load, version: 0 })?.kind, 'failure');
  });
});
