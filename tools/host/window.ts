import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface WindowOptions {
  readonly origin: string;
  readonly folder: string;
  /** An article to open at once. */
  readonly file?: string;
  /** An extension to run from its folder; the server must be started with its test driver. */
  readonly extension?: string;
  /** A module to run inside the extension host. */
  readonly tests?: string;
  readonly log: string;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly forcedColors?: boolean;
}

/** A VS Code window in a browser page of its own profile, with what it logged and asked for. */
export interface Window {
  readonly page: Page;
  /** Each address outside the server that the page asked for. */
  readonly foreign: readonly string[];
  /** What the window and its extension host logged, one entry a message. */
  readonly messages: readonly LoggedMessage[];
  /** Settles when the test module has ended, with its exit code. */
  readonly testsEnded: Promise<number>;
  close(): Promise<void>;
}

export interface LoggedMessage {
  /** The page's console, or VS Code's own log of the window and its extension host. */
  readonly from: 'page' | 'log';
  readonly level: string;
  readonly text: string;
}

/** The address of a window: the folder, and what VS Code reads from the payload. */
export function windowAddress(
  options: Pick<WindowOptions, 'origin' | 'folder' | 'file' | 'extension' | 'tests'>,
): string {
  const remote = `vscode-remote://${new URL(options.origin).host}`;
  const payload: (readonly [string, string])[] = [['skipWelcome', 'true']];
  if (options.file !== undefined) payload.push(['openFile', remote + options.file]);
  if (options.extension !== undefined)
    payload.push(['extensionDevelopmentPath', remote + options.extension]);
  if (options.tests !== undefined) payload.push(['extensionTestsPath', remote + options.tests]);
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return `${options.origin}/?${query.toString()}`;
}

function watchRequests(context: BrowserContext, origin: string): string[] {
  const foreign: string[] = [];
  const own = new URL(origin).host;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (
      /^(?:https?|wss?):$/.test(url.protocol) &&
      url.host !== own &&
      !url.host.endsWith(`.${own}`)
    ) {
      foreign.push(request.url());
    }
  });
  return foreign;
}

/** Opens a window and gives it at once, before the workbench is ready. */
export async function openWindow(browser: Browser, options: WindowOptions): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    deviceScaleFactor: options.scale ?? 1,
    forcedColors: options.forcedColors === true ? 'active' : 'none',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // tsx marks each function with its name by this helper; functions that run in the page need it there.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  const foreign = watchRequests(context, options.origin);
  const page = await context.newPage();
  const messages: LoggedMessage[] = [];
  const keep = (from: LoggedMessage['from'], level: string, text: string): void => {
    messages.push({ from, level, text });
    appendFileSync(options.log, `[${from} ${level}] ${text}\n`);
  };
  page.on('console', (message) => {
    keep('page', message.type(), `${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    keep('page', 'error', error.stack ?? error.message);
  });
  let end: (code: number) => void = () => undefined;
  const testsEnded = new Promise<number>((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    end(code);
  });
  await page.exposeFunction('codeAutomationLog', (level: string, values: readonly unknown[]) => {
    keep('log', level, format(...values));
  });
  await page.goto(windowAddress(options), { waitUntil: 'domcontentloaded' });
  return { page, foreign, messages, testsEnded, close: () => context.close() };
}
