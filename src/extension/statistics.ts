import * as vscode from 'vscode';
import type { Localize } from '../views/localize';
import { statisticsPage } from '../views/statisticsPage';
import type { Articles } from './articles';
import type { CurrentArticle } from './currentArticle';

/** The page with who is quoted how much; at most one, which follows the current article. */
export class Statistics implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #current: CurrentArticle;
  readonly #t: Localize;
  readonly #subscription: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;

  constructor(articles: Articles, current: CurrentArticle, t: Localize) {
    this.#articles = articles;
    this.#current = current;
    this.#t = t;
    this.#subscription = current.onDidChange(() => {
      this.#update();
    });
  }

  show(): void {
    if (this.#panel === undefined) {
      this.#panel = vscode.window.createWebviewPanel(
        'pressmark.statistics',
        this.#t('Who Is Quoted'),
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
        { enableScripts: false, localResourceRoots: [] },
      );
      this.#panel.onDidDispose(() => {
        this.#panel = undefined;
      });
    } else this.#panel.reveal();
    this.#update();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panel?.dispose();
  }

  #update(): void {
    const { document } = this.#current;
    const reading = document === null ? null : this.#articles.latestReading(document);
    if (this.#panel === undefined || reading === null) return;
    this.#panel.webview.html = statisticsPage(reading, crypto.randomUUID(), this.#t);
  }
}
