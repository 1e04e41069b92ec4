import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useVsCode } from './driver/session';

const article = `Maria Alvarez, the mayor of Springfield, opened the bridge.

“Alvarez lied to us,” said Bo Tamm. Ms. Alvarez denied it.
`;

suite('Rename', () => {
  const vscode = useVsCode({ name: 'rename' });

  test('shows what is in doubt before it changes anything, and is undone in one step', async () => {
    writeFileSync(join(vscode.session.articles, 'bridge.txt'), article);
    const window = await vscode.open({ article: 'bridge.txt' });
    const { page } = window;
    const lines = async (): Promise<string> => (await window.lines()).join('\n');
    await window.paintUntil((painted) => painted.length >= 4);
    await window.goTo(1, 3);
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.waitFor();
    assert.equal(await input.inputValue(), 'Maria Alvarez');
    await input.fill('Ana Ruiz');
    await page.keyboard.press('Enter');

    const preview = page
      .locator('.bulk-edit-panel, [id="workbench.panel.refactorPreview"]')
      .first();
    await preview.waitFor();
    assert.match(await lines(), /Maria Alvarez, the mayor/u);
    assert.match(await preview.innerText(), /AlvarezRuiz lied to us/u);
    await page.getByRole('button', { name: 'Apply', exact: true }).first().click();
    await page
      .locator('.view-line', { hasText: /Ana\sRuiz/u })
      .first()
      .waitFor();
    assert.match(await lines(), /Ana Ruiz, the mayor[\s\S]*“Alvarez lied[\s\S]*Ms\. Ruiz denied/u);

    await window.goTo(1, 1);
    await page.keyboard.press('Control+Z');
    await page
      .locator('.view-line', { hasText: /Maria\sAlvarez/u })
      .first()
      .waitFor();
    assert.match(await lines(), /Maria Alvarez, the mayor[\s\S]*Ms\. Alvarez denied/u);
  });
});
