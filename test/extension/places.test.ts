import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotationOf, closeEverything, hoversAt, pressmark, visible } from './support';

const article = '“The bridge is open,” said Maria Alvarez, the mayor of Springfield.\n';

/** A file system that only this test knows, as a virtual workspace has one. */
class OneArticle implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: article.length };
  }

  readFile(): Uint8Array {
    return new TextEncoder().encode(article);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

suite('Places where articles are', () => {
  const scheme = 'pressmark-test';
  const provider = vscode.workspace.registerFileSystemProvider(scheme, new OneArticle(), {
    isReadonly: true,
  });
  const virtual = vscode.Uri.from({ scheme, path: '/bridge.txt' });

  teardown(closeEverything);
  suiteTeardown(() => {
    provider.dispose();
  });

  test('a virtual file system', async () => {
    const document = await vscode.workspace.openTextDocument(virtual);
    await vscode.window.showTextDocument(document);
    const { quotations } = await annotationOf(document);
    assert.equal(quotations.length, 1);
  });

  test('a diff editor, both sides', async () => {
    const other = await vscode.workspace.openTextDocument({
      content: article.replace('open', 'closed'),
      language: 'plaintext',
    });
    await vscode.commands.executeCommand('vscode.diff', virtual, other.uri, 'Bridge');
    for (const uri of [virtual, other.uri]) {
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal((await annotationOf(document)).quotations.length, 1);
    }
  });

  test('a Markdown cell of a notebook', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, article, 'markdown');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell]),
    );
    await vscode.window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(0);
    assert.equal((await annotationOf(document)).quotations.length, 1);
    assert.match(visible(await hoversAt(document, 'bridge is open')), /Direct quotation/u);
  });

  test('not the output panel', async () => {
    const api = await pressmark();
    const channel = vscode.window.createOutputChannel('Not an article');
    channel.append(article);
    channel.show(true);
    const outputs = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'output');
    for (const { uri } of outputs) assert.equal(await api.getAnnotation(uri), undefined);
    channel.dispose();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
