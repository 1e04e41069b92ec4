import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import type { Analyst } from '../../../src/cli/analyst';
import { runCommandLine } from '../../../src/cli/command-line';
import { smallArticle } from '../../fixtures/annotation-small';
import { createLocalAnalyst } from '../../../src/cli/local-analyst';
import { createReader } from '../../../src/cli/reader';
import { bookish, brokenPipe, lookUp, run } from './harness';

const line = (id: unknown, text: unknown): string => `${JSON.stringify({ id, text })}\n`;

function outcomes(stdout: string): { id: unknown; error?: string; quotes?: unknown[] }[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((printed) => JSON.parse(printed) as { id: unknown });
}

suite('predict', () => {
  test('answers line for line', async () => {
    const { code, stdout, stderr } = await run(['predict'], {
      stdin: line('a', smallArticle) + line(2, 'x\u2028y'),
    });
    assert.equal(code, 0);
    assert.equal(stderr, '');
    const [first, second] = outcomes(stdout);
    assert.equal(first?.quotes?.length, 5);
    assert.deepEqual(second, { id: 2, text: 'x\u2028y', quotes: [], entities: [] });
  });

  test('names each bad line and goes on', async () => {
    const bad = [
      '{"id": 1, "text"',
      '[1]',
      '{"id": "b"}',
      '{"id": "c", "text": 5}',
      'null',
      '"\\ud83d"',
    ];
    const stdin = `${bad.join('\n')}\n\n\r\n${line('z', 'fine')}`;
    const { code, stdout, stderr } = await run(['predict'], { stdin });
    assert.equal(code, 1);
    assert.deepEqual(
      outcomes(stdout).map(({ id, error }) => [id, error]),
      [
        [null, 'line 1: is not JSON'],
        [null, 'line 2: is not a JSON object'],
        ['b', 'line 3: has no "text" that is a string'],
        ['c', 'line 4: has no "text" that is a string'],
        [null, 'line 5: is not a JSON object'],
        [null, 'line 6: is not a JSON object'],
        ['z', undefined],
      ],
    );
    assert.equal(stderr.split('\n').filter((said) => said.startsWith('pressmark: line')).length, 6);
  });

  test('reads lines that arrive in pieces, cut anywhere', async () => {
    const bytes = Buffer.from(line('é', `“${smallArticle}”`) + line('b', 'x').trimEnd());
    const pieces = Array.from({ length: bytes.length }, (_, index) =>
      bytes.subarray(index, index + 1),
    );
    const { code, stdout } = await run(['predict'], { stdin: Readable.from(pieces) });
    assert.equal(code, 0);
    assert.deepEqual(
      outcomes(stdout).map(({ id }) => id),
      ['é', 'b'],
    );
  });

  test('refuses bytes that are not UTF-8, and takes half a surrogate pair', async () => {
    const stdin = Readable.from([
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from('{"id":"h","text":"a \\ud83d b"}\n'),
    ]);
    const { stdout } = await run(['predict'], { stdin });
    const [bad, half] = outcomes(stdout);
    assert.equal(bad?.error, 'line 1: is not UTF-8');
    assert.deepEqual(half, { id: 'h', text: 'a \ud83d b', quotes: [], entities: [] });
  });

  test('keeps the order when answers overtake each other', async () => {
    const hasty: Analyst = {
      ...bookish,
      width: 4,
      predict: (batch) =>
        new Promise((resolve) => {
          setTimeout(() => {
            resolve(bookish.predict(batch));
          }, batch.bytes.length);
        }),
    };
    const ids = [9, 1, 7, 3, 8, 2];
    const stdin = Readable.from(ids.map((id) => Buffer.from(line(id, 'x'.repeat(id)))));
    const { stdout } = await run(['predict'], { stdin, analyst: hasty });
    assert.deepEqual(
      outcomes(stdout).map(({ id }) => id),
      ids,
    );
  });

  test('reports an analysis that throws and goes on', async () => {
    const moody = createReader((text, options) => {
      if (text === 'bad') throw new Error('no');
      return lookUp(text, options);
    });
    const stdin = line(1, 'bad') + line(2, 'good');
    const analyst = createLocalAnalyst(moody);
    const { code, stdout, stderr } = await run(['predict'], { stdin, analyst });
    assert.equal(code, 1);
    assert.equal(stderr, 'pressmark: line 1: could not be analysed (no)\n');
    const [first, second] = outcomes(stdout);
    assert.deepEqual(first, { id: 1, error: 'line 1: could not be analysed (no)' });
    assert.equal(second?.id, 2);
  });

  test('passes over a line that is too long to keep, and counts it', async () => {
    const half = Buffer.alloc(33 * 1024 * 1024, 'x');
    const stdin = Readable.from([
      Buffer.from(line('a', 'x')),
      ...[half, half].map((part) => Buffer.from(part)),
      Buffer.from(`\n${line('b', 5)}${line('c', 'x')}`),
    ]);
    const { code, stdout } = await run(['predict'], { stdin });
    assert.equal(code, 1);
    assert.deepEqual(
      outcomes(stdout).map(({ id, error }) => [id, error]),
      [
        ['a', undefined],
        [null, 'line 2: is longer than 64 MB'],
        ['b', 'line 3: has no "text" that is a string'],
        ['c', undefined],
      ],
    );
  });

  test('reads no faster than its output is taken', async () => {
    let read = 0;
    const stdin = Readable.from(
      (function* () {
        for (; read < 500; read += 1) yield Buffer.from(line(read, 'x'.repeat(10_000)));
      })(),
      { highWaterMark: 1 },
    );
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    const finished = runCommandLine(['predict'], { stdin, stdout, stderr, env: {} }, () =>
      Promise.resolve(bookish),
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.ok(read < 20, `${read} lines were read ahead`);
    stdout.resume();
    assert.equal(await finished, 0);
    assert.equal(read, 500);
  });

  test('ends quietly when its reader has gone', async () => {
    const stdin = line(1, smallArticle).repeat(200);
    const stderr = new PassThrough();
    const code = await runCommandLine(
      ['predict'],
      { stdin: Readable.from([Buffer.from(stdin)]), stdout: brokenPipe(5000), stderr, env: {} },
      () => Promise.resolve(bookish),
    );
    assert.equal(code, 0);
    assert.equal(stderr.read(), null);
  });
});
