import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '..', '..', '..');

/** Bundles the command line as it ships, with its models beside it. */
function build(folder: string): string {
  const file = join(folder, 'dist', 'cli.js');
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
  });
  symlinkSync(join(ROOT, 'models'), join(folder, 'models'));
  return file;
}

suite('the command line as a process', function () {
  if (process.platform === 'win32') return;
  let folder = '';
  let pressmark = '';

  /** Runs a shell line in which `pressmark` is the command line. */
  async function shell(
    line: string,
    stdin = '',
  ): Promise<{ code: number | null; out: string; err: string }> {
    const child = spawn('sh', ['-c', line.replaceAll('pressmark', pressmark)], { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.stdin.on('error', () => undefined).end(stdin);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out, err };
  }

  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), 'command-line-'));
    pressmark = `"${process.execPath}" "${build(folder)}"`;
  });
  suiteTeardown(() => {
    rmSync(folder, { recursive: true });
  });

  const documents = Array.from({ length: 300 }, (_, id) => ({
    id,
    text: `“Number ${id} is late,” said Ada Ferrier, the dispatcher. `.repeat(8),
  }));
  const lines = documents.map((document) => `${JSON.stringify(document)}\n`).join('');

  test('loses nothing on its way through slow pipes', async () => {
    const { code, out, err } = await shell('pressmark predict | (sleep 0.5; cat) | wc -l', lines);
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.equal(Number(out), documents.length);
  });

  test('ends quietly when nobody reads on', async () => {
    for (const line of ['pressmark predict | head -n 1', 'pressmark predict -j 2 | head -n 1']) {
      const { out, err } = await shell(line, lines);
      assert.equal(err, '');
      assert.equal((JSON.parse(out) as { id: number }).id, 0);
    }
  });

  test('gives the same bytes with several jobs', async () => {
    const [one, two] = [
      await shell('pressmark predict', lines),
      await shell('pressmark predict -j 3', lines),
    ];
    assert.equal(two.err, '');
    assert.equal(two.code, 0);
    assert.ok(one.out === two.out);
  });

  test('gives the same bytes for a folder with several jobs', async () => {
    const articles = join(folder, 'articles');
    mkdirSync(articles);
    for (const { id, text } of documents.slice(0, 90))
      writeFileSync(join(articles, `${id}.txt`), id === 50 ? '\0\0' : text);
    for (const format of ['csv', 'html']) {
      const [one, two] = [
        await shell(`pressmark annotate articles --format ${format}`),
        await shell(`pressmark annotate articles --format ${format} -j 2`),
      ];
      assert.match(one.err, /50\.txt: is a binary file/u);
      assert.equal(two.err, one.err);
      assert.ok(one.out.length > 10_000 && one.out === two.out);
    }
  });

  test('reads a named pipe as it reads a file', async () => {
    const { out, err } = await shell(
      'mkfifo pipe && (echo "“Late,” said Ada Ferrier." > pipe &) && pressmark annotate pipe',
    );
    assert.equal(err, '');
    assert.match(out, /Ada Ferrier/u);
  });

  test('gives its exit codes to the shell', async () => {
    assert.equal((await shell('pressmark annotate no/such/file.txt')).code, 1);
    assert.equal((await shell('pressmark annotate --nope')).code, 2);
    assert.equal((await shell('pressmark --version')).code, 0);
  });

  test('says so when the disk is full', async () => {
    const { code, err } = await shell(
      'test -e /dev/full || exit 1; pressmark predict > /dev/full',
      lines,
    );
    assert.equal(code, 1);
    assert.match(err, /no space left/iu);
  });
});
