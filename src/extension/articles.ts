import * as vscode from 'vscode';
import type { TextFormat } from '../engine';
import { AnalysisHost } from '../host/analysisHost';
import type { HostOptions } from '../host/analysisHost';
import { systemClock } from '../host/clock';
import { Desk } from '../host/desk';
import type { Standing } from '../host/desk';
import { readAnnotation } from '../views/reading';
import type { Reading } from '../views/reading';
import type { LiveSettings } from './settings';

/** Text that is no article, whatever its language says. */
const foreignSchemes: ReadonlySet<string> = new Set([
  'output',
  'debug',
  'comment',
  'vscode',
  'vscode-settings',
  'search-editor',
  'walkThroughSnippet',
]);

export interface ArticlesOptions {
  readonly host: Omit<HostOptions, 'clock'>;
  readonly settings: LiveSettings;
}

/** The articles that are open in the editor and what is known about each of them. */
export class Articles implements vscode.Disposable {
  readonly #settings: LiveSettings;
  readonly #host: AnalysisHost;
  readonly #desk: Desk;
  readonly #documents = new Map<string, vscode.TextDocument>();
  readonly #readings = new WeakMap<Standing, Reading>();
  #maximumLength: number;
  readonly #ignored = new WeakSet<vscode.TextDocument>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];
  /** The standing of an article changed. */
  readonly onDidChange = this.#changed.event;
  /** A document is no longer an article on the desk. */
  readonly onDidClose = this.#closed.event;

  constructor({ host, settings }: ArticlesOptions) {
    this.#settings = settings;
    this.#maximumLength = settings.now.maximumLength;
    this.#host = new AnalysisHost({ ...host, clock: systemClock });
    this.#desk = new Desk({
      host: this.#host,
      clock: systemClock,
      limits: () => settings.now,
      changed: (key) => {
        const document = this.#documents.get(key);
        if (document !== undefined) this.#changed.fire(document);
      },
      log: host.log,
    });
    this.#subscriptions = [
      settings.onDidChange(() => {
        this.#refresh();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.openVisible();
      }),
      vscode.workspace.onDidOpenTextDocument(() => {
        this.openVisible();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.#edited(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#close(document);
      }),
    ];
  }

  /** Whether the settings make the document an article. */
  serves(document: vscode.TextDocument): boolean {
    const { languages, include, exclude } = this.#settings.now;
    if (this.#ignored.has(document) || foreignSchemes.has(document.uri.scheme)) return false;
    if (!languages.includes(document.languageId)) return false;
    const matches = (pattern: string): boolean => vscode.languages.match({ pattern }, document) > 0;
    return (include.length === 0 || include.some(matches)) && !exclude.some(matches);
  }

  /** Leaves this document alone from now on: it is no article though its language says so. */
  ignore(document: vscode.TextDocument): void {
    this.#ignored.add(document);
    this.#close(document);
  }

  /** Takes every visible article on the desk. */
  openVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.#open(document);
  }

  restart(): void {
    this.#host.restart();
    this.#desk.readAll();
  }

  /** The reading of the document as it is now; null while there is none. */
  reading(document: vscode.TextDocument): Reading | null {
    const standing = this.#desk.standing(keyOf(document));
    if (standing?.kind !== 'read' || standing.version !== document.version) return null;
    return this.#readingOf(standing);
  }

  /** The newest reading of the document, though somebody may have typed since. */
  latestReading(document: vscode.TextDocument): Reading | null {
    const standing = this.#desk.standing(keyOf(document));
    return standing?.kind === 'read' ? this.#readingOf(standing) : null;
  }

  /** Waits for the reading of the document as it is now. */
  async upToDate(document: vscode.TextDocument): Promise<Reading | null> {
    this.#open(document);
    await this.#desk.upToDate(keyOf(document));
    return this.reading(document);
  }

  /** Reads a text that no editor shows, when the worker has nothing more urgent to do, and remembers nothing of it. */
  async readUnopened(uri: vscode.Uri, text: string, format: TextFormat): Promise<Reading | null> {
    const article = `unopened ${uri.toString()}`;
    const outcome = await this.#host.analyze({ article, text, format, source: nameOf(uri) });
    this.#host.close(article);
    return outcome.kind === 'done' ? readAnnotation(text, outcome.annotation) : null;
  }

  standing(document: vscode.TextDocument): Standing | null {
    return this.#desk.standing(keyOf(document));
  }

  /** Every article on the desk. */
  documents(): vscode.TextDocument[] {
    return [...this.#documents.values()];
  }

  documentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
    return this.#documents.get(uri.toString());
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#desk.dispose();
    this.#host.dispose();
    this.#changed.dispose();
    this.#closed.dispose();
  }

  #open(document: vscode.TextDocument): void {
    const key = keyOf(document);
    const before = this.#documents.get(key);
    if (before === document || document.isClosed || !this.serves(document)) return;
    // An untitled document may get the address of one that was just closed.
    if (before !== undefined) this.#close(before);
    this.#documents.set(key, document);
    this.#desk.open({
      key,
      format: formatOf(document),
      source: nameOf(document.uri),
      version: () => document.version,
      text: () => document.getText(),
    });
  }

  /** After a change of settings: drops what is served no more and takes on what is served now. */
  #refresh(): void {
    for (const document of this.documents()) if (!this.serves(document)) this.#close(document);
    this.openVisible();
    const { maximumLength } = this.#settings.now;
    if (maximumLength !== this.#maximumLength) this.#desk.readAll();
    this.#maximumLength = maximumLength;
  }

  #edited(document: vscode.TextDocument): void {
    const visible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (visible) this.#desk.edited(keyOf(document));
    else this.#close(document);
  }

  #close(document: vscode.TextDocument): void {
    const key = keyOf(document);
    if (this.#documents.get(key) !== document) return;
    this.#documents.delete(key);
    this.#desk.close(key);
    this.#closed.fire(document);
  }

  #readingOf(standing: Standing & { kind: 'read' }): Reading {
    const known = this.#readings.get(standing);
    if (known !== undefined) return known;
    const reading = readAnnotation(standing.text, standing.annotation);
    this.#readings.set(standing, reading);
    return reading;
  }
}

function keyOf(document: vscode.TextDocument): string {
  return document.uri.toString();
}

function nameOf({ path }: vscode.Uri): string {
  return path.split('/').at(-1) ?? '';
}

function formatOf({ languageId }: vscode.TextDocument): TextFormat {
  if (languageId === 'markdown' || languageId === 'html') return languageId;
  return 'plain';
}
