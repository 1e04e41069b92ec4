import * as vscode from 'vscode';
import type { Articles } from './articles';

/** The article that the views, the status item and the commands are about: the active one, or the last one active that
 *  can still be seen. */
export class CurrentArticle implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #document: vscode.TextDocument | null = null;
  /** Another article is current, or what is known about it changed. */
  readonly onDidChange = this.#changed.event;

  constructor(articles: Articles) {
    this.#articles = articles;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.refresh();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.refresh();
      }),
      articles.onDidRead((document) => {
        if (document === this.#document) this.#changed.fire();
        else this.refresh();
      }),
      articles.onDidClose(() => {
        this.refresh();
      }),
    ];
  }

  get document(): vscode.TextDocument | null {
    return this.#document;
  }

  /** The editor that shows the article, the active one if it does. */
  get editor(): vscode.TextEditor | undefined {
    const shows = (editor: vscode.TextEditor | undefined): boolean =>
      this.#document !== null && editor?.document === this.#document;
    const active = vscode.window.activeTextEditor;
    return shows(active) ? active : vscode.window.visibleTextEditors.find(shows);
  }

  refresh(): void {
    const next = this.#choose();
    if (next === this.#document) return;
    this.#document = next;
    this.#changed.fire();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #choose(): vscode.TextDocument | null {
    const seen = vscode.window.visibleTextEditors.map(({ document }) => document);
    const visible = seen.filter((document) => this.#articles.serves(document));
    const active = vscode.window.activeTextEditor?.document;
    const last = this.#document;
    return (
      visible.find((document) => document === active) ??
      visible.find((document) => document === last) ??
      visible[0] ??
      null
    );
  }
}
