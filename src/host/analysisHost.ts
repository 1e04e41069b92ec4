import type { EngineModels } from '../engine';
import type { Clock } from './clock';
import type { PackedUpdate } from './packedUpdate';
import { parseReply, protocolVersion } from './protocol';
import type { Question, WorkerReply } from './protocol';
import { Strikes } from './strikes';
import type { Suspect } from './strikes';
import type { StartTransport, Transport } from './transport';

/** The worker that a question goes to. */
export interface WorkerState extends Pick<Transport, 'stretch' | 'longestStretch'> {
  /** Differs from worker to worker; a new one knows no article. */
  readonly generation: number;
}

/** What is asked, about a text that is looked at as a whole only to tell one that kills workers. */
export interface AnalysisRequest extends Suspect {
  /** Which article it is; a newer request for the same article replaces an older one. */
  readonly article: string;
  /** Called when a worker is free, and again when that worker fails: what to ask as things stand then. */
  readonly compose: (worker: WorkerState) => Question;
}

/** How a request ended. Every request ends in one of these ways; none rejects, none is forgotten. */
export type Outcome =
  | { readonly kind: 'done'; readonly update: PackedUpdate; readonly milliseconds: number }
  /** The worker does not have the text that was to be changed. */
  | { readonly kind: 'lost' }
  /** A newer request for the same article took its place. */
  | { readonly kind: 'superseded' }
  /** The engine said no. */
  | { readonly kind: 'failed'; readonly message: string }
  /** The worker died or hung over this text twice; it is not tried again until a restart. */
  | { readonly kind: 'poisoned' }
  /** The worker failed too often; a restart is needed. */
  | { readonly kind: 'paused' }
  /** The host was disposed. */
  | { readonly kind: 'stopped' };

export interface HostOptions {
  readonly start: StartTransport;
  readonly loadModels: () => Promise<EngineModels>;
  readonly clock: Clock;
  /** Gets counts, times and reasons, never words of an article. */
  readonly log: (line: string) => void;
}

interface Job {
  readonly request: AnalysisRequest;
  readonly settle: (outcome: Outcome) => void;
}

interface RunningJob extends Job {
  readonly id: number;
  readonly started: number;
  /** Nobody waits for it any more, so it is not run again. */
  readonly abandoned: boolean;
}

/** Waiting time before the first, second and third restart in a row; after that the host pauses. */
const backOff: readonly number[] = [500, 2_000, 8_000];
const loadDeadline = 30_000;
const strikesToPoison = 2;

/** The time a text may take before its worker is killed: 3 s and a fiftieth of a millisecond a character. */
function deadlineFor(characters: number): number {
  return 3_000 + characters / 50;
}

/**
 * Runs the engine in one worker: started with the first request, one question at a time, the latest request of each
 * article wins, killed at its deadline, started again with growing pauses.
 */
export class AnalysisHost {
  readonly #options: HostOptions;
  readonly #strikes = new Strikes();
  readonly #queue = new Map<string, Job>();
  #running: RunningJob | null = null;
  #transport: Transport | null = null;
  #state: 'off' | 'starting' | 'ready' | 'waiting' | 'paused' | 'stopped' = 'off';
  /** Counts workers, so that what an old one says is not heard. */
  #generation = 0;
  #failures = 0;
  #lastId = 0;
  #cancelTimer: () => void = () => undefined;

  constructor(options: HostOptions) {
    this.#options = options;
  }

