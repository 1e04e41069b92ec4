import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { endGroupsOnSignal } from '../processes';
import { launchBrowser } from './browser';
import { artifactsFolder, rootFolder } from './folders';
import { ensureHost } from './install';
import {
  installExtension,
  startServer,
  writeLanguagePack,
  writeSettings,
  type Server,
  type ServerOptions,
} from './server';
import { restrictedSettings, testSettings } from './settings';
import { openWindow, type Window, type WindowOptions } from './window';

export interface SessionOptions {
  /** Names its logs and screenshots. */
  readonly name: string;
  /** A packed extension to install; without it the extension runs from the project's folder. */
  readonly vsix?: string;
  /** VS Code asks whether the folder is trusted, and until somebody says so it is not: Restricted Mode. */
  readonly untrusted?: boolean;
  /** The language of VS Code, such as `de`; what VS Code itself says stays English, for it brings no language pack. */
  readonly language?: string;
  /** Folders of further extensions, put where installed ones are. */
  readonly others?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** One server, one browser and a copy of the articles, all gone with {@link Session.stop}. */
export class Session {
  private constructor(
    readonly options: SessionOptions,
    /** A copy of the sample articles that tests may write to. */
    readonly articles: string,
    /** Where this session keeps its logs and screenshots. */
    readonly artifacts: string,
    private readonly temporary: string,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  static async start(options: SessionOptions): Promise<Session> {
    const host = await ensureHost(console.log);
    const temporary = mkdtempSync(join(tmpdir(), 'pm-'));
    endGroupsOnSignal(() => {
      rmSync(temporary, { recursive: true, force: true });
    });
    const artifacts = join(artifactsFolder, options.name);
    rmSync(artifacts, { recursive: true, force: true });
    mkdirSync(artifacts, { recursive: true });
    const articles = join(temporary, 'articles');
    cpSync(join(rootFolder, 'seeds'), articles, { recursive: true });
    const serverOptions: ServerOptions = {
      temporary,
      user: join(temporary, 'user'),
      extensions: join(temporary, 'extensions'),
      port: 0,
      testDriver: options.vsix === undefined,
      workspaceTrust: options.untrusted === true,
      ...(options.language === undefined ? {} : { language: options.language }),
      log: join(artifacts, 'server.log'),
    };
    // VS Code takes on what it finds in a folder of extensions that it sees for the first time.
    for (const other of options.others ?? [])
      cpSync(other, join(serverOptions.extensions, `${basename(other)}-0.0.0`), {
        recursive: true,
      });
    if (options.vsix !== undefined) await installExtension(host, serverOptions, options.vsix);
    writeSettings(serverOptions.user, settingsOf(options));
    if (options.language !== undefined) writeLanguagePack(serverOptions.user, options.language);
    const server = await startServer(host, serverOptions);
    const browser = await launchBrowser();
    return new Session(options, articles, artifacts, temporary, server, browser);
  }

  /** The first article, by name: the one that `npm start` opens. */
  get firstArticle(): string {
    const name = readdirSync(this.articles)
      .filter((file) => file.endsWith('.txt'))
      .sort()[0];
    if (name === undefined) throw new Error('there is no article in seeds/');
    return join(this.articles, name);
  }

  /** Changes settings for all windows of this session, open ones too. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void {
    writeSettings(join(this.temporary, 'user'), { ...settingsOf(this.options), ...settings });
  }

  async openWindow(options: Omit<WindowOptions, 'origin' | 'folder' | 'log'>): Promise<Window> {
    const development = this.options.vsix === undefined ? { extension: rootFolder } : {};
    return openWindow(this.browser, {
      ...development,
      ...options,
      origin: this.server.origin,
      folder: this.articles,
      log: join(this.artifacts, 'window.log'),
    });
  }

  /** Ends everything; `keep` leaves logs and screenshots for a look at what went wrong. */
  async stop({ keep }: { readonly keep: boolean }): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    const logs = join(this.temporary, 'user', 'logs');
    if (keep && existsSync(logs)) cpSync(logs, join(this.artifacts, 'logs'), { recursive: true });
    if (!keep) rmSync(this.artifacts, { recursive: true, force: true });
    rmSync(this.temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

function settingsOf({ untrusted, settings }: SessionOptions): Readonly<Record<string, unknown>> {
  return { ...testSettings, ...(untrusted === true ? restrictedSettings : {}), ...settings };
}
