import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './host/folders';
import { run } from './processes';
import { binary } from './test/binary';

/** The packed extension. */
export const vsixFile = join(rootFolder, 'out', 'pressmark.vsix');

/** Builds what ships and packs it, as the release does. */
export async function packExtension(onLine: (line: string) => void): Promise<void> {
  mkdirSync(join(rootFolder, 'out'), { recursive: true });
  const lines: string[] = [];
  const code = await run(
    [
      process.execPath,
      binary('@vscode/vsce', 'vsce'),
      'package',
      '--no-dependencies',
      '--out',
      vsixFile,
    ],
    {
      cwd: rootFolder,
      onLine: (line) => {
        lines.push(line);
        onLine(line);
      },
      timeout: 120_000,
    },
  );
  if (code !== 0) throw new Error(`packing the extension failed:\n${lines.join('\n')}`);
}
