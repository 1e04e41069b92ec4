import * as vscode from 'vscode';
import type { AnnotatedQuotation } from '../engine';
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
    register('copyQuotation', (row, rows) => copy(options, row, rows, plainCitation, '\n')),
    register('copyMarkdown', (row, rows) => copy(options, row, rows, markdownCitation, '\n')),
    register('goToSource', (row) => goToSource(options, row)),
    register('groupBySpeaker', group('speaker')),
    register('groupByText', group('text')),
    register('groupByType', group('type')),
    register('filterQuotations', () => askFilter(quotations, t)),
    register('clearQuotationFilter', clear(quotations)),
    register('filterEntities', () => askFilter(entities, t)),
    register('clearEntityFilter', clear(entities)),
  );
}

/** The quotations of the rows the command was run on: one row, the selected rows, or all rows of a speaker. */
function quotationsOf(
  { current, articles, quotations }: TreeCommandOptions,
  row: unknown,
  rows: unknown,
): { readonly reading: Reading; readonly chosen: AnnotatedQuotation[] } | null {
  const { document } = current;
  const reading = document === null ? null : articles.latestReading(document);
  if (reading === null) return null;
  const several = Array.isArray(rows) && rows.length > 0 ? (rows as unknown[]) : [row];
  const roots = row === undefined ? quotations.selection : several.filter(isRow);
  const ids = new Set(roots.flatMap(leaves).map(({ subject }) => subject));
  return { reading, chosen: reading.annotation.quotations.filter(({ id }) => ids.has(id)) };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'subject' in value && 'children' in value;
}

function leaves(row: Row): Row[] {
  return row.children.length === 0 ? [row] : row.children.flatMap(leaves);
}

async function copy(
  options: TreeCommandOptions,
  row: unknown,
  rows: unknown,
  cite: Cite,
  between: string,
): Promise<void> {
  const found = quotationsOf(options, row, rows);
  if (found === null || found.chosen.length === 0) return;
  const { reading, chosen } = found;
  const citations = chosen.map((quotation) => cite(reading, quotation, options.t));
  await vscode.env.clipboard.writeText(citations.join(between));
}

async function goToSource(options: TreeCommandOptions, row: unknown): Promise<void> {
  const { document } = options.current;
  const source = quotationsOf(options, row, undefined)?.chosen[0]?.source ?? null;
  if (document !== null && source !== null) await selectSpan(document, source);
}

async function askFilter(tree: ArticleTree, t: Localize): Promise<void> {
  const words = await vscode.window.showInputBox({
    prompt: t('Show only what holds these words'),
    value: tree.filter,
  });
  if (words !== undefined) tree.filter = words;
}
