import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../tools/host/folders';
import { Session } from '../../tools/host/session';
import { endGroupsOnSignal, run } from '../../tools/processes';
import { ArticleWindow } from './driver/article-window';
import { themeNames, type ThemeName } from './driver/themes';

const folder = join(rootFolder, 'docs', 'images');

/** Makes a picture of the editor, the side bar and a hover in one theme. */
async function picture(session: Session, name: ThemeName): Promise<void> {
  const window = await ArticleWindow.open(session, { width: 1360, height: 800, scale: 2 });
  await window.ready();
  await window.useTheme(name);
  await window.showSidebar();
  await window.widenSidebar(60);
  await window.paintUntil((painted) => painted.length >= 10);
  await window.row(/Lavrov/).waitFor();
  await window.hover('taking care of business', 'Direct quotation');
  await window.page.waitForTimeout(500);
  await window.page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
  await window.close();
}

async function main(): Promise<void> {
  const lines: string[] = [];
  const built = await run([process.execPath, 'esbuild.js'], {
    cwd: rootFolder,
    onLine: (line) => lines.push(line),
  });
  if (built !== 0) throw new Error(lines.join('\n'));
  mkdirSync(folder, { recursive: true });
  const session = await Session.start({
    name: 'screenshots',
    settings: { 'window.commandCenter': false, 'workbench.layoutControl.enabled': false },
  });
  try {
    for (const name of themeNames) await picture(session, name);
  } finally {
    await session.stop({ keep: false });
  }
}

endGroupsOnSignal();
main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
