import * as vscode from 'vscode';
import { highlights } from '../views/categories';
import type { Localize } from '../views/localize';
import { highlightName } from '../views/names';
import { subjectAt } from '../views/navigation';
import { attributionOf, nextQuotation, reachOf } from '../views/reading';
import type { Reading } from '../views/reading';
import type { Articles } from './articles';
import type { CurrentArticle } from './currentArticle';
import type { Library } from './library';
import { reveal, revealCommand, selectSpan } from './reveal';
import type { ArticleNumbers } from './reveal';
import type { Sample } from './sample';
import { section } from './settings';
import type { Statistics } from './statistics';

export interface CommandOptions {
  readonly articles: Articles;
  readonly library: Library;
  readonly current: CurrentArticle;
  readonly numbers: ArticleNumbers;
  readonly sample: Sample;
  readonly statistics: Statistics;
  readonly log: vscode.LogOutputChannel;
  readonly t: Localize;
}

type Run = (...values: readonly unknown[]) => unknown;

export function registerCommands(options: CommandOptions): vscode.Disposable {
  const { articles, current, numbers, sample, statistics, log, t } = options;
  const commands: readonly (readonly [string, Run])[] = [
    [revealCommand, (article, subject) => reveal(articles, numbers, article, subject)],
    ['pressmark.nextQuotation', () => goTo(articles, current, 'next', () => true)],
    ['pressmark.previousQuotation', () => goTo(articles, current, 'previous', () => true)],
    [
      'pressmark.nextUnattributedQuotation',
      () => goTo(articles, current, 'next', (each) => attributionOf(each) === 'unattributed'),
    ],
    ['pressmark.nextQuotationOfSpeaker', () => goToSameSpeaker(articles, current)],
    ['pressmark.chooseHighlights', () => chooseHighlights(t)],
    ['pressmark.toggleHighlights', toggleHighlights],
    [
      'pressmark.restartAnalysis',
      () => {
        articles.restart();
      },
    ],
    [
      'pressmark.showLog',
      () => {
        log.show();
      },
    ],
    [
      'pressmark.showStatistics',
      () => {
        statistics.show();
      },
    ],
    ['pressmark.openSample', () => sample.open()],
    ['pressmark.searchAllArticles', () => options.library.searchAll()],
  ];
  return vscode.Disposable.from(
    ...commands.map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}

async function goTo(
  articles: Articles,
  current: CurrentArticle,
  direction: 'next' | 'previous',
  wanted: (quotation: Reading['annotation']['quotations'][number]) => boolean,
): Promise<void> {
  const { editor } = current;
  if (editor === undefined) return;
  const { document } = editor;
  const reading = await articles.upToDate(document);
  if (reading === null) return;
  const offset = document.offsetAt(editor.selection.start);
  const quotation = nextQuotation(reading, offset, direction, wanted);
  if (quotation !== null) await selectSpan(document, reachOf(quotation));
}

async function toggleHighlights(): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  const on = settings.get<unknown>('highlights.enabled') !== false;
  await settings.update('highlights.enabled', !on, vscode.ConfigurationTarget.Global);
}

/** The next quotation of whoever speaks or is named at the cursor. */
async function goToSameSpeaker(articles: Articles, current: CurrentArticle): Promise<void> {
  const { editor } = current;
  const reading = editor === undefined ? null : await articles.upToDate(editor.document);
  if (editor === undefined || reading === null) return;
  const offset = editor.document.offsetAt(editor.selection.start);
  const entity = subjectAt(reading, offset)?.id ?? null;
  if (entity !== null) await goTo(articles, current, 'next', ({ speaker }) => speaker === entity);
}

/** Lets the reader tick what is painted. */
async function chooseHighlights(t: Localize): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  const choices = highlights.map((name) => ({
    name,
    label: highlightName(name, t),
    picked: settings.get<unknown>(`highlights.${name}`) !== false,
  }));
  const chosen = await vscode.window.showQuickPick(choices, {
    canPickMany: true,
    placeHolder: t('What to highlight in articles'),
  });
  if (chosen === undefined) return;
  const wanted = new Set(chosen.map(({ name }) => name));
  for (const { name, picked } of choices)
    if (picked !== wanted.has(name))
      await settings.update(
        `highlights.${name}`,
        wanted.has(name),
        vscode.ConfigurationTarget.Global,
      );
}
