import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, eachLine, endGroup, run, startGroup } from '../processes';
import type { Host } from './install';

export interface ServerOptions {
  /** Short: sockets are made in it, and their paths may have 107 characters. */
  readonly temporary: string;
  /** Settings and state of the user. */
  readonly user: string;
  readonly extensions: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Lets the page name an extension under development and a test module. */
  readonly testDriver: boolean;
  /** Folders are not trusted by themselves. */
  readonly workspaceTrust?: boolean;
  /** The language that windows run in if there is a language pack for it. */
  readonly language?: string;
  readonly log: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Ends the server and its extension hosts. */
  stop(): Promise<void>;
  /** Calls back if the server ends by itself. */
  onEnd(then: () => void): void;
}

/** An empty address for each gallery service: VS Code then has no extension gallery to ask. */
const noGallery = '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":"","controlUrl":""}';

function environment(options: ServerOptions): NodeJS.ProcessEnv {
  const { temporary } = options;
  return cleanEnvironment({
    EXTENSIONS_GALLERY: noGallery,
    XDG_CONFIG_HOME: temporary,
    XDG_DATA_HOME: temporary,
    XDG_CACHE_HOME: temporary,
    XDG_RUNTIME_DIR: temporary,
    TMPDIR: temporary,
    ...options.environment,
  });
}

function common(options: ServerOptions): string[] {
  const config = join(options.temporary, 'config.yaml');
  mkdirSync(options.temporary, { recursive: true });
  writeFileSync(config, 'auth: none\ncert: false\n');
  return [
    '--config',
    config,
    '--user-data-dir',
    options.user,
    '--extensions-dir',
    options.extensions,
  ];
}

/** Writes the user's settings, which this VS Code keeps on the server's disk; an open window follows. */
export function writeSettings(user: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/** Gives VS Code an empty language pack: it then runs in that language, and each extension brings its own words. */
export function writeLanguagePack(user: string, language: string): void {
  const translations = join(user, 'translations.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `tests.language-pack-${language}` } }];
  const pack = {
    hash: 'tests',
    extensions,
    translations: { vscode: translations },
    label: language,
  };
  writeFileSync(join(user, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/** Installs a packed extension as a user would. */
export async function installExtension(
  host: Host,
  options: ServerOptions,
  vsix: string,
): Promise<void> {
  const printed: string[] = [];
  const command = [
    host.node,
    host.server,
    ...common(options),
    '--install-extension',
    vsix,
    '--force',
  ];
  const code = await run(command, {
    cwd: options.temporary,
    env: environment(options),
    onLine: (line) => printed.push(line),
    timeout: 60_000,
  });
  if (code !== 0) throw new Error(`installing ${vsix} failed:\n${printed.join('\n')}`);
}

/** Starts VS Code's server and waits until it listens. */
export async function startServer(host: Host, options: ServerOptions): Promise<Server> {
  const parameters = [
    ...common(options),
    ...['--bind-addr', `127.0.0.1:${options.port}`, '--auth', 'none'],
    ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
    ...(options.workspaceTrust === true ? [] : ['--disable-workspace-trust']),
    ...(options.language === undefined ? [] : ['--locale', options.language]),
    ...(options.testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  const child = startGroup([host.node, host.server, ...parameters], {
    cwd: options.temporary,
    env: environment(options),
  });
  const log = createWriteStream(options.log, { flags: 'a' });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      log.end();
      resolve();
    });
  });
  const origin = await new Promise<string>((resolve, reject) => {
    const last: string[] = [];
    const onLine = (line: string): void => {
      log.write(`${line}\n`);
      last.push(line);
      const address = /HTTP server listening on (http:\/\/[\d.:]+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    };
    eachLine(child.stdout, onLine);
    eachLine(child.stderr, onLine);
    child.once('error', reject);
    void ended.then(() => {
      reject(
        new Error(`VS Code's server ended before it listened:\n${last.slice(-20).join('\n')}`),
      );
    });
  });
  return {
    origin,
    stop: async () => {
      endGroup(child, 'SIGKILL');
      await ended;
    },
    onEnd: (then) => void ended.then(then),
  };
}
