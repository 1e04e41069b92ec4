import type { Engine, EngineModels, Session } from '../engine';
import { protocolVersion } from './protocol';
import type { WorkerReply, WorkerRequest } from './protocol';

export type CreateEngine = (models: EngineModels) => Engine;

/**
 * What a worker does with each message: loads the models once, then follows each article through its edits until it is
 * closed. Null where there is nothing to say.
 */
export function createAnswerer(
  createEngine: CreateEngine,
): (request: WorkerRequest) => WorkerReply | null {
  let engine: Engine | null = null;
  const sessions = new Map<string, Session>();
  return (request) => {
    const version = protocolVersion;
    const id = request.kind === 'analyze' ? request.id : null;
    try {
      if (request.version !== version) throw new Error('The request is of another version.');
      if (request.kind === 'load') {
        engine = createEngine(request.models);
        return { version, kind: 'loaded' };
      }
      if (request.kind === 'close') {
        sessions.delete(request.article);
        return null;
      }
      if (engine === null) throw new Error('The models are not loaded.');
      const { article, text, format, source } = request;
      const session = sessions.get(article) ?? engine.open();
      sessions.set(article, session);
      const annotation = session.analyze(text, { format, source });
      return { version, kind: 'result', id: request.id, annotation };
    } catch (error) {
      return { version, kind: 'failure', id, message: messageOf(error) };
    }
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
