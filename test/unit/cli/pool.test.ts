import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, Batch, Predictions, PrintedArticle } from '../../../src/cli/analyst';
import { createPool } from '../../../src/cli/pool';

/** A worker that gives everything back, and dies of one word and is unhappy about another. */
const ECHO = `
const { parentPort } = require('node:worker_threads');
const { existsSync, writeFileSync } = require('node:fs');
parentPort.on('message', ({ kind, batch, articles }) => {
  const bytes = kind === 'predict' ? batch.bytes : Buffer.concat(articles.map(({ from }) => from));
  for (const { text } of Buffer.from(bytes).toString().split('\\n').filter(Boolean).map((line) => JSON.parse(line))) {
    if (text === 'die') process.exit(3);
    if (text.startsWith('once:') && !existsSync(text.slice(5))) {
      writeFileSync(text.slice(5), '');
      process.exit(9);
    }
    if (text === 'throw') throw new Error('thrown');
    if (text === 'fail') return parentPort.postMessage({ kind: 'failure', message: 'failed' });
  }
  if (kind === 'predict') parentPort.postMessage({ kind: 'predictions', predictions: { bytes: Buffer.from(Buffer.from(bytes).toString().trimEnd() + '\\n'), documents: 1, failures: [] } });
  else parentPort.postMessage({ kind: 'articles', printed: articles.map(({ from }) => ({ content: from, remarks: [] })) });
});
parentPort.postMessage({ kind: 'ready' });
`;

const print = { format: 'json', width: 80, colour: false, rawCsv: false, terminal: false } as const;

function article(text: string): Article {
  const from = Buffer.from(`${JSON.stringify({ text })}\n`);
  return { from, name: text, source: text, format: 'plain', print, place: null };
}

function batch(first: number, ...texts: string[]): Batch {
  const lines = texts.map((text, at) => `${JSON.stringify({ id: first + at, text })}\n`);
  return { first, bytes: Buffer.from(lines.join('')), format: 'plain' };
}

const said = ({ content, remarks }: PrintedArticle): unknown =>
  content === null
    ? remarks.map(({ message }) => message)
    : (JSON.parse(Buffer.from(content).toString()) as { text: string }).text;

const printed = ({ bytes }: Predictions): unknown[] =>
  Buffer.from(bytes)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

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
    const pool = await createPool(2, script(ECHO));
    const texts = ['a', 'die', 'bb', 'throw', 'ccc', 'fail', 'dddd', 'die', 'die', 'eeeee'];
    const answers = await Promise.all(texts.map((text) => pool.annotate([article(text)])));
    await pool.close();
    const wrong = new Map([
      ['die', ['die: its worker stopped']],
      ['throw', ['throw: thrown']],
      ['fail', ['fail: failed']],
    ]);
    assert.deepEqual(
      answers.flat().map(said),
      texts.map((text) => wrong.get(text) ?? text),
    );
  });

  test('tries an article again whose worker was killed, and keeps the others', async () => {
    const pool = await createPool(2, script(ECHO));
    const texts = ['a', `once:${join(folder, 'killed')}`, 'bb', 'ccc', 'dddd'];
    const answers = await Promise.all(texts.map((text) => pool.annotate([article(text)])));
    await pool.close();
    assert.deepEqual(answers.flat().map(said), texts);
  });

  test('loses only the article that kills, of several handed over together', async () => {
    const pool = await createPool(2, script(ECHO));
    const once = `once:${join(folder, 'killed')}`;
    const piles = [['a', 'die', once, 'b'], ['c', 'd'], [once]];
    const answers = await Promise.all(piles.map((texts) => pool.annotate(texts.map(article))));
    await pool.close();
    assert.deepEqual(
      answers.map((printed) => printed.map(said)),
      [['a', ['die: its worker stopped'], once, 'b'], ['c', 'd'], [once]],
    );
  });

  test('loses only the line that kills, of a batch and of those behind it', async () => {
    const pool = await createPool(2, script(ECHO));
    const once = `once:${join(folder, 'killed')}`;
    const batches = [batch(1, 'a', 'die', once), batch(4, 'b'), batch(5, once, 'c'), batch(7, 'd')];
    const answers = await Promise.all(batches.map((lines) => pool.predict(lines)));
    await pool.close();
    const error = 'line 2: could not be analysed (its worker stopped)';
    assert.deepEqual(answers.map(printed), [
      [
        { id: 1, text: 'a' },
        { id: 2, error },
        { id: 3, text: once },
      ],
      [{ id: 4, text: 'b' }],
      [
        { id: 5, text: once },
        { id: 6, text: 'c' },
      ],
      [{ id: 7, text: 'd' }],
    ]);
    assert.deepEqual(
      answers.flatMap(({ failures }) => failures),
      [error],
    );
  });

  test('says why when no worker can start', async () => {
    await assert.rejects(createPool(2, script('throw new Error("no models");')), /no models/u);
  });
});
