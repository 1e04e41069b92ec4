import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../tools/host/browser';
import { rootFolder } from '../../tools/host/folders';
import { eachLine, startGroup } from '../../tools/processes';

suite('npm start', () => {
  test('prints an address where the first article is marked, and ends with Ctrl-C', async () => {
    const state = mkdtempSync(join(tmpdir(), 'pm-'));
    const parameters = ['--browser', '--packed', '--no-open', '--state', state];
    const started = startGroup(
      [process.execPath, 'tools/run.mjs', 'tools/start.ts', ...parameters],
      { cwd: rootFolder },
    );
    const lines: string[] = [];
    const ended = new Promise((resolve) => started.once('close', resolve));
    const address = await new Promise<string>((resolve, reject) => {
      eachLine(started.stdout, (line) => {
        lines.push(line);
        const printed = /ready in VS Code: (\S+)/.exec(line)?.[1];
        if (printed !== undefined) resolve(printed);
      });
      eachLine(started.stderr, (line) => lines.push(line));
      void ended.then(() => {
        reject(new Error(`it ended early:\n${lines.join('\n')}`));
      });
    });
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('[class*="TextEditorDecorationType"]').nth(10).waitFor();
    assert.match(await page.title(), /01-lavrov/);
    await browser.close();
    started.kill('SIGINT');
    await ended;
    assert.ok(lines.includes('VS Code has ended'), lines.join('\n'));
    await assert.rejects(fetch(address));
    rmSync(state, { recursive: true, force: true });
  });
});
