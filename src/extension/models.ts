import * as vscode from 'vscode';
import type { EngineModels } from '../engine';

/** Reads the packed taggers from the extension's own folder, through the editor, so that it works in a browser too. */
export async function loadModels(extension: vscode.Uri): Promise<EngineModels> {
  const read = (name: string): Thenable<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'models', name));
  const [pos, names] = await Promise.all([read('pos.bin'), read('names.bin')]);
  return { pos, names };
}
