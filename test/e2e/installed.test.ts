import assert from 'node:assert/strict';
import { vsixFile } from '../../tools/pack';
import { useVsCode } from './driver/session';

suite('The packed extension in a clean VS Code', () => {
  const vscode = useVsCode({ name: 'installed', vsix: vsixFile });

  test('marks the article, lists who said what, asks no other host and logs no error', async () => {
    const window = await vscode.open();
    await window.paintUntil((painted) => painted.length >= 10);
    await window.showSidebar();
    await window.row(/quotation/).waitFor();
    assert.ok((await window.rows()).length >= 10);
    assert.deepEqual(window.foreignRequests, []);
    assert.deepEqual(window.errors, []);
    assert.deepEqual(await window.notifications(), []);
  });
});
