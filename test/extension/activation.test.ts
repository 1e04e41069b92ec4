import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lineMark } from './harness/suites';
import { annotationOf, closeEverything, eventually, openArticle, pressmark } from './support';

/** True in a Node host; there each new thread is announced, but VS Code's log lacks a part of this build. */
const inNode = 'on' in process;

/** What Pressmark has logged, once it holds `words`. */
async function logWith(words: string): Promise<string> {
  await vscode.commands.executeCommand('pressmark.showLog');
  return eventually(() =>
    vscode.workspace.textDocuments
      .filter(({ uri }) => uri.scheme === 'output')
      .map((document) => document.getText())
      .find((text) => text.includes(words)),
  );
}

suite('Activation', () => {
  test('VS Code finds Pressmark', () => {
    assert.notEqual(vscode.extensions.getExtension('pressmark.pressmark'), undefined);
  });

  test('is short, and leaves the models alone until the first article', async () => {
    await closeEverything();
    const threads: number[] = [];
    if (inNode) process.on('worker', () => threads.push(1));
    const began = performance.now();
    await pressmark();
    const took = Math.round(performance.now() - began);
    const own = performance.getEntriesByName('pressmark.activation')[0]?.duration ?? Infinity;
    console.log(
      `${lineMark}    activation: ${own.toFixed(1)} ms, with loading the code ${took} ms`,
    );
    // No measurement on a busy machine: only a sign that nothing hangs.
    assert.ok(own < 1_000, `${own} ms`);
    if (!inNode) assert.doesNotMatch(await logWith('Active after'), /The engine is ready/u);
    assert.equal(threads.length, 0);
    const { document } = await openArticle('“It is open,” said Maria Alvarez.\n');
    await annotationOf(document);
    if (inNode) assert.equal(threads.length, 1);
    else assert.match(await logWith('The engine is ready'), /ready in a web worker/u);
    await closeEverything();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('gives other extensions an API with a version', async () => {
    const api = await pressmark();
    assert.equal(api.version, 1);
    assert.equal(typeof api.getAnnotation, 'function');
    assert.equal(typeof api.onDidChangeAnnotation, 'function');
  });

  test('registers every command that the manifest names', async () => {
    await pressmark();
    const known = new Set(await vscode.commands.getCommands(true));
    const manifest = vscode.extensions.getExtension('pressmark.pressmark')?.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const missing = manifest.contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepEqual(missing, []);
  });

  test('shows no message and opens no editor by itself', async () => {
    await pressmark();
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });
});
