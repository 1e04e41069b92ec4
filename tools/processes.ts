import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Variables of the caller that would change how npm, Node or VS Code behave inside. */
const inherited =
  /^(?:npm_|VSCODE_|NODE_OPTIONS$|NODE_V8_COVERAGE$|PASSWORD$|PORT$|INIT_CWD$|TSX_)/i;

/** The environment for a child: the caller's, without what npm or VS Code left in it, and with `extra`. */
export function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !inherited.test(name));
  return { ...Object.fromEntries(kept), ...extra };
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly onLine: (line: string) => void;
  /** After so many milliseconds the whole process group is ended. */
  readonly timeout?: number;
}

/** Calls `onLine` for each line that `stream` prints. */
export function eachLine(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine);
}

/** The groups that are running, so that none outlives this process. */
const running = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of running) endGroup(child, 'SIGKILL');
});

/** How long a program may take to end by itself once it is asked to. */
const grace = 3000;

/** Starts a program as the head of its own process group; {@link endGroup} ends it with its children. */
export function startGroup(
  command: readonly string[],
  options: Pick<RunOptions, 'cwd' | 'env'>,
): ChildProcess & { stdout: Readable; stderr: Readable } {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    cwd: options.cwd,
    env: options.env ?? cleanEnvironment(),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends a program started by {@link startGroup} and everything it started. */
export function endGroup(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended by itself.
  }
}

/** Runs a program to its end and gives its exit code; a signal or a time-out counts as 1. */
export async function run(command: readonly string[], options: RunOptions): Promise<number> {
  const child = startGroup(command, options);
  eachLine(child.stdout, options.onLine);
  eachLine(child.stderr, options.onLine);
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => {
          options.onLine(`ended after ${options.timeout ?? 0} ms without a result`);
          endGroup(child);
          setTimeout(() => {
            endGroup(child, 'SIGKILL');
          }, grace);
        }, options.timeout);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      options.onLine(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

/** The command line of the npm that runs us, or of the one on the path. */
export function npm(...parameters: string[]): string[] {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js') === true) return [process.execPath, script, ...parameters];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...parameters];
}

/**
 * Makes Ctrl-C and a polite kill end every group before this process ends. Each is asked first, so that it can end
 * what it started in turn; `tidy` runs last.
 */
export function endGroupsOnSignal(tidy: () => void = () => undefined): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      const left = [...running];
      const end = (): void => {
        tidy();
        process.exit(130);
      };
      if (left.length === 0) end();
      for (const child of left) {
        endGroup(child);
        child.once('exit', () => {
          if (running.size === 0) end();
        });
      }
      setTimeout(end, grace);
    });
  }
}
