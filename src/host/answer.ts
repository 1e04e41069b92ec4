import type { Engine, EngineModels, Session } from '../engine';
import { Wording } from './packed';
import { packUpdate } from './packedUpdate';
import { protocolVersion } from './protocol';
import type { Question, WorkerReply, WorkerRequest } from './protocol';

export type CreateEngine = (models: EngineModels) => Engine;

interface Followed {
  readonly session: Session;
  /** Begun anew with each update that is afresh, as the copy does. */
  wording: Wording;
  edits: number;
}

/** What the engine's side does with each message. */
export class Answerer {
  #engine: Engine | null = null;
  readonly #followed = new Map<string, Followed>();

  constructor(private readonly createEngine: CreateEngine) {}

  /**
   * Loads the models once, then follows each article through its edits until it is closed. Null where there is nothing
   * to say.
   */
  answer(request: WorkerRequest): WorkerReply | null {
    const version = protocolVersion;
    const id = request.kind === 'ask' ? request.id : null;
    try {
      if (request.version !== version) throw new Error('The request is of another version.');
      switch (request.kind) {
        case 'load':
          this.#engine = this.createEngine(request.models);
          return { version, kind: 'loaded' };
        case 'close':
          this.#followed.delete(request.article);
          return null;
        case 'ask':
          return this.#reply(request.id, request.article, request.question);
      }
    } catch (error) {
      if (request.kind === 'ask') this.#followed.delete(request.article);
      return { version, kind: 'failure', id, message: messageOf(error) };
    }
  }

  #reply(id: number, article: string, question: Question): WorkerReply {
    const version = protocolVersion;
    if (question.kind === 'open') this.#open(article, question);
    const followed = this.#followed.get(article);
    const edits = question.kind === 'open' ? 0 : question.edits;
    if (followed?.edits !== edits) return this.#lose(id, article);
    if (question.kind === 'edit') {
      followed.session.edit(question.changes);
      followed.edits += 1;
    }
    const update = followed.session.update();
    if (question.kind === 'edit' && update.length !== question.length)
      return this.#lose(id, article);
    if (update.afresh) followed.wording = new Wording();
    return { version, kind: 'update', id, update: packUpdate(update, followed.wording) };
  }

  #open(article: string, { text, format }: Question & { kind: 'open' }): void {
    if (this.#engine === null) throw new Error('The models are not loaded.');
    const session = this.#engine.open({ format });
    session.edit([{ start: 0, end: 0, text }]);
    this.#followed.set(article, { session, wording: new Wording(), edits: 0 });
  }

  #lose(id: number, article: string): WorkerReply {
    this.#followed.delete(article);
    return { version: protocolVersion, kind: 'lost', id };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
