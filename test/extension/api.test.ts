import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, eventually, openArticle } from './support';

const article = `“The bridge is open,” said Maria Alvarez, the mayor of Springfield.\n`;

/** Asks the second extension; the answer went through Pressmark's API. */
function ask<T>(question: string, ...values: readonly unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`companion.${question}`, ...values);
}

suite('The API, used by a second extension', () => {
  suiteSetup(async () => {
    const companion = vscode.extensions.getExtension('pressmark-tests.companion');
    assert.ok(companion !== undefined);
    await companion.activate();
  });
  teardown(closeEverything);

  test('has a version', async () => {
    assert.equal(await ask('version'), 1);
  });

  test('gives the annotation of an open article as it is now', async () => {
    const editor = await openArticle(article);
    const { uri } = editor.document;
    assert.deepEqual(await ask('whoSaidWhat', uri), [['Maria Alvarez', 'direct']]);
    await editor.edit((edit) => {
      edit.insert(editor.document.positionAt(article.length), '\n“At last,” Alvarez added.\n');
    });
    assert.deepEqual(await ask('whoSaidWhat', uri), [
      ['Maria Alvarez', 'direct'],
      ['Maria Alvarez', 'direct'],
    ]);
  });

  test('gives nothing for what is no article or is not open', async () => {
    const { document } = await openArticle('const x = “1”;\n', 'javascript');
    for (const uri of [document.uri, vscode.Uri.file('/no/such/article.txt')])
      assert.equal((await ask('whoSaidWhat', uri)) ?? undefined, undefined);
  });

  test('says when an annotation changes', async () => {
    const editor = await openArticle(article);
    const uri = editor.document.uri.toString();
    const count = async (): Promise<number> =>
      (await ask<string[]>('changes')).filter((each) => each === uri).length;
    await eventually(async () => ((await count()) > 0 ? true : undefined));
    const before = await count();
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '“Yes.” ');
    });
    await eventually(async () => ((await count()) > before ? true : undefined));
  });

  test('gives a copy, so that a careless guest breaks nothing', async () => {
    const { document } = await openArticle(article);
    await ask('spoil', document.uri);
    assert.deepEqual(await ask('whoSaidWhat', document.uri), [['Maria Alvarez', 'direct']]);
  });
});
