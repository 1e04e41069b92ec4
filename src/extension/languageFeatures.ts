import * as vscode from 'vscode';
import type { Localize } from '../views/localize';
import type { Articles } from './articles';
import { Hovers } from './hovers';
import type { Library } from './library';
import { NameSearch, Navigation } from './navigation';
import type { ArticleNumbers } from './reveal';
import type { LiveSettings } from './settings';

export interface LanguageFeatureOptions {
  readonly articles: Articles;
  readonly library: Library;
  readonly numbers: ArticleNumbers;
  readonly settings: LiveSettings;
  readonly t: Localize;
}

/** Offers hovers and navigation for exactly the languages of the settings, so that code keeps its own gestures. */
export function registerLanguageFeatures(options: LanguageFeatureOptions): vscode.Disposable {
  const { articles, numbers, settings, t } = options;
  const hovers = new Hovers(articles, numbers, settings, t);
  const navigation = new Navigation(articles, settings, t);
  let { languages } = settings.now;
  const register = (): vscode.Disposable => {
    const selector = languages.map((language) => ({ language }));
    return vscode.Disposable.from(
      vscode.languages.registerHoverProvider(selector, hovers),
      navigation.register(selector),
    );
  };
  let registered = register();
  const following = settings.onDidChange(() => {
    if (settings.now.languages.join('\n') === languages.join('\n')) return;
    ({ languages } = settings.now);
    registered.dispose();
    registered = register();
  });
  const search = vscode.languages.registerWorkspaceSymbolProvider(
    new NameSearch(articles, options.library, t),
  );
  const last = new vscode.Disposable(() => {
    registered.dispose();
  });
  return vscode.Disposable.from(following, search, last);
}
