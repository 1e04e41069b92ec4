import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool } from '../../../src/cli/pool';

/** A worker that counts letters, and dies of one word and is unhappy about another. */
const COUNTER = `
const { parentPort } = require('node:worker_threads');
const { existsSync, writeFileSync } = require('node:fs');
parentPort.on('message', ({ kind, request: { text } }) => {
  if (text === 'die') process.exit(3);
  if (text.startsWith('once:') && !existsSync(text.slice(5))) {
    writeFileSync(text.slice(5), '');
    process.exit(9);
  }
  if (text === 'throw') throw new Error('thrown');
  if (text === 'fail') parentPort.postMessage({ kind: 'failure', message: 'failed' });
  else if (kind === 'predict') parentPort.postMessage({ kind: 'prediction', prediction: { line: text, failure: null } });
  else parentPort.postMessage({ kind: 'annotation', annotation: { length: text.length } });
});
parentPort.postMessage({ kind: 'ready' });
`;

suite('pool', () => {
  let folder = '';
  const script = (content: string): string => {
    const path = join(folder, 'worker.js');
    writeFileSync(path, content);
    return path;
  };
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'pressmark-'));
  });
  teardown(() => {
    rmSync(folder, { recursive: true });
  });

  test('answers every request, whatever happens to the others', async () => {
    const pool = await createPool(2, script(COUNTER));
    const texts = ['a', 'die', 'bb', 'throw', 'ccc', 'fail', 'dddd', 'die', 'die', 'eeeee'];
    const answers = await Promise.allSettled(
      texts.map((text) => pool.analyze({ text, format: 'plain', source: '' })),
    );
    await pool.close();
    assert.deepEqual(
      answers.map((answer) =>
        answer.status === 'fulfilled' ? answer.value.length : (answer.reason as Error).message,
      ),
      [
        1,
        'its worker stopped',
        2,
        'thrown',
        3,
        'failed',
        4,
        ...Array<string>(2).fill('its worker stopped'),
        5,
      ],
    );
  });

  test('tries a text again whose worker was killed, and keeps the others', async () => {
    const pool = await createPool(2, script(COUNTER));
    const once = `once:${join(folder, 'killed')}`;
    const texts = ['a', once, 'bb', 'ccc', once, 'dddd'];
    const answers = await Promise.all(
      texts.map((text) => pool.analyze({ text, format: 'plain', source: '' })),
    );
    await pool.close();
    assert.deepEqual(
      answers.map(({ length }) => length),
      texts.map(({ length }) => length),
    );
  });

  test('has predictions printed where the text is analysed', async () => {
    const pool = await createPool(2, script(COUNTER));
    const requests = ['a', 'bb', 'ccc'].map(
      (text, id) => ({ id, text, format: 'plain', source: '' }) as const,
    );
    const lines = await Promise.all(requests.map(async (request) => await pool.predict?.(request)));
    await pool.close();
    assert.deepEqual(
      lines,
      requests.map(({ text }) => ({ line: text, failure: null })),
    );
  });

  test('says why when no worker can start', async () => {
    await assert.rejects(createPool(2, script('throw new Error("no models");')), /no models/u);
  });
});
