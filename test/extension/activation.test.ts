import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('Activation', () => {
  test('VS Code finds Pressmark', () => {
    assert.notEqual(vscode.extensions.getExtension('pressmark.pressmark'), undefined);
  });
});
