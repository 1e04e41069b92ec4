import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const SHELL_LINE = '"$NODE" --import tsx src/cli/main.ts';

/** Runs a shell line in which `pressmark` is the command line of this checkout. */
async function shell(
  line: string,
  stdin = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn('sh', ['-c', line.replaceAll('pressmark', SHELL_LINE)], {
    cwd: ROOT,
    env: { ...process.env, NODE: process.execPath, NO_COLOR: '1' },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  child.stdin.on('error', () => undefined).end(stdin);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

suite('the command line as a process', function () {
  if (process.platform === 'win32') return;
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
    const { out, err } = await shell('pressmark predict | head -n 1', lines);
    assert.equal(err, '');
    assert.equal((JSON.parse(out) as { id: number }).id, 0);
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
