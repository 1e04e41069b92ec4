import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vsixFile } from '../../tools/pack';
import { useVsCode } from './driver/session';

/** What a folder from a stranger may bring along: every value is of a wrong type, or out of all bounds. */
const hostileSettings = {
  'pressmark.languages': '__proto__',
  'pressmark.files.include': ['x'.repeat(100_000), 7, null],
  'pressmark.files.exclude': { constructor: '**' },
  'pressmark.highlights.limit': 1e9,
  'pressmark.highlights.cues': 'command:workbench.action.quit',
  'pressmark.quotations.grouping': '../../etc/passwd',
  'pressmark.outline': { toString: 1 },
  'pressmark.analysis.delay': -1e308,
  'pressmark.analysis.maximumLength': '10 MB',
};

suite('Restricted Mode', () => {
  const vscode = useVsCode({ name: 'restricted', vsix: vsixFile, untrusted: true });

  test('Pressmark works in a folder that is not trusted, whatever settings that folder brings', async () => {
    const folder = join(vscode.session.articles, '.vscode');
    mkdirSync(folder);
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(hostileSettings));
    const window = await vscode.open();
    await window.page.locator('[id="status.workspaceTrust"]').waitFor();
    await window.paintUntil((painted) => painted.length >= 10);
    await window.showSidebar();
    await window.row(/Sergei Lavrov, \d+ quotations/u).waitFor();
    assert.match(await window.hover('taking care of business', 'Direct quotation'), /Lavrov/u);
    assert.deepEqual(window.foreignRequests, []);
    assert.deepEqual(window.errors, []);
    assert.deepEqual(await window.notifications(), []);
  });
});
