import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { rootFolder } from '../../tools/host/folders';
import { vsixFile } from '../../tools/pack';
import { readArchive } from './archive';

/** All that a user gets. A file is added here on purpose or not at all. */
const expected = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/dist/extension.js',
  'extension/dist/web/extension.js',
  'extension/dist/web/worker.js',
  'extension/dist/worker.js',
  'extension/l10n/bundle.l10n.de.json',
  'extension/l10n/bundle.l10n.es.json',
  'extension/l10n/bundle.l10n.fr.json',
  'extension/media/icon.png',
  'extension/media/pressmark.svg',
  'extension/media/walkthrough/article.svg',
  'extension/media/walkthrough/sidebar.svg',
  'extension/models/names.bin',
  'extension/models/pos.bin',
  'extension/package.json',
  'extension/package.nls.de.json',
  'extension/package.nls.es.json',
  'extension/package.nls.fr.json',
  'extension/package.nls.json',
  'extension/readme.md',
  'extension/seeds/01-lavrov-at-the-white-house.txt',
];

const megabyte = 1024 * 1024;

/** The modules that each bundle takes from Node or VS Code: no network, no other program. */
const modules: Readonly<Record<string, readonly string[]>> = {
  'extension/dist/extension.js': ['node:worker_threads', 'vscode'],
  'extension/dist/worker.js': ['node:worker_threads'],
  'extension/dist/web/extension.js': ['vscode'],
  'extension/dist/web/worker.js': [],
};

/** Ways to run text as code, to reach another host, or to load what is not in the bundle. */
const forbidden = [
  /\beval\(/,
  /\bnew Function\b/,
  /\bFunction\("/,
  /\bfetch\(/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\b/,
  /\bimport\(/,
  /\bprocess\.binding\b/,
  /\bgetBuiltinModule\b/,
];

suite('The packed extension', () => {
  const files = readArchive(vsixFile);
  const texts = [...files].filter(([name]) =>
    /\.(?:js|json|md|txt|xml|svg|vsixmanifest)$/.test(name),
  );

  test('holds exactly the files that a user needs', () => {
    assert.deepEqual([...files.keys()].sort(), [...expected].sort());
  });

  test('is at most four megabytes', () => {
    assert.ok(statSync(vsixFile).size <= 4 * megabyte, `${statSync(vsixFile).size} bytes`);
  });

  test('holds no source map and names no folder of the machine that packed it', () => {
    for (const [name, content] of texts) {
      const text = content.toString('utf8');
      for (const trace of ['sourceMappingURL', rootFolder, homedir() + '/']) {
        assert.ok(!text.includes(trace), `${name} contains ${trace}`);
      }
    }
  });

  for (const [name, allowed] of Object.entries(modules)) {
    test(`${name} takes from outside only: ${allowed.join(', ') || 'nothing'}`, () => {
      const text = files.get(name)?.toString('utf8') ?? '';
      const taken = [...text.matchAll(/\brequire\(\s*(["'`])(?<module>[^"'`]+)\1\s*\)/g)].map(
        ({ groups }) => groups?.['module'] ?? '',
      );
      assert.deepEqual([...new Set(taken)].sort(), allowed);
      const requires = text.match(/\brequire\(/g) ?? [];
      assert.equal(
        requires.length,
        taken.length,
        'a module is required by a name that is computed',
      );
    });

    test(`${name} runs no text as code and reaches no other host`, () => {
      const text = files.get(name)?.toString('utf8') ?? '';
      assert.notEqual(text, '');
      for (const pattern of forbidden) assert.doesNotMatch(text, pattern);
    });
  }
});
