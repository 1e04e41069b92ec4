import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles } from './build';
import { rootFolder, stateFolder } from './host/folders';
import { ensureHost } from './host/install';
import { installExtension, startServer, writeSettings, type ServerOptions } from './host/server';
import { quietSettings } from './host/settings';
import { windowAddress } from './host/window';
import { packExtension, vsixFile } from './pack';
import { cleanEnvironment, endGroupsOnSignal, run } from './processes';

const usualPort = 8123;
const articles = join(rootFolder, 'seeds');

function firstArticle(): string {
  const name = readdirSync(articles)
    .filter((file) => file.endsWith('.txt'))
    .sort()[0];
  return name === undefined ? articles : join(articles, name);
}

/** The file that a command name stands for, as the shell would find it. */
function onPath(command: string): string | undefined {
  const names = process.platform === 'win32' ? [`${command}.cmd`, `${command}.exe`] : [command];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/** The usual port, so that the browser finds its stored state again, or the next free one. */
async function choosePort(): Promise<number> {
  for (let port = usualPort; port < usualPort + 50; port += 1) {
    if (await isFree(port)) {
      if (port !== usualPort) console.log(`Port ${usualPort} is taken; using ${port}`);
      return port;
    }
  }
  throw new Error(`no free port between ${usualPort} and ${usualPort + 49}`);
}

/** Opens the address in the user's browser, where there is a screen to show it on. */
function openInBrowser(address: string): void {
  const screen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  const opener =
    process.platform === 'darwin' ? 'open' : screen === undefined ? undefined : 'xdg-open';
  const command = opener === undefined ? undefined : onPath(opener);
  if (command === undefined) return;
  const child = spawn(command, [address], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

/** Gives a new profile settings that keep it quiet; what the user changes later stays. */
function writeFirstSettings(profile: string): void {
  if (!existsSync(join(profile, 'User', 'settings.json'))) writeSettings(profile, quietSettings);
}

/** Opens a desktop VS Code with the extension from this folder. */
async function startDesktop(code: string): Promise<void> {
  await buildBundles();
  const profile = join(stateFolder, 'desktop');
  writeFirstSettings(profile);
  const parameters = [
    '--new-window',
    ...['--user-data-dir', profile],
    ...['--extensions-dir', join(profile, 'extensions')],
    `--extensionDevelopmentPath=${rootFolder}`,
    articles,
    firstArticle(),
  ];
  console.log(`Opening ${code} on ${articles}`);
  const shown = await run([code, ...parameters], {
    cwd: rootFolder,
    env: cleanEnvironment(),
    onLine: console.log,
  });
  if (shown !== 0) throw new Error(`${code} ended with ${shown}`);
}

/** Serves VS Code to a browser on this machine, with the packed extension installed, until Ctrl-C. */
async function startBrowser({ packed, open, state }: Options): Promise<void> {
  const host = await ensureHost(console.log);
  if (!packed) {
    console.log('Packing the extension …');
    await packExtension();
  }
  const temporary = mkdtempSync(join(tmpdir(), 'pm-'));
  endGroupsOnSignal(() => {
    rmSync(temporary, { recursive: true, force: true });
    console.log('\nVS Code has ended');
  });
  const user = join(state, 'user');
  const log = join(state, 'server.log');
  writeFirstSettings(user);
  rmSync(log, { force: true });
  const options: ServerOptions = {
    temporary,
    user,
    extensions: join(state, 'extensions'),
    port: await choosePort(),
    testDriver: false,
    log,
  };
  await installExtension(host, options, vsixFile);
  const server = await startServer(host, options);
  const address = windowAddress({ origin: server.origin, folder: articles, file: firstArticle() });
  console.log(`\nPressmark is ready in VS Code: ${address}\n\nCtrl-C ends it.`);
  if (open) openInBrowser(address);
  server.onEnd(() => {
    console.error(`VS Code's server has ended by itself; its log is ${log}`);
    process.exit(1);
  });
}

interface Options {
  /** The browser's VS Code even where there is a desktop one. */
  readonly browser: boolean;
  /** Takes the packed extension as it is. */
  readonly packed: boolean;
  readonly open: boolean;
  /** Where settings, state and the installed extension are kept. */
  readonly state: string;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      browser: { type: 'boolean', default: false },
      packed: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      state: { type: 'string', default: stateFolder },
    },
  });
  return { ...values, open: !values['no-open'] };
}

async function main(): Promise<void> {
  const options = readOptions();
  const code = options.browser ? undefined : onPath('code');
  await (code === undefined ? startBrowser(options) : startDesktop(code));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
