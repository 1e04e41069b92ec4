import * as vscode from 'vscode';

const scheme = 'pressmark-sample';
/** The article that ships with the extension, in its `seeds` folder. */
const sampleFile = '01-lavrov-at-the-white-house.txt';

/** Shows the bundled article; read-only, so that nobody edits the extension. */
export class Sample implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #registration: vscode.Disposable;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  async provideTextDocumentContent(): Promise<string> {
    const file = vscode.Uri.joinPath(this.#extension, 'seeds', sampleFile);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  }

  async open(): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${sampleFile}` });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
