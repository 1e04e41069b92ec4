import * as vscode from 'vscode';
import type { TextFormat } from '../engine';
import { ArticleIndex } from '../views/articleIndex';
import { systemClock } from '../host/clock';
import { inTurns } from '../host/turns';
import type { FoundArticle, IndexedName, IndexReport } from '../views/articleIndex';
import type { Localize } from '../views/localize';
import type { Reading } from '../views/reading';
import type { Articles } from './articles';
import type { LiveSettings } from './settings';

/** What one asking may cost: files, bytes of one file, bytes in all. */
const limits = { files: 1_000, fileSize: 1_000_000, totalSize: 30_000_000 };
/** Most files looked at, so that a folder of a million costs no more than the limits do. */
const mostFound = 5_000;

/** What the languages of articles are called in file names. */
const endings: readonly (readonly [ending: string, language: string, format: TextFormat])[] = [
  ['.txt', 'plaintext', 'plain'],
  ['.text', 'plaintext', 'plain'],
  ['.md', 'markdown', 'markdown'],
  ['.markdown', 'markdown', 'markdown'],
  ['.html', 'html', 'html'],
  ['.htm', 'html', 'html'],
];

/** The articles of the workspace that are not open: read when the reader asks for it, and never by itself. */
export class Library implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #settings: LiveSettings;
  readonly #t: Localize;
  readonly #index: ArticleIndex;
  #watcher: vscode.Disposable | undefined;

  constructor(articles: Articles, settings: LiveSettings, t: Localize) {
    this.#articles = articles;
    this.#settings = settings;
    this.#t = t;
    this.#index = new ArticleIndex(limits, t);
  }

  /** Names in articles that no editor shows. */
  search(query: string): IndexedName[] {
    if (this.#index.size === 0) return [];
    return this.#index.search(query, (key) => {
      const document = this.#articles.documentAt(vscode.Uri.parse(key));
      return document !== undefined && this.#articles.reading(document) !== null;
    });
  }

  /** Reads every article of the workspace, shows how far it is, and opens the search over names. */
  async searchAll(): Promise<IndexReport> {
    const t = this.#t;
    const report = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: t('Reading the articles of the folder'),
        cancellable: true,
      },
      (progress, token) => this.#refresh(progress, token),
    );
    this.#watch();
    if (report.beyond > 0)
      void vscode.window.showInformationMessage(
        t('{0} files are too large or too many to be searched.', report.beyond),
      );
    await vscode.commands.executeCommand('workbench.action.showAllSymbols');
    return report;
  }

  dispose(): void {
    this.#watcher?.dispose();
  }

  async #refresh(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<IndexReport> {
    const found = await this.#find(token);
    return this.#index.refresh(found, {
      read: ({ key }) => this.#read(vscode.Uri.parse(key)),
      stopped: () => token.isCancellationRequested,
      inTurns: (steps) => inTurns(steps, systemClock),
      progress: (done, all) => {
        progress.report({
          message: this.#t('{0} of {1}', done + 1, all),
          increment: 100 / all,
        });
      },
    });
  }

  /** What the editor's own search would look through, of the languages and patterns of the settings. */
  async #find(token: vscode.CancellationToken): Promise<FoundArticle[]> {
    const { include, exclude } = this.#settings.now;
    const served = endings.filter(([, language]) =>
      this.#settings.now.languages.includes(language),
    );
    const patterns =
      include.length > 0 ? include : [`**/*{${served.map(([ending]) => ending).join(',')}}`];
    const excluded = [...exclude, ...searchExcludes()];
    const none = excluded.length === 0 ? undefined : `{${excluded.join(',')}}`;
    const found = await Promise.all(
      patterns.map((pattern) => vscode.workspace.findFiles(pattern, none, mostFound, token)),
    );
    const uris = new Map(found.flat().map((uri) => [uri.toString(), uri]));
    const articles: FoundArticle[] = [];
    for (const [key, uri] of [...uris].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (token.isCancellationRequested) break;
      if (!served.some(([ending]) => uri.path.toLowerCase().endsWith(ending))) continue;
      const stat = await statOrNull(uri);
      if (stat !== null)
        articles.push({ key, size: stat.size, stamp: `${stat.mtime} ${stat.size}` });
    }
    return articles;
  }

  async #read(uri: vscode.Uri): Promise<Reading | null> {
    const path = uri.path.toLowerCase();
    const format = endings.find(([ending]) => path.endsWith(ending))?.[2] ?? 'plain';
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      const text = await vscode.workspace.decode(bytes, { uri });
      return await this.#articles.readUnopened(uri, text, format);
    } catch {
      // Gone, not to be read, or no text: not an article.
      return null;
    }
  }

  /** A file that changes is forgotten until somebody asks again; nothing is watched before the first asking. */
  #watch(): void {
    if (this.#watcher !== undefined) return;
    const watcher = vscode.workspace.createFileSystemWatcher(
      `**/*{${endings.map(([ending]) => ending).join(',')}}`,
      true,
    );
    const forget = (uri: vscode.Uri): void => {
      this.#index.forget(uri.toString());
    };
    watcher.onDidChange(forget);
    watcher.onDidDelete(forget);
    this.#watcher = watcher;
  }
}

async function statOrNull(uri: vscode.Uri): Promise<vscode.FileStat | null> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return null;
  }
}

/** Patterns that the reader keeps out of searches; `findFiles` itself heeds `files.exclude` only. */
function searchExcludes(): string[] {
  const patterns = vscode.workspace.getConfiguration('search').get<unknown>('exclude');
  if (typeof patterns !== 'object' || patterns === null) return [];
  return Object.entries(patterns)
    .filter(([pattern, on]) => on === true && pattern !== '')
    .map(([pattern]) => pattern);
}
