import * as vscode from 'vscode';
import { assemble, ENGINE_VERSION } from '../engine';
import type { AnnotatedEntity, Annotation, Span, Steps, TextFormat } from '../engine';
import { AnalysisHost } from '../host/analysisHost';
import type { HostOptions } from '../host/analysisHost';
import { systemClock } from '../host/clock';
import { Desk } from '../host/desk';
import type { Standing } from '../host/desk';
import { readThrough } from '../host/follower';
import { inTurns } from '../host/turns';
import { readAnnotation } from '../views/reading';
import type { Reading } from '../views/reading';
import { keyOf, nameOf, readingOf, Readings, rest, shortText } from './readings';
import type { LiveSettings } from './settings';
import { changesOf } from './textChanges';

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

/** A stretch of an article with what was found in it; offsets count from `base`. */
export interface Excerpt {
  readonly base: number;
  readonly reading: Reading;
}

/** The articles that are open in the editor and what is known about each of them. */
export class Articles implements vscode.Disposable {
  readonly #settings: LiveSettings;
  readonly #host: AnalysisHost;
  readonly #desk: Desk;
  readonly #documents = new Map<string, vscode.TextDocument>();
  readonly #readings: Readings;
  #maximumLength: number;
  readonly #ignored = new WeakSet<vscode.TextDocument>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];
  /** More is known about an article as it is now: time to paint it. */
  readonly onDidChange = this.#changed.event;
  /** There is a newer reading of an article, or it is known why there is none. */
  readonly onDidRead: vscode.Event<vscode.TextDocument>;
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
        if (document === undefined) return;
        this.#changed.fire(document);
        this.#readings.follow(document);
      },
      log: host.log,
    });
    this.#readings = new Readings(this.#desk);
    this.onDidRead = this.#readings.onDidChange;
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
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#edited(event);
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
    return this.#readings.current(document);
  }

  /** The newest reading of the document, though somebody may have typed since. */
  latestReading(document: vscode.TextDocument): Reading | null {
    return this.#readings.latest(document);
  }

  /** Waits for the reading of the document as it is now. */
  async upToDate(document: vscode.TextDocument): Promise<Reading | null> {
    const { version } = document;
    if (!(await this.#isRead(document))) return null;
    const reading = await this.#readings.make(document);
    return document.version === version ? reading : null;
  }

  /**
   * The same for what the editor asks for after every keystroke: of a long document nothing is made until typing rests,
   * and nothing at all for a question that is no longer asked.
   */
  async atRest(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<Reading | null> {
    const { version } = document;
    if (lengthOf(document) > shortText && this.#readings.current(document) === null)
      await new Promise<void>((resolve) => systemClock.after(rest, resolve));
    const asked = !token.isCancellationRequested && document.version === version;
    return asked ? this.upToDate(document) : null;
  }

  /** The same, but while a long document is being read for the first time, what is known of its beginning. */
  async soonest(document: vscode.TextDocument): Promise<Reading | null> {
    const standing = this.standing(document);
    const begun = standing?.kind === 'read' && standing.version === document.version;
    return begun ? this.#readings.make(document) : this.upToDate(document);
  }

  /** What was found where the reader looks, in the document as it is now; null while that is not known. */
  excerpt(document: vscode.TextDocument, visible: Span): Excerpt | null {
    const found = this.#desk.found(keyOf(document), visible);
    if (found === null) return null;
    const { copy, from } = found;
    const placed = copy.around({ start: visible.start - from, end: visible.end - from });
    const [start, end] = [placed[0]?.start ?? 0, placed.at(-1)?.end ?? 0];
    const base = from + start;
    const text = textBetween(document, base, from + end);
    const annotation = assemble({
      text,
      source: '',
      engine: ENGINE_VERSION,
      paragraphs: placed.map((paragraph) => ({
        start: paragraph.start - start,
        end: paragraph.end - start,
        findings: paragraph.findings,
      })),
      entity: (number) => copy.entity(number),
      problems: [],
    });
    return { base, reading: readAnnotation(text, annotation) };
  }

  /** The annotation of the document as it is now, shared with nobody. */
  async ownAnnotation(document: vscode.TextDocument): Promise<Annotation | undefined> {
    const { version } = document;
    if (!(await this.#isRead(document))) return undefined;
    const standing = this.standing(document);
    if (standing?.kind !== 'read' || document.version !== version) return undefined;
    const steps = standing.copy.annotation(document.getText(), nameOf(document.uri));
    const annotation = await inTurns(steps, systemClock);
    return { ...annotation, entities: await inTurns(ownEntities(annotation), systemClock) };
  }

  /** Reads a text that no editor shows, when the worker has nothing more urgent to do, and remembers nothing of it. */
  async readUnopened(uri: vscode.Uri, text: string, format: TextFormat): Promise<Reading | null> {
    const source = nameOf(uri);
    const article = {
      key: `unopened ${uri.toString()}`,
      format,
      source,
      version: () => 0,
      length: () => text.length,
      text: (start: number, end: number) => text.slice(start, end),
    };
    const copy = await readThrough(article, this.#host);
    if (copy === null) return null;
    return inTurns(readingOf(copy, text, source), systemClock);
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
    this.#readings.dispose();
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
      length: () => lengthOf(document),
      text: (start, end) => textBetween(document, start, end),
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

  async #isRead(document: vscode.TextDocument): Promise<boolean> {
    this.#open(document);
    const standing = await this.#desk.upToDate(keyOf(document));
    return standing?.kind === 'read';
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const visible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (visible) this.#desk.edited(keyOf(document), changesOf(contentChanges));
    else this.#close(document);
  }

  #close(document: vscode.TextDocument): void {
    const key = keyOf(document);
    if (this.#documents.get(key) !== document) return;
    this.#documents.delete(key);
    this.#desk.close(key);
    this.#readings.forget(document);
    this.#closed.fire(document);
  }
}

/** Entities with lists of their own; all else of an annotation was made for it. */
function* ownEntities({ entities }: Annotation): Steps<AnnotatedEntity[]> {
  const own: AnnotatedEntity[] = [];
  for (const entity of entities) {
    yield;
    const { aliases, descriptors } = entity;
    own.push({ ...entity, aliases: [...aliases], descriptors: [...descriptors] });
  }
  return own;
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function textBetween(document: vscode.TextDocument, start: number, end: number): string {
  return document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
}

function formatOf({ languageId }: vscode.TextDocument): TextFormat {
  if (languageId === 'markdown' || languageId === 'html') return languageId;
  return 'plain';
}
