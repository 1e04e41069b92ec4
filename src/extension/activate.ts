import * as vscode from 'vscode';
import type { StartTransport } from '../host/transport';
import type { Localize } from '../views/localize';
import { createApi } from './api';
import type { PressmarkApi } from './api';
import { Articles } from './articles';
import { registerCommands } from './commands';
import { CurrentArticle } from './currentArticle';
import { registerLanguageModelTools } from './languageModelTools';
import { registerLanguageFeatures } from './languageFeatures';
import { Library } from './library';
import { loadModels } from './models';
import { Painter } from './painter';
import { ArticleNumbers } from './reveal';
import { Sample } from './sample';
import { registerExportCommands } from './exporter';
import { LiveSettings } from './settings';
import { Statistics } from './statistics';
import { StatusItem } from './statusItem';
import { registerTreeCommands } from './treeCommands';
import { entityTree, quotationTree } from './views';

/** Builds Pressmark inside the editor and ties its parts to the extension's life. Nothing is read yet. */
export function activatePressmark(
  context: vscode.ExtensionContext,
  start: StartTransport,
): PressmarkApi {
  const began = performance.now();
  const log = vscode.window.createOutputChannel('Pressmark', { log: true });
  const note = (line: string): void => {
    log.info(line);
  };
  const complain = (line: string): void => {
    log.warn(line);
  };
  const t: Localize = (sentence, ...values) => vscode.l10n.t(sentence, ...values);
  const settings = new LiveSettings(complain);
  const host = { start, loadModels: () => loadModels(context.extensionUri), log: note };
  const articles = new Articles({ host, settings });
  const current = new CurrentArticle(articles);
  const painter = new Painter(articles, settings);
  const numbers = new ArticleNumbers();
  const sample = new Sample(context.extensionUri);
  const statistics = new Statistics(articles, current, t);
  const library = new Library(articles, settings, t);
  const parts = { articles, library, current, numbers, sample, settings, statistics, log, t };
  const status = new StatusItem(articles, current, painter, t);
  const [api, apiEvents] = createApi(articles);
  const quotations = quotationTree(parts);
  const entities = entityTree(parts);
  context.subscriptions.push(
    ...[log, settings, articles, library, current, painter, sample, statistics, status, apiEvents],
    ...[quotations, entities, registerCommands(parts), registerLanguageFeatures(parts)],
    registerExportCommands(parts),
    registerLanguageModelTools(articles, current),
    registerTreeCommands({ ...parts, quotations, entities }),
  );
  articles.openVisible();
  current.refresh();
  const { duration } = performance.measure('pressmark.activation', { start: began });
  note(`Active after ${Math.round(duration)} ms.`);
  return api;
}
