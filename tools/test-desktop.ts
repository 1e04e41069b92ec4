import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildBundles } from './build';
import { companionFolder, rootFolder } from './host/folders';

/**
 * Runs test/extension in a desktop VS Code, downloaded by @vscode/test-electron or named by the variable VSCODE. The
 * same test module runs in the browser's VS Code by `npm test`, which needs no desktop.
 */
async function main(): Promise<void> {
  await buildBundles('--tests');
  const temporary = mkdtempSync(join(tmpdir(), 'pm-'));
  const articles = join(temporary, 'articles');
  cpSync(join(rootFolder, 'seeds'), articles, { recursive: true });
  const installed = process.env['VSCODE'];
  try {
    await runTests({
      ...(installed === undefined ? {} : { vscodeExecutablePath: installed }),
      extensionDevelopmentPath: [rootFolder, companionFolder],
      extensionTestsPath: join(rootFolder, 'out', 'test', 'node'),
      launchArgs: [articles, '--disable-extensions', '--user-data-dir', join(temporary, 'user')],
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
