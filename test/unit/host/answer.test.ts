import assert from 'node:assert/strict';
import type { Engine } from '../../../src/engine';
import { createAnswerer } from '../../../src/host/answer';
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
    const answer = createAnswerer(() => countingEngine().engine);
    const reply = answer(analyze('a', 'Rain.'));
    assert.equal(reply?.kind === 'failure' ? reply.id : null, 1);
  });

  test('an article is followed until it is closed', () => {
    const { engine, opened } = countingEngine();
    const answer = createAnswerer(() => engine);
    answer(load);
    answer(analyze('a', 'Rain.'));
    answer(analyze('a', 'Rain, he said.'));
    assert.equal(opened(), 1);
    answer(analyze('b', 'Snow.'));
    assert.equal(opened(), 2);
    assert.equal(answer({ version, kind: 'close', article: 'a' }), null);
    answer(analyze('a', 'Rain.'));
    assert.equal(opened(), 3);
  });

  test('damaged models are a failure that says why', () => {
    const answer = createAnswerer(() => {
      throw new Error('The model is damaged.');
    });
    const reply = answer(load);
    assert.equal(reply?.kind === 'failure' ? reply.message : '', 'The model is damaged.');
  });

  test('a request of another version is refused', () => {
    const answer = createAnswerer(() => countingEngine().engine);
    assert.equal(answer({ ...load, version: 0 })?.kind, 'failure');
  });
});
