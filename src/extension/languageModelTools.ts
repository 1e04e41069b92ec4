import * as vscode from 'vscode';
import { systemClock } from '../host/clock';
import { inTurns } from '../host/turns';
import { findSpeakers, listEntities, listQuotations, printAnswers } from '../views/answers';
import type { Answers } from '../views/answers';
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
    list: string,
    answer: (reading: Reading, input: Input) => Answers<object>,
  ): vscode.Disposable =>
    vscode.lm.registerTool<Input>(name, {
      invoke: async ({ input }) => {
        const reading = await readingFor(articles, current, input);
        const text =
          reading === null
            ? JSON.stringify({ error: 'No article is open there.' })
            : await inTurns(printAnswers(list, answer(reading, input)), systemClock);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      },
    });
  return vscode.Disposable.from(
    tool('pressmark_list_quotations', 'quotations', (reading, { speaker }) =>
      listQuotations(reading, textOrNull(speaker)),
    ),
    tool('pressmark_get_speaker', 'found', (reading, { name }) =>
      findSpeakers(reading, textOrNull(name) ?? ''),
    ),
    tool('pressmark_list_entities', 'entities', (reading, { type }) =>
      listEntities(reading, textOrNull(type)),
    ),
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
