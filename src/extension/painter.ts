import * as vscode from 'vscode';
import type { Span } from '../engine';
import { categories } from '../views/categories';
import type { Category } from '../views/categories';
import { looks } from '../views/looks';
import type { Look } from '../views/looks';
import { paint } from '../views/paint';
import type { Articles } from './articles';
import type { LiveSettings } from './settings';

/** How long scrolling must rest before another part of a very full article is painted. */
const scrollRest = 150;

/** Paints the visible articles. Each category has one decoration type for as long as the painter lives. */
export class Painter implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #settings: LiveSettings;
  readonly #types: ReadonlyMap<Category, vscode.TextEditorDecorationType>;
  readonly #omitted = new WeakMap<vscode.TextEditor, number>();
  readonly #subscriptions: vscode.Disposable[];
  #scrolled: NodeJS.Timeout | undefined;

  constructor(articles: Articles, settings: LiveSettings) {
    this.#articles = articles;
    this.#settings = settings;
    this.#types = new Map(
      categories.map((category) => [category, decorationType(looks[category])]),
    );
    this.#subscriptions = [
      settings.onDidChange(() => {
        this.#repaintAll();
      }),
      articles.onDidChange((document) => {
        for (const editor of editorsOf(document)) this.#repaint(editor);
      }),
      articles.onDidClose((document) => {
        for (const editor of editorsOf(document)) this.#clear(editor);
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#repaint(editor);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (this.omitted(textEditor) > 0) this.#repaintAfterRest(textEditor);
      }),
    ];
  }

  /** Highlights that the limit kept out of this editor. */
  omitted(editor: vscode.TextEditor): number {
    return this.#omitted.get(editor) ?? 0;
  }

  #repaintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#repaint(editor);
  }

  dispose(): void {
    clearTimeout(this.#scrolled);
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const type of this.#types.values()) type.dispose();
  }

  /** Paints the reading of exactly the version that is shown; without one it leaves what follows the edits by itself. */
  #repaint(editor: vscode.TextEditor): void {
    const { document } = editor;
    const standing = this.#articles.standing(document);
    const { highlightsOn, highlights, highlightLimit } = this.#settings.now;
    if (standing === null || standing.kind === 'working') return;
    if (standing.kind !== 'read' || !highlightsOn) {
      this.#clear(editor);
      return;
    }
    const reading = this.#articles.reading(document);
    if (reading === null) return;
    const visible = visibleSpan(editor);
    const painting = paint(reading, { shown: highlights, limit: highlightLimit, visible });
    this.#omitted.set(editor, painting.omitted);
    for (const [category, type] of this.#types)
      editor.setDecorations(type, rangesOf(document, painting.spans.get(category) ?? []));
  }

  #repaintAfterRest(editor: vscode.TextEditor): void {
    clearTimeout(this.#scrolled);
    this.#scrolled = setTimeout(() => {
      this.#repaint(editor);
    }, scrollRest);
  }

  #clear(editor: vscode.TextEditor): void {
    this.#omitted.delete(editor);
    for (const type of this.#types.values()) editor.setDecorations(type, []);
  }
}

function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}

function visibleSpan({ document, visibleRanges }: vscode.TextEditor): Span {
  const first = visibleRanges[0];
  const last = visibleRanges.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return { start: document.offsetAt(first.start), end: document.offsetAt(last.end) };
}

function rangesOf(document: vscode.TextDocument, spans: readonly Span[]): vscode.Range[] {
  return spans.map(
    ({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)),
  );
}

function decorationType(look: Look): vscode.TextEditorDecorationType {
  const { background, border, foreground, textDecoration, overviewRuler } = look;
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(background === undefined ? {} : { backgroundColor: new vscode.ThemeColor(background) }),
    ...(foreground === undefined ? {} : { color: new vscode.ThemeColor(foreground) }),
    ...(textDecoration === undefined ? {} : { textDecoration }),
    ...(border === undefined
      ? {}
      : {
          borderColor: new vscode.ThemeColor(border.colour),
          borderStyle: border.style,
          borderWidth: border.width,
          ...(border.radius === undefined ? {} : { borderRadius: border.radius }),
        }),
    ...(overviewRuler === undefined
      ? {}
      : {
          overviewRulerColor: new vscode.ThemeColor(overviewRuler),
          overviewRulerLane: vscode.OverviewRulerLane.Right,
        }),
  });
}
