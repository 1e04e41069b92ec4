import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { IndexReport } from '../../src/views/articleIndex';
import { annotationOf, closeEverything, eventually, pressmark } from './support';

async function symbols(query: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return found.map(({ name, location }) => `${name} in ${location.uri.path.split('/').at(-1)}`);
}

async function searchAll(): Promise<IndexReport> {
  const report = await vscode.commands.executeCommand<IndexReport>('pressmark.searchAllArticles');
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  return report;
}

function fileInFolder(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder !== undefined);
  return vscode.Uri.joinPath(folder.uri, name);
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = fileInFolder(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

suite('Names of articles that are not open', () => {
  const article = '“The bridge is open,” said Zebulon Quarrington, the mayor of Springfield.\n';
  const names = ['zq-bridge.txt', 'zq-hidden.txt', 'zq-code.js', 'zq-gone.txt'];

  suiteSetup(async () => {
    await pressmark();
    for (const name of names)
      await write(
        name,
        name === 'zq-gone.txt' ? article.replace('Zebulon', 'Ermintrude') : article,
      );
  });
  suiteTeardown(async () => {
    for (const name of names)
      await vscode.workspace.fs.delete(fileInFolder(name)).then(undefined, () => undefined);
  });
  teardown(closeEverything);

  test('are not looked for by themselves, and are found when the reader asks', async () => {
    await vscode.workspace
      .getConfiguration('search')
      .update('exclude', { '**/zq-hidden.txt': true }, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await symbols('quarrington'), []);
    const { read, stopped } = await searchAll();
    assert.ok(read > 1);
    assert.equal(stopped, false);
    assert.deepEqual(await symbols('zebulon'), ['Zebulon Quarrington in zq-bridge.txt']);
    assert.equal((await searchAll()).read, 0);
    await vscode.workspace
      .getConfiguration('search')
      .update('exclude', undefined, vscode.ConfigurationTarget.Global);
  });

  test('lie where the article introduces them, and are listed once when it is open', async () => {
    await searchAll();
    const [found] = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'zebulon',
    );
    assert.ok(found !== undefined);
    const document = await vscode.workspace.openTextDocument(found.location.uri);
    assert.equal(document.getText(found.location.range), 'Zebulon Quarrington');
    await vscode.window.showTextDocument(document);
    await annotationOf(document);
    const listed = await symbols('zebulon');
    assert.equal(new Set(listed).size, listed.length);
  });

  test('are forgotten when the file is gone', async () => {
    await searchAll();
    assert.equal((await symbols('ermintrude')).length, 1);
    await vscode.workspace.fs.delete(fileInFolder('zq-gone.txt'));
    await eventually(async () => ((await symbols('ermintrude')).length === 0 ? true : undefined));
  });
});
