import type { Engine, EngineModels } from '../engine';
import { protocolVersion } from './protocol';
import type { WorkerReply, WorkerRequest } from './protocol';

export type CreateEngine = (models: EngineModels) => Engine;

/** What a worker does with each message: loads the models once, then analyses what it is sent. */
export function createAnswerer(
  createEngine: CreateEngine,
): (request: WorkerRequest) => WorkerReply {
  let engine: Engine | null = null;
  return (request) => {
    const version = protocolVersion;
    const id = request.kind === 'analyze' ? request.id : null;
    try {
      if (request.version !== version) throw new Error('The request is of another version.');
      if (request.kind === 'load') {
        engine = createEngine(request.models);
        return { version, kind: 'loaded' };
      }
      if (engine === null) throw new Error('The models are not loaded.');
      const { text, format, source } = request;
      return {
        version,
        kind: 'result',
        id: request.id,
        annotation: engine.analyze(text, { format, source }),
      };
    } catch (error) {
      return { version, kind: 'failure', id, message: messageOf(error) };
    }
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