  ask(request: AnalysisRequest): Promise<Outcome> {
    if (this.#state === 'stopped' || this.#state === 'paused')
      return Promise.resolve({ kind: this.#state });
    if (this.#strikes.of(request) >= strikesToPoison) return Promise.resolve({ kind: 'poisoned' });
    return new Promise((settle) => {
      this.cancel(request.article);
      this.#queue.set(request.article, { request, settle });
      this.#advance();
    });
  }

  /** Nobody waits for this article any more. */
  cancel(article: string): void {
    const queued = this.#queue.get(article);
    this.#queue.delete(article);
    queued?.settle({ kind: 'superseded' });
    if (this.#running?.request.article !== article) return;
    this.#running.settle({ kind: 'superseded' });
    this.#running = { ...this.#running, abandoned: true };
  }

  /** The article is gone: the worker need not remember it. */
  close(article: string): void {
    this.cancel(article);
    if (this.#state === 'ready') this.#post({ version: protocolVersion, kind: 'close', article });
  }

  /** Forgets every failure and starts afresh; what was running is run again. */
  restart(): void {
    if (this.#state === 'stopped') return;
    const running = this.#dropWorker();
    if (running?.abandoned === false) this.#requeue(running);
    this.#strikes.clear();
    this.#failures = 0;
    this.#state = 'off';
    this.#advance();
  }

  dispose(): void {
    const running = this.#dropWorker();
    this.#state = 'stopped';
    running?.settle({ kind: 'stopped' });
    this.#settleQueue({ kind: 'stopped' });
  }

  #advance(): void {
    if (this.#running !== null || this.#queue.size === 0) return;
    if (this.#state === 'off') void this.#start();
    if (this.#state !== 'ready') return;
    for (const [article, { request, settle }] of this.#queue) {
      this.#queue.delete(article);
      this.#run(request, settle);
      return;
    }
  }

  #run(request: AnalysisRequest, settle: Job['settle']): void {
    const { clock } = this.#options;
    this.#lastId += 1;
    const id = this.#lastId;
    this.#running = { request, settle, id, started: clock.now(), abandoned: false };
    const { stretch = 0, longestStretch = 0 } = this.#transport ?? {};
    const generation = this.#generation;
    const question = request.compose({ generation, stretch, longestStretch });
    const characters = question.kind === 'open' ? question.text.length : question.length;
    this.#setDeadline(deadlineFor(characters), `no answer for a text of ${characters} characters`);
    const { article } = request;
    this.#post({ version: protocolVersion, kind: 'ask', id, article, question });
  }

  async #start(): Promise<void> {
    this.#state = 'starting';
    this.#generation += 1;
    const generation = this.#generation;
    const current = (): boolean => generation === this.#generation;
    try {
      const models = await this.#options.loadModels();
      if (!current()) return;
      this.#setDeadline(loadDeadline, 'the models did not load in time');
      const transport = await this.#options.start({
        message: (message) => {
          if (current()) this.#receive(message);
        },
        failure: (reason) => {
          if (current()) this.#fail(reason);
        },
      });
      if (!current()) {
        transport.terminate();
        return;
      }
      this.#transport = transport;
      this.#post({ version: protocolVersion, kind: 'load', models });
    } catch (error) {
      if (current()) this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #receive(message: unknown): void {
    const reply = parseReply(message);
    if (reply === null) this.#fail('an answer that makes no sense');
    else if (reply.kind === 'loaded') this.#ready();
    else if (reply.kind === 'failure' && reply.id === null) this.#fail(reply.message);
    else if (reply.id === this.#running?.id) {
      const { settle, started } = this.#running;
      this.#running = null;
      this.#cancelTimer();
      this.#failures = 0;
      settle(outcomeOf(reply, this.#options.clock.now() - started));
      this.#advance();
    }
  }

  #ready(): void {
    if (this.#state !== 'starting') return;
    this.#cancelTimer();
    this.#state = 'ready';
    this.#options.log(`The engine is ready in ${this.#transport?.place ?? 'nowhere'}.`);
    this.#advance();
  }

  /** The worker is of no more use: end it, remember what it died over, and start another after a pause. */
  #fail(reason: string): void {
    const running = this.#dropWorker();
    if (running !== null) this.#strike(running);
    const pause = backOff[this.#failures];
    this.#failures += 1;
    if (pause === undefined) {
      this.#options.log(`The analysis worker failed again (${reason}); analysis is paused.`);
      this.#state = 'paused';
      this.#settleQueue({ kind: 'paused' });
      return;
    }
    this.#options.log(`The analysis worker failed (${reason}); next start in ${pause} ms.`);
    this.#state = 'waiting';
    this.#cancelTimer = this.#options.clock.after(pause, () => {
      this.#state = 'off';
      this.#advance();
    });
  }

  #strike(job: RunningJob): void {
    const strikes = this.#strikes.add(job.request.text());
    if (job.abandoned) return;
    if (strikes >= strikesToPoison) job.settle({ kind: 'poisoned' });
    else this.#requeue(job);
  }

  #requeue({ request, settle }: Job): void {
    if (this.#queue.has(request.article)) settle({ kind: 'superseded' });
    else this.#queue.set(request.article, { request, settle });
  }

  #dropWorker(): RunningJob | null {
    const running = this.#running;
    this.#cancelTimer();
    this.#generation += 1;
    this.#running = null;
    this.#transport?.terminate();
    this.#transport = null;
    return running;
  }

  #post(request: Parameters<Transport['post']>[0]): void {
    try {
      this.#transport?.post(request);
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #setDeadline(milliseconds: number, reason: string): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#options.clock.after(milliseconds, () => {
      this.#fail(reason);
    });
  }

  #settleQueue(outcome: Outcome): void {
    const jobs = [...this.#queue.values()];
    this.#queue.clear();
    for (const { settle } of jobs) settle(outcome);
  }
}

function outcomeOf(
  reply: Exclude<WorkerReply, { readonly kind: 'loaded' }>,
  milliseconds: number,
): Outcome {
  switch (reply.kind) {
    case 'failure':
      return { kind: 'failed', message: reply.message };
    case 'lost':
      return { kind: 'lost' };
    case 'update':
      return { kind: 'done', update: reply.update, milliseconds };
  }
}
