import * as vscode from 'vscode';
import { systemClock } from '../host/clock';
import { inlineTransport } from '../host/transport-inline';
import { createEngine } from '../engine';
import type { StartTransport } from '../host/transport';
import { webTransport } from '../host/transport-web';
import { activatePressmark } from './activate';
import type { PressmarkApi } from './api';

/** Entry of the extension in a web-worker extension host: in a browser. */
export function activate(context: vscode.ExtensionContext): PressmarkApi {
  return activatePressmark(context, workerOrInline(context.extensionUri));
}

/**
 * A worker if the host lets an extension start one; where it does not, or where the worker dies before its first word,
 * the engine runs in this thread, in turns.
 */
function workerOrInline(extension: vscode.Uri): StartTransport {
  const file = vscode.Uri.joinPath(extension, 'dist', 'web', 'worker.js');
  const inline = inlineTransport(createEngine, systemClock);
  let refused = false;
  return async (events) => {
    if (refused) return inline(events);
    let proven = false;
    const message = (received: unknown): void => {
      proven = true;
      events.message(received);
    };
    const failure = (reason: string): void => {
      refused = !proven;
      events.failure(reason);
    };
    const script = new Uint8Array(await vscode.workspace.fs.readFile(file));
    try {
      return await webTransport(script)({ message, failure });
    } catch {
      refused = true;
      return inline(events);
    }
  };
}
