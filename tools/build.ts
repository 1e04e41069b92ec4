import { rootFolder } from './host/folders';
import { run } from './processes';

/** Builds the bundles, with these flags of esbuild.js; returns what was printed. */
export async function buildBundles(...flags: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const code = await run([process.execPath, 'esbuild.js', ...flags], {
    cwd: rootFolder,
    onLine: (line) => lines.push(line),
    timeout: 120_000,
  });
  if (code !== 0) throw new Error(`the build failed:\n${lines.join('\n')}`);
  return lines;
}
