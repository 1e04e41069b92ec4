import * as vscode from 'vscode';
import type { ModelBytes } from '../host/protocol';

/** Reads the packed taggers from the extension's own folder, through the editor, so that it works in a browser too. */
export async function loadModels(extension: vscode.Uri): Promise<ModelBytes> {
  const read = (name: string): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'models', name));
  // The stand-in engine needs none.
  if (
    !(await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(extension, 'models'))).some(
      ([name]) => name.endsWith('.bin'),
    )
  )
    return { pos: new Uint8Array(), names: new Uint8Array() };
  const [pos, names] = await Promise.all([read('pos.bin'), read('names.bin')]);
  return { pos, names };
}
