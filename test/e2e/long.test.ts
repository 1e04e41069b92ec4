import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longText } from '../../tools/bench/texts';
import type { ArticleWindow } from './driver/article-window';
import type { Painted } from './driver/paint';
import { useVsCode } from './driver/session';

const clear = 'rgba(0, 0, 0, 0)';

function isQuoted(all: readonly Painted[], words: string): boolean {
  return all.some(({ text, background }) => text.startsWith(words) && background !== clear);
}

async function pressOften(window: ArticleWindow, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await window.page.keyboard.press(key);
}

suite('Writing in a long article in a window', () => {
  const vscode = useVsCode({ name: 'long' });
  let window: ArticleWindow;

  suiteSetup(async () => {
    writeFileSync(join(vscode.session.articles, 'long.txt'), longText(1_000_000));
    window = await vscode.open({ article: 'long.txt' });
  });

  test('the beginning is painted while the rest is still being read', async () => {
    await window.paintUntil((all) => all.length >= 10);
    await window.page
      .locator('[id="pressmark.pressmark.pressmark.status"] .codicon-sync')
      .waitFor();
  });

  test('so is the end, as soon as the reader goes there', async () => {
    await window.goToEnd();
    await window.paintUntil((all) => all.length >= 5);
  });

  test('what is typed there is painted, and gone when it is taken back', async () => {
    await window.type('\n\n“We have never met before,” said Henrik Olsen.\n', 5);
    await window.paintUntil((all) => isQuoted(all, 'We have never met'));
    await window.page.keyboard.press('Control+A');
    await window.page.keyboard.press('ArrowRight');
    const speaker = ' said Henrik Olsen.\n';
    await pressOften(window, 'Backspace', speaker.length);
    await window.paintUntil((all) => !all.some(({ text }) => text === 'Henrik Olsen'));
    await window.type(speaker, 5);
    await window.paintUntil((all) => all.some(({ text }) => text === 'Henrik Olsen'));
  });

  test('scrolling is followed', async () => {
    for (const line of [3_000, 1_200, 1]) {
      await window.goTo(line);
      await window.paintUntil((all) => all.length >= 5);
    }
  });

  test('when all is read, the status bar counts, and typing at the beginning is painted too', async () => {
    await window.page
      .locator('[id="pressmark.pressmark.pressmark.status"] .codicon-quote')
      .waitFor({ timeout: 120_000 });
    await window.goTo(3);
    await window.type('“It will snow,” said Berit Holm.\n\n', 5);
    await window.paintUntil((all) => isQuoted(all, 'It will snow'));
    await pressOften(window, 'Control+Z', 8);
    await window.paintUntil((all) => !isQuoted(all, 'It will snow'));
  });

  test('no error was logged, no message was shown', async () => {
    assert.deepEqual(window.errors, []);
    assert.deepEqual(await window.notifications(), []);
  });
});
