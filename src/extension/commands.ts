import * as vscode from 'vscode';
import { attributionOf, nextQuotation, reachOf } from '../views/reading';
import type { Reading } from '../views/reading';
import type { Articles } from './articles';
import type { CurrentArticle } from './currentArticle';
import { reveal, revealCommand, selectSpan } from './reveal';
import type { ArticleNumbers } from './reveal';
import type { Sample } from './sample';
import { section } from './settings';
import type { Statistics } from './statistics';

export interface CommandOptions {
  readonly articles: Articles;
  readonly current: CurrentArticle;
  readonly numbers: ArticleNumbers;
  readonly sample: Sample;
  readonly statistics: Statistics;
  readonly log: vscode.LogOutputChannel;
}

type Run = (...values: readonly unknown[]) => void | Promise<void>;

export function registerCommands(options: CommandOptions): vscode.Disposable {
  const { articles, current, numbers, sample, statistics, log } = options;
  const commands: readonly (readonly [string, Run])[] = [
    [revealCommand, (article, subject) => reveal(articles, numbers, article, subject)],
    ['pressmark.nextQuotation', () => goTo(articles, current, 'next', () => true)],
    ['pressmark.previousQuotation', () => goTo(articles, current, 'previous', () => true)],
    [
      'pressmark.nextUnattributedQuotation',
      () => goTo(articles, current, 'next', (each) => attributionOf(each) === 'unattributed'),
    ],
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
