import * as vscode from 'vscode';
import { findSpeakers, listEntities, listQuotations } from '../views/answers';
import type { Reading } from '../views/reading';
import type { Articles } from './articles';
import type { CurrentArticle } from './currentArticle';

type Input = Readonly<Record<string, unknown>>;

/** Read-only tools for a language model, if the reader has one: they answer from the annotation and change nothing. */
export function registerLanguageModelTools(
  articles: Articles,
  current: CurrentArticle,
): vscode.Disposable {
  const tool = (
    name: string,
    answer: (reading: Reading, input: Input) => unknown,
  ): vscode.Disposable =>
    vscode.lm.registerTool<Input>(name, {
      invoke: async ({ input }) => {
        const reading = await readingFor(articles, current, input);
        const result =
          reading === null ? { error: 'No article is open there.' } : answer(reading, input);
        return new vscode.LanguageModelToolResult([
          new vscode.LanguageModelTextPart(JSON.stringify(result)),
        ]);
      },
    });
  return vscode.Disposable.from(
    tool('pressmark_list_quotations', (reading, { speaker }) => ({
      quotations: listQuotations(reading, textOrNull(speaker)),
    })),
    tool('pressmark_get_speaker', (reading, { name }) => ({
      found: findSpeakers(reading, textOrNull(name) ?? ''),
    })),
    tool('pressmark_list_entities', (reading, { type }) => ({
      entities: listEntities(reading, textOrNull(type)),
    })),
  );
}

/** Only documents that are open: a tool reads nothing that the reader has not opened. */
async function readingFor(
  articles: Articles,
  current: CurrentArticle,
  { uri }: Input,
): Promise<Reading | null> {
  const address = textOrNull(uri);
  const document =
    address === null
      ? current.document
      : vscode.workspace.textDocuments.find((each) => each.uri.toString() === address);
  return document == null ? null : articles.upToDate(document);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
