import * as vscode from 'vscode';
import type { AnnotatedQuotation, Steps } from '../engine';
import { systemClock } from '../host/clock';
import { inTurns } from '../host/turns';
import { markdownCitation, plainCitation } from '../views/citation';
import type { Localize } from '../views/localize';
import type { Reading } from '../views/reading';
import type { Row } from '../views/row';
import type { Articles } from './articles';
import type { CurrentArticle } from './currentArticle';
import { selectSpan } from './reveal';
import { section } from './settings';
import type { ArticleTree } from './trees';

export interface TreeCommandOptions {
  readonly articles: Articles;
  readonly current: CurrentArticle;
  readonly quotations: ArticleTree;
  readonly entities: ArticleTree;
  readonly t: Localize;
}

type Cite = (reading: Reading, quotation: AnnotatedQuotation, t: Localize) => string;

/** The commands on the rows and the titles of the two views. */
export function registerTreeCommands(options: TreeCommandOptions): vscode.Disposable {
  const { quotations, entities, t } = options;
  const register = (
    name: string,
    run: (...values: readonly unknown[]) => void | Promise<void>,
  ): vscode.Disposable => vscode.commands.registerCommand(`pressmark.${name}`, run);
  const group = (by: string) => async (): Promise<void> => {
    const settings = vscode.workspace.getConfiguration(section);
    await settings.update('quotations.grouping', by, vscode.ConfigurationTarget.Global);
  };
  const clear = (tree: ArticleTree) => (): void => {
    tree.filter = '';
  };
  return vscode.Disposable.from(
    register('copyQuotation', (row, rows) =>
      copy(options, rowsOf(options, row, rows), plainCitation, '\n'),
    ),
    register('copyMarkdown', (row, rows) =>
      copy(options, rowsOf(options, row, rows), markdownCitation, '\n'),
    ),
    register('goToSource', (row) => goToSource(options, rowsOf(options, row, undefined))),
    register('groupBySpeaker', group('speaker')),
    register('groupByText', group('text')),
    register('groupByType', group('type')),
    register('filterQuotations', () => askFilter(quotations, t)),
    register('clearQuotationFilter', clear(quotations)),
    register('filterEntities', () => askFilter(entities, t)),
    register('clearEntityFilter', clear(entities)),
  );
}

/** The rows the command was run on: one row, or the selected rows. */
function rowsOf({ quotations }: TreeCommandOptions, row: unknown, rows: unknown): readonly Row[] {
  const several = Array.isArray(rows) && rows.length > 0 ? (rows as unknown[]) : [row];
  return row === undefined ? quotations.selection : several.filter(isRow);
}

/** The newest reading of the current article. */
function readingOf({ current, articles }: TreeCommandOptions): Reading | null {
  return current.document === null ? null : articles.latestReading(current.document);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'subject' in value && 'children' in value;
}

/** Ids of what the rows below these stand for: of a heading that is very many, made for it. */
function* subjectsBelow(rows: readonly Row[], subjects = new Set<string>()): Steps<Set<string>> {
  for (const { subject, children } of rows) {
    yield;
    if (children.length > 0) yield* subjectsBelow(children, subjects);
    else if (subject !== null) subjects.add(subject);
  }
  return subjects;
}

function* cited(
  reading: Reading,
  rows: readonly Row[],
  cite: (quotation: AnnotatedQuotation) => string,
): Steps<string[]> {
  const subjects = yield* subjectsBelow(rows);
  const citations: string[] = [];
  for (const quotation of reading.annotation.quotations) {
    yield;
    if (subjects.has(quotation.id)) citations.push(cite(quotation));
  }
  return citations;
}

async function copy(
  options: TreeCommandOptions,
  rows: readonly Row[],
  cite: Cite,
  between: string,
): Promise<void> {
  const reading = readingOf(options);
  if (reading === null) return;
  const steps = cited(reading, rows, (quotation) => cite(reading, quotation, options.t));
  const citations = await inTurns(steps, systemClock);
  if (citations.length > 0) await vscode.env.clipboard.writeText(citations.join(between));
}

async function goToSource(options: TreeCommandOptions, rows: readonly Row[]): Promise<void> {
  const { document } = options.current;
  let [row] = rows;
  while (row !== undefined && row.children.length > 0) row = row.children[0];
  const quotation = readingOf(options)?.quotations.get(row?.subject ?? '');
  const source = quotation?.source ?? null;
  if (document !== null && source !== null) await selectSpan(document, source);
}

async function askFilter(tree: ArticleTree, t: Localize): Promise<void> {
  const words = await vscode.window.showInputBox({
    prompt: t('Show only what holds these words'),
    value: tree.filter,
  });
  if (words !== undefined) tree.filter = words;
}
