import assert from 'node:assert/strict';
import type { ArticleWindow } from './driver/article-window';
import { contrast } from './driver/contrast';
import { useVsCode } from './driver/session';
import { themeNames } from './driver/themes';

/** WCAG 2.2: text (1.4.3), and the lines and boxes that carry a meaning (1.4.11). */
const textContrast = 4.5;
const lineContrast = 3;

suite('Every theme', () => {
  const vscode = useVsCode({ name: 'themes' });
  let window: ArticleWindow;

  suiteSetup(async () => {
    window = await vscode.open();
    await window.paintUntil((all) => all.length >= 10);
  });

  for (const name of themeNames) {
    test(`${name}: painted text stays legible and each line and box is seen`, async () => {
      await window.useTheme(name);
      const { foreground, background } = await window.editorColors();
      const pale: string[] = [];
      for (const piece of await window.paint()) {
        const letters = contrast(piece.color || foreground, piece.background, background);
        if (letters < textContrast) pale.push(`letters ${letters.toFixed(2)}: ${piece.text}`);
        for (const [line] of `${piece.border} ${piece.textDecoration}`.matchAll(
          /rgba?\([^)]*\)/g,
        )) {
          const seen = contrast(line, piece.background, background);
          if (seen < lineContrast) pale.push(`line ${seen.toFixed(2)} ${line}: ${piece.text}`);
        }
      }
      assert.deepEqual([...new Set(pale)], []);
    });
  }

  test('colours follow the theme', async () => {
    const colors = new Set<string>();
    for (const name of themeNames) {
      await window.useTheme(name);
      const [first] = (await window.paint()).filter(({ border }) => border !== '');
      colors.add(first?.border ?? '');
    }
    assert.ok(colors.size >= 3, [...colors].join(' | '));
  });
});
