import * as vscode from 'vscode';
import { systemClock } from '../host/clock';
import { inlineTransport } from '../host/transport-inline';
import { createEngine } from '../engine';
import type { StartTransport } from '../host/transport';
import { webTransport } from '../host/transport-web';
import { activatePressmark } from './activate';
import type { PressmarkApi } from './api';

/** Entry of the extension in a web-worker extension host: in a browser. */
export async function activate(context: vscode.ExtensionContext): Promise<PressmarkApi> {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'worker.js');
  const script = await vscode.workspace.fs.readFile(file);
  return activatePressmark(context, workerOrInline(new Uint8Array(script)));
}

/**
 * A worker if the host lets an extension start one; where it does not, or where the worker dies before its first word,
 * the engine runs in this thread, in turns.
 */
function workerOrInline(script: Uint8Array<ArrayBuffer>): StartTransport {
  const inline = inlineTransport(createEngine, systemClock);
  let proven = false;
  let refused = false;
  return (events) => {
    if (refused) return inline(events);
    const message = (received: unknown): void => {
      proven = true;
      events.message(received);
    };
    const failure = (reason: string): void => {
      refused = !proven;
      events.failure(reason);
    };
    try {
      return webTransport(script)({ message, failure });
    } catch {
      refused = true;
      return inline(events);
    }
  };
}
