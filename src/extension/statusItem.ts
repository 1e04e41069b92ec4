import * as vscode from 'vscode';
import type { Standing } from '../host/desk';
import type { Localize } from '../views/localize';
import { statusLine } from '../views/status';
import type { ArticleState } from '../views/status';
import type { Articles } from './articles';
import type { CurrentArticle } from './currentArticle';
import type { Painter } from './painter';

/** How long a reading may take before the status bar mentions it. */
const patience = 400;
/** How long a tab may have no text before the status bar says that it will have none. */
const longPatience = 2_000;

/** Says in the status bar what is happening with the current article and what limits it. */
export class StatusItem implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #current: CurrentArticle;
  readonly #painter: Painter;
  readonly #t: Localize;
  readonly #entry = vscode.window.createStatusBarItem(
    'pressmark.status',
    vscode.StatusBarAlignment.Right,
    90,
  );
  readonly #subscriptions: vscode.Disposable[];
  #timer: NodeJS.Timeout | undefined;

  constructor(articles: Articles, current: CurrentArticle, painter: Painter, t: Localize) {
    this.#articles = articles;
    this.#current = current;
    this.#painter = painter;
    this.#t = t;
    this.#entry.name = 'Pressmark';
    this.#entry.command = 'pressmark.quotations.focus';
    this.#subscriptions = [
      current.onDidChange(() => {
        this.update();
      }),
      vscode.window.tabGroups.onDidChangeTabs(() => {
        if (current.document === null) this.update();
      }),
    ];
    this.update();
  }

  update(): void {
    clearTimeout(this.#timer);
    const { document } = this.#current;
    const standing = document === null ? null : this.#articles.standing(document);
    const read = standing !== null && standing.kind !== 'working';
    void vscode.commands.executeCommand('setContext', 'pressmark.article', document !== null);
    void vscode.commands.executeCommand('setContext', 'pressmark.standing', standing?.kind ?? '');
    if (standing === null) {
      this.#entry.hide();
      this.#timer = setTimeout(() => {
        if (isTextWithheld()) this.#show({ kind: 'withheld' });
      }, longPatience);
    } else if (read) this.#show(this.#stateOf(standing, document));
    else
      this.#timer = setTimeout(() => {
        this.#show({ kind: 'working' });
      }, patience);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#entry.dispose();
  }

  #show(state: ArticleState): void {
    const { text, tooltip, spoken, warning } = statusLine(state, this.#t);
    this.#entry.text = text;
    this.#entry.tooltip = tooltip;
    this.#entry.accessibilityInformation = { label: spoken };
    this.#entry.backgroundColor = warning
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    this.#entry.show();
  }

  #stateOf(standing: Standing, document: vscode.TextDocument | null): ArticleState {
    switch (standing.kind) {
      case 'working':
      case 'too-long':
        return standing;
      case 'read': {
        const reading = document === null ? null : this.#articles.latestReading(document);
        if (reading === null) return { kind: 'working' };
        const { editor } = this.#current;
        const omitted = editor === undefined ? 0 : this.#painter.omitted(editor);
        return { kind: 'reading', reading, omitted, unfinished: !standing.complete };
      }
      case 'gave-up':
        return { kind: 'gave-up', reason: this.#reason(standing.because) };
    }
  }

  #reason(because: 'failed' | 'poisoned' | 'paused'): string {
    const t = this.#t;
    const remedy = t('Run “Pressmark: Restart Analysis” to try again; the log says more.');
    switch (because) {
      case 'failed':
        return `${t('Pressmark could not read this article.')} ${remedy}`;
      case 'poisoned':
        return `${t('Pressmark gave up on this article: reading it took too long twice.')} ${remedy}`;
      case 'paused':
        return `${t('Pressmark is paused because its analysis failed several times.')} ${remedy}`;
    }
  }
}

/** Whether the tab in front shows a text file that this VS Code gives to no extension, as it does with 50 MB and more. */
function isTextWithheld(): boolean {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText)) return false;
  const key = input.uri.toString();
  const known = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === key);
  return !known && /\.(?:txt|text|md|markdown)$/iu.test(input.uri.path);
}
