import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../host/folders';

/** The script behind a command of an installed package, to be run with Node on any platform. */
export function binary(packageName: string, command = packageName): string {
  const folder = join(rootFolder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}
