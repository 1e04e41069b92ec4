import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../../src/engine';
import { smallArticle } from '../../fixtures/annotation-small';
import type { Analyst } from '../../../src/cli/analyst';
import { bookish, run } from './harness';

suite('annotate', () => {
  let folder = '';
  const path = (...parts: string[]): string => join(folder, ...parts);
  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(join(path(name), '..'), { recursive: true });
    writeFileSync(path(name), content);
    return path(name);
  };
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'pressmark-'));
  });
  teardown(() => {
    rmSync(folder, { recursive: true });
  });

  test('prints an article and who said what', async () => {
    const { code, stdout, stderr } = await run(['annotate', write('a.txt', smallArticle)]);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    assert.match(stdout, /^Mayor backs new bridge\n[\s\S]*Who said what\n\nMary Jones/u);
  });

  test('keeps the order with several analysts, reads no more than they need, and closes them', async () => {
    for (let number = 0; number < 9; number += 1)
      write(`many/${number}.txt`, number === 4 ? '\0\0' : `Number ${number}.`);
    let [open, most, closed] = [0, 0, false];
    const analyst: Analyst = {
      width: 3,
      load: 1,
      async annotate(articles) {
        open += 1;
        most = Math.max(most, open);
        // The earlier ones take longer.
        for (let turn = 50 * (9 - Number(articles[0]?.name.slice(-5, -4))); turn > 0; turn -= 1)
          await new Promise((resolve) => setImmediate(resolve));
        open -= 1;
        return bookish.annotate(articles);
      },
      predict: (batch) => bookish.predict(batch),
      close() {
        closed = true;
        return Promise.resolve();
      },
    };
    const words = ['annotate', '--jobs', '3', '--format', 'json', path('many')];
    const { code, stdout, stderr } = await run(words, { analyst });
    const sources = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as Annotation).source.slice(-5, -4));
    assert.deepEqual(sources, ['0', '1', '2', '3', '5', '6', '7', '8']);
    assert.match(stderr, /4\.txt/u);
    assert.deepEqual([code, most, closed], [1, 3, true]);
  });

  test('uses colour on a terminal only, unless told otherwise', async () => {
    const file = write('a.txt', smallArticle);
    const coloured = async (words: string[], terminal: boolean, env = {}): Promise<boolean> =>
      (await run(['annotate', file, ...words], { terminal, env })).stdout.includes('\u001b[');
    assert.equal(await coloured([], true), true);
    assert.equal(await coloured([], false), false);
    assert.equal(await coloured(['--color', 'always'], false), true);
    assert.equal(await coloured(['--color=never'], true), false);
    assert.equal(await coloured(['--no-color'], true), false);
    assert.equal(await coloured([], true, { NO_COLOR: '1' }), false);
    assert.equal(await coloured([], true, { TERM: 'dumb' }), false);
  });

  test('reads standard input', async () => {
    const { code, stdout } = await run(['annotate', '-', '-f', 'json'], { stdin: smallArticle });
    assert.equal(code, 0);
    assert.equal((JSON.parse(stdout) as Annotation).source, 'stdin');
  });

  test('prints one object for one file, and a line for each of several', async () => {
    const file = write('d/a.txt', smallArticle);
    const one = await run(['annotate', file, '--format=json']);
    assert.match(one.stdout, /^\{\n {2}"version": 1,/u);
    for (const operands of [[file, file], [path('d')]]) {
      const { stdout } = await run(['annotate', ...operands, '--format', 'json']);
      const lines = stdout.trimEnd().split('\n');
      assert.equal(lines.length, operands.length);
      for (const line of lines) assert.equal((JSON.parse(line) as Annotation).version, 1);
    }
  });

  test('walks a folder in sorted order, its folders too, and passes over what is no article', async () => {
    for (const name of ['b.txt', 'a.md', 'B.TXT', 'c/z.html', 'c/a.text', '.git/x.txt', 'n.png'])
      write(name, 'x');
    const { stdout } = await run(['annotate', folder, '-f', 'json']);
    const sources = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as Annotation).source.slice(folder.length + 1));
    assert.deepEqual(sources, ['B.TXT', 'a.md', 'b.txt', 'c/a.text', 'c/z.html']);
  });

  test('says where folders lead in a circle, and loses nothing', async () => {
    write('a/x.txt', 'x');
    symlinkSync('..', path('a', 'loop'));
    symlinkSync('self', path('self'));
    const { code, stdout, stderr } = await run(['annotate', folder, '-f', 'csv']);
    assert.match(stderr, /loop: leads back to .*, which was read already/u);
    assert.match(stderr, /self: is a link that leads to itself/u);
    assert.equal(code, 1);
    assert.match(stdout, /^\ufefffile,/u);
  });

  test('names each input that fails and goes on', async () => {
    const locked = write('locked.txt', 'x');
    chmodSync(locked, 0);
    const readable = process.getuid?.() === 0;
    const { code, stdout, stderr } = await run([
      'annotate',
      path('missing.txt'),
      write('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)),
      locked,
      path('nothing'),
      write('fine.txt', smallArticle),
    ]);
    assert.equal(code, 1);
    assert.match(stderr, /missing\.txt: is not there\n/u);
    assert.match(stderr, /picture\.txt: is a binary file, not an article\n/u);
    if (!readable) assert.match(stderr, /locked\.txt: may not be read/u);
    assert.match(stdout, /Who said what/u);
  });

  test('says that a folder holds no article', async () => {
    mkdirSync(path('empty'));
    const { code, stderr } = await run(['annotate', path('empty')]);
    assert.equal(code, 1);
    assert.match(stderr, /empty: no article in this folder/u);
  });

  test('writes a file for each article and none over another', async () => {
    const files = [write('1/a.txt', smallArticle), write('2/a.txt', smallArticle)];
    const out = path('out');
    const words = ['annotate', ...files, '--output', out, '-f', 'markdown'];
    assert.equal((await run(words)).code, 0);
    assert.match(readFileSync(join(out, 'a.txt.md'), 'utf8'), /^# Who said what/u);
    assert.ok(existsSync(join(out, '2 a.txt.md')));
    writeFileSync(join(out, 'a.txt.md'), 'mine');
    const again = await run(words);
    assert.equal(again.code, 1);
    assert.match(again.stderr, /is there already; use --force/u);
    assert.equal(readFileSync(join(out, 'a.txt.md'), 'utf8'), 'mine');
    rmSync(join(out, '2 a.txt.md'));
    symlinkSync(path('1', 'a.txt'), join(out, '2 a.txt.md'));
    assert.equal((await run([...words, '--force'])).code, 0);
    assert.equal(readFileSync(path('1', 'a.txt'), 'utf8'), smallArticle);
    assert.match(readFileSync(join(out, 'a.txt.md'), 'utf8'), /^# Who said what/u);
  });

  test('puts several articles on one page for a browser', async () => {
    const files = [write('1/a.txt', smallArticle), write('2/b.txt', smallArticle)];
    const { stdout } = await run(['annotate', ...files, '-f', 'html']);
    assert.equal(stdout.match(/<!DOCTYPE html>/gu)?.length, 1);
    assert.equal(stdout.match(/<article /gu)?.length, 2);
    const one = await run(['annotate', files[0] ?? '', '-f', 'html']);
    assert.match(one.stdout, /<title>Who said what: Mayor backs new bridge<\/title>/u);
  });

  test('says when it cannot write into the folder', async () => {
    const file = write('a.txt', smallArticle);
    for (const [out, reason] of [
      [file, /cannot write into .*a\.txt: it is no folder/u],
      [path('no', 'such'), /cannot write into .*such: it is not there/u],
    ] as const) {
      const { code, stdout, stderr } = await run(['annotate', file, '-o', out]);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, reason);
    }
  });
});
