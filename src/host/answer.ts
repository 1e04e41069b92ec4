import type { Engine, EngineModels, Session } from '../engine';
import { protocolVersion } from './protocol';
import type { WorkerReply, WorkerRequest } from './protocol';

export type CreateEngine = (models: EngineModels) => Engine;

/** Characters of a slice; some milliseconds of work. */
const SLICE = 1000;

/** What the engine's side does with each message. */
export class Answerer {
  #engine: Engine | null = null;
  readonly #sessions = new Map<string, Session>();
  /** How much has been read of the articles that are being read in slices. */
  readonly #read = new Map<string, number>();

  constructor(private readonly createEngine: CreateEngine) {}

  /**
   * Loads the models once, then follows each article through its edits until it is closed. Null where there is nothing
   * to say.
   */
  answer(request: WorkerRequest): WorkerReply | null {
    const version = protocolVersion;
    const id = request.kind === 'analyze' ? request.id : null;
    try {
      if (request.version !== version) throw new Error('The request is of another version.');
      if (request.kind === 'load') {
        this.#engine = this.createEngine(request.models);
        return { version, kind: 'loaded' };
      }
      this.#read.delete(request.article);
      if (request.kind === 'close') {
        this.#sessions.delete(request.article);
        return null;
      }
      const { text, format, source } = request;
      const annotation = this.#session(request.article).analyze(text, { format, source });
      return { version, kind: 'result', id: request.id, annotation };
    } catch (error) {
      return { version, kind: 'failure', id, message: messageOf(error) };
    }
  }

  /**
   * Reads one more slice of an article that is new, so that a thread with other work is free in between; false when
   * nothing is left that should be read before the answer. What goes wrong here goes wrong again in the answer.
   */
  prepare(request: WorkerRequest): boolean {
    if (this.#engine === null || request.kind !== 'analyze') return false;
    const { article, text, format, source } = request;
    const from = this.#read.get(article) ?? 0;
    if (from === 0 && this.#sessions.has(article)) return false;
    const to = sliceEnd(text, from);
    const session = this.#session(article);
    if (from === 0) session.analyze(text.slice(0, to), { format, source });
    else session.edit([{ start: from, end: from, text: text.slice(from, to) }]);
    this.#read.set(article, to);
    return to < text.length;
  }

  #session(article: string): Session {
    if (this.#engine === null) throw new Error('The models are not loaded.');
    const session = this.#sessions.get(article) ?? this.#engine.open();
    this.#sessions.set(article, session);
    return session;
  }
}

/** Behind a line, where there is one, so that few paragraphs are read twice. */
function sliceEnd(text: string, from: number): number {
  const end = from + SLICE;
  if (end >= text.length) return text.length;
  const line = text.lastIndexOf('\n', end);
  return line > from ? line + 1 : end;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
