import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pressmark } from './support';

suite('Activation', () => {
  test('VS Code finds Pressmark', () => {
    assert.notEqual(vscode.extensions.getExtension('pressmark.pressmark'), undefined);
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
