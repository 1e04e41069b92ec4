import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/engine';
import type { PressmarkApi } from '../../src/extension/api';

/** The extension's API, once it is active. */
export async function pressmark(): Promise<PressmarkApi> {
  const extension = vscode.extensions.getExtension<PressmarkApi>('pressmark.pressmark');
  assert.ok(extension !== undefined);
  return extension.activate();
}

/** Shows a new untitled article. */
export async function openArticle(
  content: string,
  language = 'plaintext',
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  const editor = await vscode.window.showTextDocument(document);
  // In a browser the editor may bring back what an untitled document of the same name held in another test.
  if (document.getText() !== content)
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(0, 0, document.lineCount, 0), content);
    });
  return editor;
}

/** The annotation of the article as it is now. */
export async function annotationOf(document: vscode.TextDocument): Promise<Annotation> {
  const annotation = await (await pressmark()).getAnnotation(document.uri);
  assert.ok(annotation !== undefined, 'there is no annotation');
  return annotation;
}

/** The hover cards at the first character of `words`, as Markdown. */
export async function hoversAt(
  document: vscode.TextDocument,
  words: string,
): Promise<vscode.MarkdownString[]> {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `“${words}” is not in the article`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .filter(
      (content): content is vscode.MarkdownString => content instanceof vscode.MarkdownString,
    );
}

/** What a reader sees of Markdown that Pressmark wrote: numeric references become characters again. */
export function visible(hovers: readonly vscode.MarkdownString[]): string {
  return hovers
    .map(({ value }) => value)
    .join('\n')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Closes every editor and throws away what was typed. */
export async function closeEverything(): Promise<void> {
  const count = (): number =>
    vscode.window.tabGroups.all.reduce((sum, { tabs }) => sum + tabs.length, 0);
  for (let before = count(); before > 0; before = count()) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    // The count follows the command with a delay; without waiting, the command would hit the next test's article.
    await eventually(() => (count() < before ? true : undefined));
  }
}

/** Changes a user setting until the function it returns takes it back. */
export async function changeSetting(name: string, value: unknown): Promise<() => Promise<void>> {
  const change = async (to: unknown): Promise<void> => {
    await vscode.workspace
      .getConfiguration('pressmark')
      .update(name, to, vscode.ConfigurationTarget.Global);
  };
  await change(value);
  return () => change(undefined);
}

/** Waits, looking again and again, until `probe` gives something. */
export async function eventually<T>(
  probe: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await probe();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come');
}

/** The words that are selected in the editor that has the focus. */
export function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? '' : editor.document.getText(editor.selection);
}
