import assert from 'node:assert/strict';
import type { Engine, Session } from '../../../src/engine';
import { Answerer } from '../../../src/host/answer';
import { protocolVersion as version } from '../../../src/host/protocol';
import type { WorkerRequest } from '../../../src/host/protocol';
import { annotationOf } from './support';

const models = { pos: new Uint8Array(), names: new Uint8Array() };
const load: WorkerRequest = { version, kind: 'load', models };

function analyze(article: string, text: string, id = 1): WorkerRequest {
  return { version, kind: 'analyze', id, article, text, format: 'plain', source: 'a.txt' };
}

/** An engine that counts how many documents it was asked to follow. */
function countingEngine(): { engine: Engine; opened: () => number } {
  let opened = 0;
  const engine: Engine = {
    analyze: annotationOf,
    open: () => {
      opened += 1;
      return { analyze: annotationOf, edit: () => undefined, annotation: () => annotationOf('') };
    },
  };
  return { engine, opened: () => opened };
}

suite('what a worker answers', () => {
  test('nothing is analysed before the models are loaded', () => {
    const answerer = new Answerer(() => countingEngine().engine);
    const reply = answerer.answer(analyze('a', 'Rain.'));
    assert.equal(reply?.kind === 'failure' ? reply.id : null, 1);
  });

  test('an article is followed until it is closed', () => {
    const { engine, opened } = countingEngine();
    const answerer = new Answerer(() => engine);
    answerer.answer(load);
    answerer.answer(analyze('a', 'Rain.'));
    answerer.answer(analyze('a', 'Rain, he said.'));
    assert.equal(opened(), 1);
    answerer.answer(analyze('b', 'Snow.'));
    assert.equal(opened(), 2);
    assert.equal(answerer.answer({ version, kind: 'close', article: 'a' }), null);
    answerer.answer(analyze('a', 'Rain.'));
    assert.equal(opened(), 3);
  });

  test('an article that is new is read in slices, one that is known at once', () => {
    const paragraph = 'Rain fell, the mayor said. ';
    const text = `${paragraph.repeat(40)}\n`.repeat(6);
    const edits: string[] = [];
    const session: Session = {
      analyze: (whole) => {
        edits.push(whole);
        return annotationOf(whole);
      },
      edit: (changes) => edits.push(...changes.map((change) => change.text)),
      annotation: () => annotationOf(''),
    };
    const answerer = new Answerer(() => ({
      analyze: annotationOf,
      open: () => session,
    }));
    assert.equal(answerer.prepare(analyze('a', text)), false, 'before the models are loaded');
    answerer.answer(load);
    let turns = 1;
    while (answerer.prepare(analyze('a', text))) turns += 1;
    assert.equal(edits.length, turns);
    assert.ok(turns > 3 && edits.every((slice) => slice.length <= 2000));
    assert.equal(edits.join(''), text);
    answerer.answer(analyze('a', text));
    assert.equal(answerer.prepare(analyze('a', `${text}More.`)), false);
  });

  test('damaged models are a failure that says why', () => {
    const answerer = new Answerer(() => {
      throw new Error('The model is damaged.');
    });
    const reply = answerer.answer(load);
    assert.equal(reply?.kind === 'failure' ? reply.message : '', 'The model is damaged.');
  });

  test('a request of another version is refused', () => {
    const answerer = new Answerer(() => countingEngine().engine);
    assert.equal(answerer.answer({ ...load, version: 0 })?.kind, 'failure');
  });
});
