import * as vscode from 'vscode';
import { hoverAt } from '../views/hover';
import type { Localize } from '../views/localize';
import type { Articles } from './articles';
import type { ArticleNumbers } from './reveal';
import { revealCommand, revealLink } from './reveal';
import type { LiveSettings } from './settings';
import { valueWriter } from './valueWriter';

/** Says who is meant and who said it. */
export class Hovers implements vscode.HoverProvider {
  readonly #articles: Articles;
  readonly #numbers: ArticleNumbers;
  readonly #settings: LiveSettings;
  readonly #t: Localize;
  readonly #write = valueWriter(vscode.env.language);

  constructor(articles: Articles, numbers: ArticleNumbers, settings: LiveSettings, t: Localize) {
    this.#articles = articles;
    this.#numbers = numbers;
    this.#settings = settings;
    this.#t = t;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | null> {
    if (!this.#settings.now.hover || !this.#articles.serves(document)) return null;
    const { version } = document;
    const reading = await this.#articles.soonest(document);
    if (reading === null || token.isCancellationRequested || document.version !== version)
      return null;
    const article = this.#numbers.of(document.uri);
    const cards = hoverAt(reading, document.offsetAt(position), {
      linkTo: (id) => revealLink(article, id),
      write: this.#write,
      t: this.#t,
    });
    const first = cards[0];
    if (first === undefined) return null;
    const range = new vscode.Range(
      document.positionAt(first.span.start),
      document.positionAt(first.span.end),
    );
    return new vscode.Hover(
      cards.map(({ markdown }) => trusted(markdown)),
      range,
    );
  }
}

/** Markdown that may run our one command and nothing else; words of the article were made inert by the view. */
function trusted(markdown: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(markdown, false);
  content.isTrusted = { enabledCommands: [revealCommand] };
  content.supportHtml = false;
  return content;
}
