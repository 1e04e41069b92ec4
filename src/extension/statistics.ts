import * as vscode from 'vscode';
import { systemClock } from '../host/clock';
import { inTurns } from '../host/turns';
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
  /** Counts updates, so that an older one that took longer is not shown. */
  #updates = 0;

  constructor(articles: Articles, current: CurrentArticle, t: Localize) {
    this.#articles = articles;
    this.#current = current;
    this.#t = t;
    this.#subscription = current.onDidChange(() => {
      void this.#update();
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
    void this.#update();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panel?.dispose();
  }

  async #update(): Promise<void> {
    const { document } = this.#current;
    const reading = document === null ? null : this.#articles.latestReading(document);
    if (this.#panel === undefined || reading === null) return;
    this.#updates += 1;
    const update = this.#updates;
    const page = await inTurns(statisticsPage(reading, crypto.randomUUID(), this.#t), systemClock);
    if (update === this.#updates) this.#put(page);
  }

  #put(page: string): void {
    if (this.#panel !== undefined) this.#panel.webview.html = page;
  }
}
