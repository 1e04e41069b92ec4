import * as vscode from 'vscode';
import type { Localize } from '../views/localize';
import type { Reading } from '../views/reading';
import type { Row } from '../views/row';
import type { Articles } from './articles';
import type { CurrentArticle } from './currentArticle';
import { revealCommand } from './reveal';
import type { ArticleNumbers } from './reveal';

export interface TreeOptions {
  readonly view: string;
  readonly rowsOf: (reading: Reading, t: Localize) => readonly Row[];
  /** What the view says next to its title, and the badge on its icon. */
  readonly summaryOf: (rows: readonly Row[]) => TreeSummary;
  readonly articles: Articles;
  readonly current: CurrentArticle;
  readonly numbers: ArticleNumbers;
  readonly t: Localize;
}

export interface TreeSummary {
  readonly description: string;
  readonly badge: vscode.ViewBadge | undefined;
}

/** One view of the current article. It keeps the last reading while somebody types, so that nothing flickers. */
export class ArticleTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #options: TreeOptions;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #parents = new Map<string, Row>();
  readonly #tree: vscode.TreeView<Row>;
  readonly #subscription: vscode.Disposable;
  #rows: readonly Row[] = [];
  #shown = '';
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(options: TreeOptions) {
    this.#options = options;
    this.#tree = vscode.window.createTreeView(options.view, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscription = options.current.onDidChange(() => {
      this.#update();
    });
    this.#update();
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  getChildren(row?: Row): Row[] {
    return [...(row?.children ?? this.#rows)];
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row.id);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const open = row.kind === 'speaker' || row.id === 'type PERSON';
    const state = open
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed;
    const leaf = row.children.length === 0;
    const tree = new vscode.TreeItem(
      row.label,
      leaf ? vscode.TreeItemCollapsibleState.None : state,
    );
    tree.id = row.id;
    tree.description = row.description;
    tree.tooltip = row.tooltip;
    tree.contextValue = row.kind;
    tree.accessibilityInformation = { label: row.spoken };
    tree.iconPath = new vscode.ThemeIcon(
      row.icon.name,
      row.icon.colour === null ? undefined : new vscode.ThemeColor(row.icon.colour),
    );
    if (row.span !== null && leaf) this.#link(tree, row);
    return tree;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#tree.dispose();
    this.#changed.dispose();
  }

  #link(tree: vscode.TreeItem, row: Row): void {
    const { current, numbers, t } = this.#options;
    if (current.document === null) return;
    tree.command = {
      command: revealCommand,
      title: t('Show in the article'),
      arguments: [numbers.of(current.document.uri), row.subject],
    };
  }

  #update(): void {
    const { articles, current, numbers, rowsOf, summaryOf, t } = this.#options;
    const { document } = current;
    const standing = document === null ? null : articles.standing(document);
    if (standing?.kind === 'working') return;
    const reading = document === null ? null : articles.latestReading(document);
    const rows = reading === null ? [] : rowsOf(reading, t);
    const shown = `${document === null ? '' : numbers.of(document.uri)} ${JSON.stringify(rows)}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#rows = rows;
    this.#parents.clear();
    for (const row of rows) this.#adopt(row);
    const { description, badge } = summaryOf(rows);
    this.#tree.description = description;
    this.#tree.badge = badge;
    this.#changed.fire(undefined);
  }

  #adopt(parent: Row): void {
    for (const child of parent.children) {
      this.#parents.set(child.id, parent);
      this.#adopt(child);
    }
  }
}
