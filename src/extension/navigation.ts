import * as vscode from 'vscode';
import type { EntityType, Span, Steps } from '../engine';
import { systemClock } from '../host/clock';
import { inTurns } from '../host/turns';
import type { Localize } from '../views/localize';
import { definitionAt, highlightsAt, referencesAt, selectionsAt } from '../views/navigation';
import { replacementName } from '../views/names';
import { reportOf } from '../views/reading';
import type { Reading } from '../views/reading';
import { renameEntity, renameSubjectAt } from '../views/rename';
import { articleSymbols, findEntities } from '../views/symbols';
import type { ArticleSymbol } from '../views/symbols';
import type { Articles } from './articles';
import type { Library } from './library';
import type { LiveSettings } from './settings';

/** The editor's own gestures, for prose: definition, references, highlights, symbols, selection, folding, rename. */
export class Navigation
  implements
    vscode.DefinitionProvider,
    vscode.ReferenceProvider,
    vscode.DocumentHighlightProvider,
    vscode.DocumentSymbolProvider,
    vscode.SelectionRangeProvider,
    vscode.FoldingRangeProvider,
    vscode.RenameProvider
{
  readonly #articles: Articles;
  readonly #settings: LiveSettings;
  readonly #t: Localize;

  constructor(articles: Articles, settings: LiveSettings, t: Localize) {
    this.#articles = articles;
    this.#settings = settings;
    this.#t = t;
  }

  register(selector: vscode.DocumentSelector): vscode.Disposable {
    const { languages: to } = vscode;
    return vscode.Disposable.from(
      to.registerDefinitionProvider(selector, this),
      to.registerReferenceProvider(selector, this),
      to.registerDocumentHighlightProvider(selector, this),
      to.registerDocumentSymbolProvider(selector, this, { label: 'Pressmark' }),
      to.registerSelectionRangeProvider(selector, this),
      to.registerFoldingRangeProvider(selector, this),
      to.registerRenameProvider(selector, this),
    );
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.LocationLink[] | null> {
    const reading = await this.#readSoonest(document);
    const jump = reading && definitionAt(reading, document.offsetAt(position));
    if (jump === null) return null;
    const targetRange = rangeOf(document, jump.target);
    const originSelectionRange = rangeOf(document, jump.origin);
    return [{ targetUri: document.uri, targetRange, originSelectionRange }];
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Location[]> {
    const reading = await this.#read(document);
    if (reading === null) return [];
    const spans = referencesAt(reading, document.offsetAt(position));
    const located = madeOf(
      spans,
      (span) => new vscode.Location(document.uri, rangeOf(document, span)),
    );
    return inTurns(located, systemClock);
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[] | null> {
    const reading = await this.#readAtRest(document, token);
    if (reading === null) return null;
    const spans = highlightsAt(reading, document.offsetAt(position));
    if (spans.length === 0) return null;
    const lit = madeOf(spans, (span) => new vscode.DocumentHighlight(rangeOf(document, span)));
    return inTurns(lit, systemClock);
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const reading = await this.#readAtRest(document, token);
    if (reading === null) return [];
    const mode = this.#settings.now.outline;
    const symbols = await inTurns(articleSymbols(reading, mode, this.#t), systemClock);
    return inTurns(
      madeOf(symbols, (symbol) => documentSymbol(document, symbol)),
      systemClock,
    );
  }

  async provideSelectionRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
  ): Promise<vscode.SelectionRange[] | null> {
    const reading = await this.#readSoonest(document);
    if (reading === null) return null;
    return positions.map((position) => {
      const line = new vscode.SelectionRange(document.lineAt(position.line).range);
      return selectionsAt(reading, document.offsetAt(position))
        .map((span) => rangeOf(document, span))
        .toReversed()
        .reduce(
          (parent, range) =>
            new vscode.SelectionRange(range, parent.range.contains(range) ? parent : undefined),
          line,
        );
    });
  }

  async provideFoldingRanges(
    document: vscode.TextDocument,
    _: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[]> {
    const reading = await this.#readAtRest(document, token);
    if (reading === null) return [];
    const { quotations } = reading.annotation;
    const reports = madeOf(quotations, (quotation) => rangeOf(document, reportOf(quotation)));
    return (await inTurns(reports, systemClock))
      .filter(({ isSingleLine }) => !isSingleLine)
      .map(({ start, end }) => new vscode.FoldingRange(start.line, end.line));
  }

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ range: vscode.Range; placeholder: string }> {
    const reading = await this.#read(document);
    const subject = reading && renameSubjectAt(reading, document.offsetAt(position));
    if (subject === null) throw new Error(this.#t('There is no name here that Pressmark knows.'));
    return { range: rangeOf(document, subject.span), placeholder: subject.name };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    const reading = await this.#read(document);
    const subject = reading && renameSubjectAt(reading, document.offsetAt(position));
    if (reading === null || subject === null) return edit;
    const changes = await inTurns(renameEntity(reading, subject.entity, newName), systemClock);
    for (const { span, text, kind, doubtful } of changes) {
      // A change in doubt opens the preview, where the reader chooses; Shift+Enter opens it for all.
      const metadata = { label: replacementName(kind, this.#t), needsConfirmation: doubtful };
      edit.replace(document.uri, rangeOf(document, span), text, metadata);
    }
    return edit;
  }

  async #readAtRest(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<Reading | null> {
    return this.#articles.serves(document) ? this.#articles.atRest(document, token) : null;
  }

  async #readSoonest(document: vscode.TextDocument): Promise<Reading | null> {
    return this.#articles.serves(document) ? this.#articles.soonest(document) : null;
  }

  async #read(document: vscode.TextDocument): Promise<Reading | null> {
    return this.#articles.serves(document) ? this.#articles.upToDate(document) : null;
  }
}

/** What is made of each, in steps. */
function* madeOf<T, M>(all: Iterable<T>, make: (each: T) => M): Steps<M[]> {
  const made: M[] = [];
  for (const each of all) {
    made.push(make(each));
    yield;
  }
  return made;
}

/** People, organisations and places of every open article, and of those in the library, for the search over the workspace. */
export class NameSearch implements vscode.WorkspaceSymbolProvider {
  readonly #articles: Articles;
  readonly #library: Library;
  readonly #t: Localize;

  constructor(articles: Articles, library: Library, t: Localize) {
    this.#articles = articles;
    this.#library = library;
    this.#t = t;
  }

  async provideWorkspaceSymbols(query: string): Promise<vscode.SymbolInformation[]> {
    const open: vscode.SymbolInformation[] = [];
    for (const document of this.#articles.documents()) {
      const reading = this.#articles.reading(document);
      if (reading === null) continue;
      const { version } = document;
      const found = await inTurns(findEntities(reading, query, this.#t), systemClock);
      if (document.version !== version) continue;
      const made = madeOf(found, (symbol) => {
        const range = rangeOf(document, symbol.selection);
        return symbolInformation(symbol, new vscode.Location(document.uri, range));
      });
      for (const symbol of await inTurns(made, systemClock)) open.push(symbol);
    }
    const unopened = this.#library.search(query).map(({ key, symbol, from, to }) => {
      const range = new vscode.Range(from.line, from.column, to.line, to.column);
      return symbolInformation(symbol, new vscode.Location(vscode.Uri.parse(key), range));
    });
    return [...open, ...unopened];
  }
}

function symbolInformation(
  { name, detail, kind }: ArticleSymbol,
  location: vscode.Location,
): vscode.SymbolInformation {
  return new vscode.SymbolInformation(name, symbolKind(kind), detail, location);
}

function documentSymbol(
  document: vscode.TextDocument,
  symbol: ArticleSymbol,
): vscode.DocumentSymbol {
  const made = new vscode.DocumentSymbol(
    symbol.name,
    symbol.detail,
    symbolKind(symbol.kind),
    rangeOf(document, symbol.span),
    rangeOf(document, symbol.selection),
  );
  made.children = symbol.children.map((child) => documentSymbol(document, child));
  return made;
}

/** The editor's symbol kinds were made for code; these have the icons that come nearest. */
function symbolKind(kind: ArticleSymbol['kind']): vscode.SymbolKind {
  const kinds: Readonly<Record<EntityType | 'quotation' | 'heading', vscode.SymbolKind>> = {
    quotation: vscode.SymbolKind.String,
    heading: vscode.SymbolKind.File,
    PERSON: vscode.SymbolKind.Class,
    ORG: vscode.SymbolKind.Module,
    PLACE: vscode.SymbolKind.Namespace,
    NORP: vscode.SymbolKind.Interface,
    DATE: vscode.SymbolKind.Event,
    TIME: vscode.SymbolKind.Event,
    MONEY: vscode.SymbolKind.Number,
    PERCENT: vscode.SymbolKind.Number,
    QUANTITY: vscode.SymbolKind.Number,
    EVENT: vscode.SymbolKind.Event,
    WORK: vscode.SymbolKind.Object,
    OTHER: vscode.SymbolKind.Object,
  };
  return kinds[kind];
}

function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
