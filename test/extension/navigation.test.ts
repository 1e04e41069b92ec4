import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotationOf, closeEverything, openArticle } from './support';

const article = `Mayor opens bridge

“The bridge is open,” said Maria Alvarez, the mayor of Springfield.

“It took two years,” she added. Alvarez then left.
`;

/** Runs one of the editor's own commands at the first place of `words`. */
async function ask<T>(
  document: vscode.TextDocument,
  command: string,
  words: string,
  ...more: unknown[]
): Promise<T> {
  const position = document.positionAt(document.getText().indexOf(words));
  return vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, position, ...more);
}

suite('Navigation', () => {
  teardown(closeEverything);

  async function open(): Promise<vscode.TextDocument> {
    const { document } = await openArticle(article);
    await annotationOf(document);
    return document;
  }

  test('Go to Definition leads from “she” to the name, and from a quotation to its source', async () => {
    const document = await open();
    const target = async (words: string): Promise<string> => {
      const [link] = await ask<vscode.LocationLink[]>(document, 'executeDefinitionProvider', words);
      return link === undefined ? '' : document.getText(link.targetRange);
    };
    assert.equal(await target('she added'), 'Maria Alvarez');
    assert.equal(await target('bridge is open'), 'Maria Alvarez, the mayor of Springfield');
  });

  test('Find All References lists every mention and quotation', async () => {
    const document = await open();
    const found = await ask<vscode.Location[]>(
      document,
      'executeReferenceProvider',
      'Alvarez then',
    );
    const texts = found.map(({ range }) => document.getText(range));
    for (const text of [
      'Maria Alvarez',
      'she',
      'Alvarez',
      'The bridge is open',
      'It took two years',
    ])
      assert.ok(texts.includes(text), `${text} in ${texts.join(' | ')}`);
  });

  test('the same person lights up under the cursor', async () => {
    const document = await open();
    const found = await ask<vscode.DocumentHighlight[]>(
      document,
      'executeDocumentHighlights',
      'Alvarez then',
    );
    const texts = found.map(({ range }) => document.getText(range));
    assert.ok(texts.includes('she') && texts.includes('Maria Alvarez'), texts.join(' | '));
  });

  test('the outline lists who said what', async () => {
    const document = await open();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const lines = symbols.map(({ name, detail }) => `${name} ${detail}`);
    assert.ok(lines.includes('“The bridge is open” Maria Alvarez'), lines.join('\n'));
  });

  test('the search over the workspace finds people of open articles', async () => {
    await open();
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'alvarez',
    );
    assert.ok(found.some(({ name }) => name === 'Maria Alvarez'));
  });

  test('the selection grows from the quotation to the report', async () => {
    const document = await open();
    const position = document.positionAt(article.indexOf('took two'));
    const [first] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [position],
    );
    const texts: string[] = [];
    for (let range = first; range !== undefined; range = range.parent)
      texts.push(document.getText(range.range));
    assert.ok(texts.includes('It took two years'), texts.join(' | '));
    assert.ok(
      texts.some((text) => text.endsWith('she added')),
      texts.join(' | '),
    );
  });

  test('Rename changes every form of the name in one edit', async () => {
    const document = await open();
    const edit = await ask<vscode.WorkspaceEdit>(
      document,
      'executeDocumentRenameProvider',
      'Alvarez then',
      'Ana Ruiz',
    );
    const changes = edit
      .get(document.uri)
      .map(({ range, newText }) => [document.getText(range), newText]);
    assert.deepEqual(changes, [
      ['Maria Alvarez', 'Ana Ruiz'],
      ['Alvarez', 'Ruiz'],
    ]);
    assert.equal(document.getText(), article);
  });

  test('code keeps its own gestures', async () => {
    const { document } = await openArticle(article, 'javascript');
    const found = await ask<unknown[]>(document, 'executeDefinitionProvider', 'Alvarez then');
    assert.deepEqual(found, []);
  });
});
