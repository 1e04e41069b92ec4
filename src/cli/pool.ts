import { parentPort, Worker } from 'node:worker_threads';
import type { Annotation } from '../engine';
import type { AnalysisRequest, Analyst, PredictedLine, PredictionRequest } from './analyst';
import { printPrediction } from './prediction';

/** What a worker is asked: for an annotation, or for the line that a corpus run writes. */
type Question =
  | { readonly kind: 'analyze'; readonly request: AnalysisRequest }
  | { readonly kind: 'predict'; readonly request: PredictionRequest };

/** What a worker says: that it has its models, then for each question the answer or why there is none. */
type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'prediction'; readonly prediction: PredictedLine }
  | { readonly kind: 'failure'; readonly message: string };

interface Task {
  readonly question: Question;
  /** Workers that have died over it. */
  deaths: number;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** How often a text is tried again whose worker has died. */
const RETRIES = 1;

/** Requests under way for each worker: one in its hands and one waiting, so that it never idles. */
const AHEAD = 2;

/**
 * Analysts in threads of their own. Another worker takes the place of one that dies, and the text that it was reading is
 * tried once more; it fails when that one dies too. Rejects when no worker can start at all.
 * @param script the file that a thread runs; it must call {@link serve}
 */
export async function createPool(size: number, script: string): Promise<Analyst> {
  const waiting: Task[] = [];
  const idle: (() => void)[] = [];
  const workers = new Set<Worker>();
  await new Promise<void>((resolve, reject) => {
    const hire = (): void => {
      const worker = new Worker(script);
      workers.add(worker);
      const ended = (error: Error, started: boolean): void => {
        if (!workers.delete(worker)) return;
        if (started) hire();
        else if (workers.size === 0) reject(error);
      };
      attend(worker, { waiting, idle, started: resolve, ended });
    };
    for (let count = 0; count < size; count += 1) hire();
  });
  const ask = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push({ question, deaths: 0, resolve, reject });
      idle.shift()?.();
    });
  return {
    width: size * AHEAD,
    async analyze(request) {
      const answer = await ask({ kind: 'analyze', request });
      if (answer.kind !== 'annotation') throw unexpected(answer);
      return answer.annotation;
    },
    async predict(request) {
      const answer = await ask({ kind: 'predict', request });
      if (answer.kind !== 'prediction') throw unexpected(answer);
      return answer.prediction;
    },
    async close() {
      // Whoever closes wants no more answers, so texts still under way are no failures.
      for (const worker of workers) worker.removeAllListeners();
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

function unexpected({ kind }: Answer): Error {
  return new Error(`its worker answered with ${kind}`);
}

interface Desk {
  readonly waiting: Task[];
  /** Calls to be made when there is work again. */
  readonly idle: (() => void)[];
  readonly started: () => void;
  readonly ended: (error: Error, started: boolean) => void;
}

/** Hands one worker its tasks for as long as it lives. */
function attend(worker: Worker, desk: Desk): void {
  let task: Task | undefined;
  let started = false;
  const next = (): void => {
    task = desk.waiting.shift();
    if (task === undefined) desk.idle.push(next);
    else worker.postMessage(task.question);
  };
  const end = (error: Error): void => {
    const place = desk.idle.indexOf(next);
    if (place >= 0) desk.idle.splice(place, 1);
    const lost = task;
    task = undefined;
    if (lost !== undefined) {
      lost.deaths += 1;
      if (lost.deaths > RETRIES) lost.reject(error);
      else desk.waiting.unshift(lost);
    }
    desk.ended(error, started);
    if (desk.waiting.length > 0) desk.idle.shift()?.();
  };
  worker.on('message', (answer: Answer) => {
    if (answer.kind === 'ready') {
      started = true;
      desk.started();
    } else if (answer.kind === 'failure') task?.reject(new Error(answer.message));
    else task?.resolve(answer);
    next();
  });
  worker.on('error', end);
  worker.on('exit', () => {
    end(new Error('its worker stopped'));
  });
}

/** The other end of a pool: answers one request after the other until the pool closes. */
export async function serve(load: () => Promise<Analyst>): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const analyst = await load();
  const answer = (message: Answer): void => {
    port.postMessage(message);
  };
  port.on('message', (question: Question) => {
    replyTo(question, analyst).then(answer, (error: unknown) => {
      answer({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
    });
  });
  answer({ kind: 'ready' });
}

async function replyTo({ kind, request }: Question, analyst: Analyst): Promise<Answer> {
  const annotation = await analyst.analyze(request);
  if (kind === 'analyze') return { kind: 'annotation', annotation };
  return { kind: 'prediction', prediction: printPrediction(request, annotation) };
}
