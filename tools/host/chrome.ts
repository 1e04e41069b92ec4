import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { cleanEnvironment, run } from '../processes';
import { hostFolder } from './folders';

/** A browser that the window tests can drive, and what its process needs. */
export interface Chrome {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const modules = join(hostFolder, 'node_modules');
const unpacked = join(modules, '.chromium');

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The package unpacks to fixed names in the temporary folder and trusts what it finds there, so each unpacking gets a
 * temporary folder of its own, which takes its final name when it is complete.
 */
async function unpack(): Promise<void> {
  if (existsSync(unpacked)) return;
  mkdirSync(modules, { recursive: true });
  const folder = mkdtempSync(join(modules, '.chromium-'));
  const script = `
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');`;
  const printed: string[] = [];
  const code = await run([process.execPath, '--input-type=module', '--eval', script], {
    cwd: hostFolder,
    env: cleanEnvironment({ TMPDIR: folder }),
    onLine: (line) => printed.push(line),
  });
  if (code !== 0) throw new Error(`unpacking Chromium failed:\n${printed.join('\n')}`);
  try {
    renameSync(folder, unpacked);
  } catch {
    // Another process was faster; its copy is the same.
    rmSync(folder, { recursive: true, force: true });
  }
}

async function starts(
  executable: string,
  environment: Readonly<Record<string, string>>,
): Promise<boolean> {
  const code = await run([executable, '--version'], {
    cwd: hostFolder,
    env: cleanEnvironment(environment),
    onLine: () => undefined,
    timeout: 20_000,
  });
  return code === 0;
}

function hasFont(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((file) =>
    /\.(?:ttf|otf|ttc|pfb)$/i.test(String(file)),
  );
}

/** Chromium ends at the first glyph on a machine without any font; the package brings a few. */
function fonts(): Readonly<Record<string, string>> {
  const home = homedir();
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local/share/fonts'),
  ];
  if (existsSync('/etc/fonts/fonts.conf') && folders.some(hasFont)) return {};
  // The package's own configuration looks for them at fixed places outside this project.
  const file = join(unpacked, 'fonts.conf');
  const cache = join(unpacked, 'font-cache');
  const configuration = `<?xml version="1.0"?>
<fontconfig><dir>${join(unpacked, 'fonts')}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
  writeFileSync(file, configuration);
  return { FONTCONFIG_FILE: file };
}

/** The unpacked Chromium, with its own libraries only where the machine lacks them. */
async function packaged(): Promise<Chrome | undefined> {
  if (platform() !== 'linux' || process.arch !== 'x64') return undefined;
  await unpack();
  const executable = join(unpacked, 'chromium');
  const bare = fonts();
  if (await starts(executable, bare)) return { executable, environment: bare };
  const environment = { ...bare, LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') };
  return (await starts(executable, environment)) ? { executable, environment } : undefined;
}

/** The browser named by the variable CHROME, the one that came with the host, or one that is installed. */
export async function findChrome(): Promise<Chrome> {
  const chosen = process.env['CHROME'];
  if (chosen !== undefined && chosen !== '') return { executable: chosen, environment: {} };
  const own = await packaged();
  if (own !== undefined) return own;
  const executable = known.find((path) => existsSync(path));
  if (executable === undefined) {
    throw new Error('No Chromium or Chrome was found; name one with the variable CHROME.');
  }
  return { executable, environment: {} };
}
