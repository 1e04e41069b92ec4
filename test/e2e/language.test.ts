import assert from 'node:assert/strict';
import { vsixFile } from '../../tools/pack';
import { useVsCode } from './driver/session';

suite('In German', () => {
  const vscode = useVsCode({ name: 'language', vsix: vsixFile, language: 'de' });

  test('the side bar, the cards, the commands and the status bar speak it', async () => {
    const window = await vscode.open();
    await window.paintUntil((painted) => painted.length >= 10);
    await window.showSidebar();
    await window.row(/Sergei Lavrov, \d+ Zitate, \d+ % der zitierten Wörter/u).waitFor();
    assert.match(
      await window.hover('taking care of business', 'Direktes Zitat'),
      /gesagt von Sergei Lavrov.*Redeeinleitung: “said”.*Warum\?/su,
    );
    await window.restPointer();
    await window.page.keyboard.press('F1');
    await window.page.locator('.quick-input-widget input').fill('>Zum nächsten Zitat');
    await window.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Pressmark: Zum nächsten Zitat' })
      .first()
      .waitFor();
    assert.deepEqual(window.errors, []);
  });
});
