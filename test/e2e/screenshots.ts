import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../tools/host/folders';
import { Session } from '../../tools/host/session';
import { endGroupsOnSignal, run } from '../../tools/processes';
import { ArticleWindow } from './driver/article-window';
import { themes, type ThemeName } from './driver/themes';

const folder = join(rootFolder, 'docs', 'images');

/** Makes a picture of the editor, the side bar and a hover in one theme. */
async function picture(session: Session, name: ThemeName): Promise<void> {
  session.changeSettings({
    'workbench.colorTheme': themes[name],
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
  });
  const window = await ArticleWindow.open(session, { width: 1280, height: 800, scale: 2 });
  await window.ready();
  await window.showSidebar();
  await window.paintUntil((painted) => painted.length >= 10);
  await window.row(/Lavrov/).waitFor();
  await window.hover('the foreign minister', 'Lavrov');
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
  const session = await Session.start({ name: 'screenshots' });
  try {
    for (const name of Object.keys(themes) as ThemeName[]) await picture(session, name);
  } finally {
    await session.stop({ keep: false });
  }
}

endGroupsOnSignal();
main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
