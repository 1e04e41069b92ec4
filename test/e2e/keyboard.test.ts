import assert from 'node:assert/strict';
import { useVsCode } from './driver/session';

suite('The whole job with the keyboard alone', () => {
  const vscode = useVsCode({ name: 'keyboard' });

  test('list, go to a quotation, to its source, to the next one, see statistics, export', async () => {
    const window = await vscode.open({ height: 1200 });
    const { page } = window;
    await window.paintUntil((all) => all.length >= 10);
    const command = async (title: string): Promise<void> => {
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget input');
      await input.waitFor();
      await input.fill(`>${title}`);
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: title })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
    };

    await command('Pressmark: Focus on Quotations View');
    await window.row(/Sergei Lavrov, \d+ quotations/u).waitFor();
    // A view that has just been made takes the focus only the second time.
    await command('Pressmark: Focus on Quotations View');
    await page.locator('.sidebar .monaco-list:focus').first().waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const first = await window.positionUntil(({ selected }) => selected > 0);

    await command('Pressmark: Go to Next Quotation');
    const second = await window.positionUntil(
      ({ line, selected }) => selected > 0 && line !== first.line,
    );
    assert.ok(second.line > first.line);

    await page.keyboard.press('F12');
    await window.positionUntil(
      ({ line, column }) => line !== second.line || column !== second.column,
    );

    await command('Pressmark: Show Who Is Quoted How Much');
    await page.getByRole('tab', { name: 'Who Is Quoted' }).waitFor();
    const table = page
      .frameLocator('iframe.webview.ready')
      .frameLocator('iframe#active-frame')
      .getByRole('table');
    await table.getByText('Sergei Lavrov').waitFor();

    await command('Pressmark: Export Who Said What to a New Editor');
    await page.getByPlaceholder('Format of the export').waitFor();
    await page.locator('.quick-input-list .monaco-list-row.focused').waitFor();
    await page.keyboard.press('Enter');
    await page
      .locator('.view-line', { hasText: /Who\ssaid\swhat/u })
      .first()
      .waitFor();

    assert.deepEqual(window.foreignRequests, []);
    assert.deepEqual(window.errors, []);
    assert.deepEqual(await window.notifications(), []);
  });
});
