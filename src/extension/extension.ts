import * as vscode from 'vscode';
import { nodeTransport } from '../host/transport-node';
import { activatePressmark } from './activate';
import type { PressmarkApi } from './api';

/** Entry of the extension in a Node extension host: on a desktop or a server. */
export function activate(context: vscode.ExtensionContext): PressmarkApi {
  const worker = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
  return activatePressmark(context, nodeTransport(worker.fsPath));
}
