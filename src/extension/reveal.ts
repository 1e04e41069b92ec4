import * as vscode from 'vscode';
import type { Span } from '../engine';
import { reachOf } from '../views/reading';
import type { Reading } from '../views/reading';
import type { Articles } from './articles';

/** The one command that hovers and trees may run. Its arguments are a number and an id, never words of an article. */
export const revealCommand = 'pressmark.reveal';

/** Gives each article a number, so that links need not spell out where it is. */
export class ArticleNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #uris: vscode.Uri[] = [];

  of(uri: vscode.Uri): number {
    const key = uri.toString();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#uris.length);
    return this.#uris.push(uri) - 1;
  }

  uri(number: unknown): vscode.Uri | undefined {
    return typeof number === 'number' ? this.#uris[number] : undefined;
  }
}

/** The address of the command for a link in a hover. */
export function revealLink(article: number, subject: string): string {
  return `command:${revealCommand}?${encodeURIComponent(JSON.stringify([article, subject]))}`;
}

/** Selects what the id (of a quotation, mention or entity) stands for, in the editor that shows the article. */
export async function reveal(
  articles: Articles,
  numbers: ArticleNumbers,
  article: unknown,
  subject: unknown,
): Promise<void> {
  const uri = numbers.uri(article);
  if (uri === undefined || typeof subject !== 'string') return;
  const document = articles.documentAt(uri) ?? (await vscode.workspace.openTextDocument(uri));
  const reading = await articles.upToDate(document);
  const span = reading === null ? null : spanOf(reading, subject);
  if (span !== null) await selectSpan(document, span);
}

function spanOf(reading: Reading, subject: string): Span | null {
  const quotation = reading.quotations.get(subject);
  if (quotation !== undefined) return reachOf(quotation);
  const entity = reading.entities.get(subject);
  return reading.mentions.get(entity?.mentions[0] ?? subject) ?? null;
}

/** Selects a stretch of the document and moves the focus there, in the editor that already shows it if there is one. */
export async function selectSpan(document: vscode.TextDocument, span: Span): Promise<void> {
  const selection = new vscode.Selection(
    document.positionAt(span.start),
    document.positionAt(span.end),
  );
  const editor =
    [vscode.window.activeTextEditor].find((active) => active?.document === document) ??
    vscode.window.visibleTextEditors.find((visible) => visible.document === document);
  if (editor !== undefined && editor === vscode.window.activeTextEditor) {
    editor.selection = selection;
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  } else if (editor?.viewColumn !== undefined) {
    await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn, selection });
  } else {
    await vscode.commands.executeCommand('vscode.open', document.uri, { selection });
  }
}
