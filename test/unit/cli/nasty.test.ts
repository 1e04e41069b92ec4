import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAnnotation } from '../../../src/engine';
import type { Annotation } from '../../../src/engine';
import type { Analyst } from '../../../src/cli/analyst';
import { decode } from '../../../src/cli/decode';
import { createLocalAnalyst, loadReader } from '../../../src/cli/local-analyst';
import { nastyFiles, writeNastyFiles } from '../../fixtures/generators/nasty-files';
import { run } from './harness';

const files = nastyFiles(200_000);

suite('nasty files', () => {
  let folder = '';
  let analyst: Analyst;
  suiteSetup(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pressmark-'));
    writeNastyFiles(folder, files);
    analyst = createLocalAnalyst(await loadReader());
  });
  suiteTeardown(() => {
    rmSync(folder, { recursive: true });
  });

  for (const { name, bytes, says, readable } of files) {
    test(name, async () => {
      const words = ['annotate', join(folder, name), '--format', 'json'];
      const { code, stdout, stderr } = await run(words, { analyst });
      assert.equal(code, readable ? 0 : 1);
      if (says === null) assert.equal(stderr, '');
      else assert.match(stderr, says);
      if (!readable) return;
      const decoded = decode(bytes);
      assert.ok(decoded.ok);
      assert.deepEqual(checkAnnotation(JSON.parse(stdout) as Annotation, decoded.text), []);
    });
  }

  test('a folder of them loses none', async () => {
    const { code, stdout, stderr } = await run(['annotate', folder, '-f', 'json'], { analyst });
    assert.equal(code, 1);
    const readable = files.filter((file) => file.readable);
    assert.equal(stdout.trimEnd().split('\n').length, readable.length);
    for (const { name, says } of files) if (says !== null) assert.ok(stderr.includes(name), name);
  });

  test('line ends make no difference to who says what', async () => {
    const contents = await Promise.all(
      ['plain.txt', 'crlf.txt', 'cr.txt', 'utf16-le.txt', 'windows.txt'].map(async (name) => {
        const words = ['annotate', join(folder, name), '--format', 'json'];
        const { quotations, entities } = JSON.parse(
          (await run(words, { analyst })).stdout,
        ) as Annotation;
        return {
          names: entities.map((entity) => entity.name),
          quotations: quotations.map(({ type, cue, source, speaker }) => [
            type,
            cue?.text,
            source?.text,
            speaker,
          ]),
        };
      }),
    );
    const [first, ...others] = contents;
    for (const other of others) assert.deepEqual(other, first);
  });
});
