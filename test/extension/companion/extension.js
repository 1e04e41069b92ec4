/** Uses Pressmark as any other extension can: through what its activate() gives, by the README and nothing else. */
const vscode = require('vscode');

/** @param {import('vscode').ExtensionContext} context */
async function activate(context) {
  const pressmark = await vscode.extensions.getExtension('pressmark.pressmark').activate();
  const changes = [];
  context.subscriptions.push(
    pressmark.onDidChangeAnnotation((uri) => changes.push(uri.toString())),
    vscode.commands.registerCommand('companion.version', () => pressmark.version),
    vscode.commands.registerCommand('companion.changes', () => [...changes]),
    vscode.commands.registerCommand('companion.whoSaidWhat', async (uri) => {
      const annotation = await pressmark.getAnnotation(uri);
      if (annotation === undefined) return undefined;
      const names = new Map(annotation.entities.map(({ id, name }) => [id, name]));
      return annotation.quotations.map(({ speaker, type }) => [names.get(speaker), type]);
    }),
    // A careless guest: what it does to its copy must not reach Pressmark.
    vscode.commands.registerCommand('companion.spoil', async (uri) => {
      const annotation = await pressmark.getAnnotation(uri);
      annotation.quotations.length = 0;
      annotation.entities.length = 0;
    }),
  );
}

module.exports = { activate };
