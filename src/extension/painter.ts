import * as vscode from 'vscode';
import type { Span } from '../engine';
import { categories } from '../views/categories';
import type { Category } from '../views/categories';
import { looks } from '../views/looks';
import type { Look } from '../views/looks';
import { paint } from '../views/paint';
import type { Painting } from '../views/paint';
import type { Articles } from './articles';
import { changesOf } from './textChanges';
import { PaintedSpans } from './paintedSpans';
import type { LiveSettings } from './settings';

/** A text of at most so many characters is painted as a whole, of a longer one what is near the reader's eyes. */
const shortText = 50_000;
/** Characters painted before and behind what can be seen, and how near their end may come before more is painted. */
const margin = 15_000;
const nearEnd = 5_000;
/** Scrolling is followed at most this often, in milliseconds. */
const scrollPace = 50;
/**
 * Milliseconds without typing after which everything is painted once more: what is painted while somebody types may land
 * on a text that the window has changed meanwhile.
 */
const rest = 700;

/** Paints the visible articles. Each category has one decoration type for as long as the painter lives. */
export class Painter implements vscode.Disposable {
  readonly #articles: Articles;
  readonly #settings: LiveSettings;
  readonly #types: ReadonlyMap<Category, vscode.TextEditorDecorationType>;
  readonly #omitted = new WeakMap<vscode.TextEditor, number>();
  /** The stretch that is painted; null where it is the whole text. */
  readonly #painted = new WeakMap<vscode.TextEditor, Span | null>();
  readonly #spans = new WeakMap<vscode.TextEditor, PaintedSpans>();
  readonly #resting = new Map<vscode.TextDocument, NodeJS.Timeout>();
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
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#follow(event);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        this.#followScrolling(textEditor);
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
    for (const timer of this.#resting.values()) clearTimeout(timer);
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
    const visible = visibleSpan(editor);
    const stretch = stretchAround(editor, visible);
    const excerpt = this.#articles.excerpt(document, stretch ?? wholeOf(document));
    if (excerpt === null) return;
    const { base, reading } = excerpt;
    const near = { start: visible.start - base, end: visible.end - base };
    const painting = paint(reading, { shown: highlights, limit: highlightLimit, visible: near });
    this.#omitted.set(editor, painting.omitted);
    this.#painted.set(editor, stretch);
    this.#show(editor, painting, base);
  }

  #show(editor: vscode.TextEditor, { spans, omitted }: Painting, base: number): void {
    const inText = [...spans].map(
      ([category, found]) => [category, found.map((span) => shifted(span, base))] as const,
    );
    const known = this.#spans.get(editor) ?? new PaintedSpans();
    this.#spans.set(editor, known);
    for (const [category, found] of known.exchange({ spans: new Map(inText), omitted })) {
      const type = this.#types.get(category);
      if (type !== undefined) editor.setDecorations(type, rangesOf(editor.document, found));
    }
  }

  /** Follows what the editor does with what is painted while somebody types. */
  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const changes = changesOf(contentChanges);
    if (changes.length === 0) return;
    for (const editor of editorsOf(document)) this.#spans.get(editor)?.move(changes);
    clearTimeout(this.#resting.get(document));
    const timer = setTimeout(() => {
      this.#resting.delete(document);
      for (const editor of editorsOf(document)) {
        this.#spans.delete(editor);
        this.#repaint(editor);
      }
    }, rest);
    this.#resting.set(document, timer);
  }

  #followScrolling(editor: vscode.TextEditor): void {
    if (this.#scrolled !== undefined || this.#isPaintedAround(editor)) return;
    this.#scrolled = setTimeout(() => {
      this.#scrolled = undefined;
      for (const each of vscode.window.visibleTextEditors)
        if (!this.#isPaintedAround(each)) this.#repaint(each);
    }, scrollPace);
  }

  #isPaintedAround(editor: vscode.TextEditor): boolean {
    if (this.omitted(editor) > 0) return false;
    const painted = this.#painted.get(editor);
    if (painted === null) return true;
    if (painted === undefined) return false;
    const { start, end } = visibleSpan(editor);
    return (
      (painted.start === 0 || painted.start + nearEnd <= start) && end + nearEnd <= painted.end
    );
  }

  #clear(editor: vscode.TextEditor): void {
    this.#omitted.delete(editor);
    this.#painted.delete(editor);
    this.#spans.delete(editor);
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

/** What is painted of a long text; null for a short one, which is painted as a whole. */
function stretchAround({ document }: vscode.TextEditor, visible: Span): Span | null {
  if (wholeOf(document).end <= shortText) return null;
  return { start: Math.max(0, visible.start - margin), end: visible.end + margin };
}

function wholeOf(document: vscode.TextDocument): Span {
  const last = document.lineAt(document.lineCount - 1).range.end;
  return { start: 0, end: document.offsetAt(last) };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
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
