import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './host/folders';
import { npm, run } from './processes';

/** The packed extension, where `npm run package` leaves it. */
export const vsixFile = join(rootFolder, 'out', 'pressmark.vsix');

/** Builds what ships and packs it, as a release does. */
export async function packExtension(): Promise<void> {
  mkdirSync(join(rootFolder, 'out'), { recursive: true });
  const lines: string[] = [];
  const code = await run(npm('run', 'package'), {
    cwd: rootFolder,
    onLine: (line) => lines.push(line),
    timeout: 120_000,
  });
  if (code !== 0) throw new Error(`packing the extension failed:\n${lines.join('\n')}`);
}
