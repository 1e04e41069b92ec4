import * as vscode from 'vscode';
import type { Steps } from '../engine';
import { systemClock } from '../host/clock';
import { inTurns } from '../host/turns';
import type { Localize } from '../views/localize';
import { quotationAt } from '../views/reading';
import type { Reading } from '../views/reading';
import { filterRows } from '../views/row';
import type { Row } from '../views/row';
import type { Articles } from './articles';
import type { CurrentArticle } from './currentArticle';
import { revealCommand } from './reveal';
import type { ArticleNumbers } from './reveal';
import type { LiveSettings } from './settings';

export interface TreeOptions {
  readonly view: string;
  readonly rowsOf: (reading: Reading) => Steps<readonly Row[]>;
  /** What the view says next to its title, and the badge on its icon. */
  readonly summaryOf: (reading: Reading) => TreeSummary;
  readonly articles: Articles;
  readonly current: CurrentArticle;
  readonly numbers: ArticleNumbers;
  readonly settings: LiveSettings;
  readonly t: Localize;
}

export interface TreeSummary {
  readonly description: string;
  readonly badge: vscode.ViewBadge | undefined;
}

/** Speakers of at most so many quotations are opened at first. */
const openedQuotations = 1_000;
/** The rows of so many mentions are compared, so that the view stands still when nothing has changed. */
const comparedMentions = 1_000;

const nothing: TreeSummary = { description: '', badge: undefined };

/** One view of the current article. It keeps the last reading while somebody types, so that nothing flickers. */
export class ArticleTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #options: TreeOptions;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #parents = new WeakMap<Row, Row>();
  readonly #tree: vscode.TreeView<Row>;
  readonly #subscriptions: vscode.Disposable[];
  #rows: readonly Row[] = [];
  #shown = '';
  /** Counts updates, so that an older one that took longer is not shown. */
  #updates = 0;
  /** There are so many rows that only headings are shown at first. */
  #long = false;
  #filter = '';
  /** The last update, until it has made its rows. */
  #making: Promise<void> = Promise.resolve();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(options: TreeOptions) {
    this.#options = options;
    this.#tree = vscode.window.createTreeView(options.view, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    const update = (): void => {
      this.#making = this.#update();
    };
    this.#subscriptions = [
      options.current.onDidChange(update),
      options.settings.onDidChange(update),
      this.#tree.onDidChangeVisibility(update),
      vscode.window.onDidChangeTextEditorSelection((event) => {
        this.#follow(event);
      }),
    ];
    update();
  }

  get filter(): string {
    return this.#filter;
  }

  /** Shows only rows that hold these words; empty words show all. */
  set filter(words: string) {
    this.#filter = words;
    void vscode.commands.executeCommand(
      'setContext',
      `${this.#options.view}.filtered`,
      words.trim() !== '',
    );
    this.#making = this.#update();
  }

  /** The rows that are selected in the view. */
  get selection(): readonly Row[] {
    return this.#tree.selection;
  }

  getChildren(row?: Row): Row[] | Promise<Row[]> {
    if (row === undefined) return this.#rows.length === 0 ? this.#firstRows() : [...this.#rows];
    return this.#childrenOf(row);
  }

  /** Those of an article that was not shown yet: the view must not say that there are none while they are being made. */
  async #firstRows(): Promise<Row[]> {
    await this.#making;
    return [...this.#rows];
  }

  #childrenOf(row: Row): Row[] {
    for (const child of row.children) this.#parents.set(child, row);
    return [...row.children];
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const open = row.kind === 'speaker' || row.kind === 'quotationType' || row.id === 'type PERSON';
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const leaf = row.isLeaf;
    const opened = open && !this.#long ? Expanded : Collapsed;
    const shown = new vscode.TreeItem(row.label, leaf ? None : opened);
    shown.id = row.id;
    shown.description = row.description;
    shown.tooltip = row.tooltip;
    shown.contextValue = row.kind;
    shown.accessibilityInformation = { label: row.spoken };
    shown.iconPath = new vscode.ThemeIcon(
      row.icon.name,
      row.icon.colour === null ? undefined : new vscode.ThemeColor(row.icon.colour),
    );
    if (row.span !== null && leaf) this.#link(shown, row);
    return shown;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#tree.dispose();
    this.#changed.dispose();
  }

  #link(shown: vscode.TreeItem, row: Row): void {
    const { current, numbers, t } = this.#options;
    if (current.document === null) return;
    shown.command = {
      command: revealCommand,
      title: t('Show in the article'),
      arguments: [numbers.of(current.document.uri), row.subject],
    };
  }

  /** Shows what is known of the current article; a view that nobody sees gets its rows when somebody does. */
  async #update(): Promise<void> {
    const { articles, current, rowsOf, summaryOf, t } = this.#options;
    const { document } = current;
    const standing = document === null ? null : articles.standing(document);
    if (standing?.kind === 'working') return;
    const reading = document === null ? null : articles.latestReading(document);
    const { description, badge } = reading === null ? nothing : summaryOf(reading);
    this.#tree.description = description;
    this.#tree.badge = badge;
    this.#updates += 1;
    const update = this.#updates;
    if (!this.#tree.visible) return;
    const all = reading === null ? [] : await inTurns(rowsOf(reading), systemClock);
    const rows = await inTurns(filterRows(all, this.#filter), systemClock);
    if (update !== this.#updates) return;
    const empty = rows.length === 0 && this.#filter.trim() !== '' && reading !== null;
    this.#tree.message = empty ? t('Nothing here holds “{0}”.', this.#filter) : '';
    if (this.#takes(rows, reading)) this.#changed.fire(undefined);
  }

  /** Whether the rows are others than those that are shown; of a long article nobody compares them all. */
  #takes(rows: readonly Row[], reading: Reading | null): boolean {
    const { current, numbers } = this.#options;
    const { document } = current;
    this.#long = reading !== null && reading.annotation.quotations.length > openedQuotations;
    const comparable = reading === null || reading.annotation.mentions.length <= comparedMentions;
    const article = document === null ? '' : numbers.of(document.uri);
    const shown = comparable ? `${article} ${JSON.stringify(rows)}` : '';
    if (comparable && shown === this.#shown) return false;
    this.#shown = shown;
    this.#rows = rows;
    return true;
  }

  /** Selects the row of the quotation under the cursor, without taking the focus and only in a view that is open. */
  #follow({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): void {
    const { articles, current, settings } = this.#options;
    const byHand = kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command;
    const { document } = textEditor;
    if (!byHand || !settings.now.followCursor || !this.#tree.visible) return;
    if (document !== current.document) return;
    const reading = articles.reading(document);
    const cursor = selections[0]?.active;
    if (reading === null || cursor === undefined) return;
    const quotation = quotationAt(reading, document.offsetAt(cursor));
    const row = quotation === null ? undefined : this.#rowOf(quotation.id);
    if (row === undefined || this.#tree.selection[0]?.id === row.id) return;
    void this.#tree.reveal(row, { select: true, focus: false });
  }

  /** The row of a quotation, with the way to it known. */
  #rowOf(subject: string): Row | undefined {
    let row = this.#rows.find(({ holds }) => holds(subject));
    while (row !== undefined && !row.isLeaf)
      row = this.#childrenOf(row).find(({ holds }) => holds(subject));
    return row;
  }
}
