import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../tools/host/folders';
import { runInSession } from '../../tools/host/script';
import type { Session } from '../../tools/host/session';
import { ArticleWindow } from './driver/article-window';
import { themeNames, type ThemeName } from './driver/themes';

const folder = join(rootFolder, 'docs', 'images');

/** Makes pictures of the editor, the side bar, a hover, the statistics and the walkthrough in one theme. */
async function pictures(session: Session, name: ThemeName): Promise<void> {
  const window = await ArticleWindow.open(session, { width: 1360, height: 800, scale: 2 });
  await window.ready();
  await window.useTheme(name);
  await window.showSidebar();
  await window.widenSidebar(60);
  await window.paintUntil((painted) => painted.length >= 10);
  await window.row(/Lavrov/).waitFor();
  await window.hover('taking care of business', 'Direct quotation');
  await picture(window, name, 'device');
  await window.restPointer();
  await window.runCommand('Pressmark: Show Who Is Quoted How Much');
  await window.page
    .frameLocator('iframe.webview.ready')
    .frameLocator('iframe#active-frame')
    .getByRole('table')
    .waitFor();
  await picture(window, `statistics-${name}`);
  const tab = window.page.getByRole('tab', { name: 'Who Is Quoted' });
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
  await window.goTo(1);
  await window.runCommand('View: Toggle Primary Side Bar Visibility');
  await showWalkthrough(window);
  await picture(window, `walkthrough-${name}`);
  await window.close();
}

async function picture(
  window: ArticleWindow,
  name: string,
  scale: 'css' | 'device' = 'css',
): Promise<void> {
  await window.page.waitForTimeout(700);
  await window.page.screenshot({ path: join(folder, `${name}.png`), scale });
  console.log(`docs/images/${name}.png`);
}

async function showWalkthrough({ page }: ArticleWindow): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill('>Welcome: Open Walkthrough');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Open Walkthrough' }).click();
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: 'Who said what' })
    .first()
    .click();
  await page.locator('.getting-started-step').first().waitFor();
}

runInSession({
  name: 'screenshots',
  settings: { 'window.commandCenter': false, 'workbench.layoutControl.enabled': false },
  work: async (session) => {
    mkdirSync(folder, { recursive: true });
    for (const name of themeNames) await pictures(session, name);
  },
});
