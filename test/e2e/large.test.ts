import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useVsCode } from './driver/session';

const line = '“The bridge is open,” said Maria Alvarez, the mayor of Springfield.\n\n';

suite('A file that VS Code gives to no extension', () => {
  const vscode = useVsCode({
    name: 'large',
    settings: { 'workbench.editorLargeFileConfirmation': 1_000 },
  });

  test('is not passed over in silence', async () => {
    const size = 52 * 1024 * 1024;
    writeFileSync(join(vscode.session.articles, 'huge.txt'), line.repeat(size / line.length));
    const window = await vscode.open();
    await window.paintUntil((painted) => painted.length >= 10);
    await window.openFile('huge.txt');
    const item = window.page.locator('[id="pressmark.pressmark.pressmark.status"]');
    await item.waitFor();
    await window.page
      .locator(
        '.statusbar-item[aria-label*="gives files this large to no extension"], .statusbar-item [aria-label*="gives files this large to no extension"]',
      )
      .first()
      .waitFor({ timeout: 60_000 });
    assert.deepEqual(await window.notifications(), []);
  });
});
