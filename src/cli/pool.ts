import { Worker } from 'node:worker_threads';
import type { Analyst, Article, Batch, Predictions, PrintedArticle } from './analyst';
import { reasonOf } from './inputs';
import { singly } from './lines';
import { joinPredictions, printUnanswered } from './prediction';
import { unread } from './reader';

/** What a worker is asked. */
export type Question =
  | { readonly kind: 'predict'; readonly batch: Batch }
  | { readonly kind: 'annotate'; readonly articles: readonly Article[] };

/** What a worker says: that it has its models, then to each question in turn the answer or why there is none. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'predictions'; readonly predictions: Predictions }
  | { readonly kind: 'articles'; readonly printed: readonly PrintedArticle[] }
  | { readonly kind: 'failure'; readonly message: string };

interface Task {
  readonly question: Question;
  /** Workers that have died over it. */
  readonly deaths: number;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** A worker and the questions posted to it, the one it is at first. */
interface Hand {
  readonly worker: Worker;
  readonly held: Task[];
  ready: boolean;
}

/** How often something is tried again whose worker has died. */
const RETRIES = 1;

/** Questions posted to a worker: one in its hands and one that waits there, so that it never idles. */
const POSTED = 2;

/** Requests under way for each worker, with those whose answers wait for the answer to an earlier one. */
const AHEAD = 4;

/** Bytes of articles in a question. Each question and each answer wakes a thread, while all cores are busy with reading. */
const LOAD = 32 * 1024;

interface Desk {
  /** The file that a thread runs. */
  readonly script: string;
  readonly hands: Set<Hand>;
  readonly waiting: Task[];
}

/**
 * Workers in threads of their own. Another one takes the place of one that dies, and what that one was reading is tried
 * once more: several lines or articles one by one, so that only the one that kills fails. Rejects when no worker can start at all.
 * @param script the file that a thread runs; it must call `serve`
 */
export async function createPool(size: number, script: string): Promise<Analyst> {
  const desk: Desk = { script, hands: new Set(), waiting: [] };
  await new Promise<void>((resolve, reject) => {
    for (let count = 0; count < size; count += 1) hire(desk, resolve, reject);
  });
  const ask = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      desk.waiting.push({ question, deaths: 0, resolve, reject });
      post(desk);
    });
  return {
    width: size * AHEAD,
    load: LOAD,
    predict: (batch) => predictionsOf(batch, ask({ kind: 'predict', batch })),
    annotate: (articles) => printedOf(articles, ask({ kind: 'annotate', articles })),
    async close() {
      const workers = [...desk.hands].map(({ worker }) => worker);
      // Whoever closes wants no more answers, so what is still under way is no failure.
      for (const worker of workers) worker.removeAllListeners();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** @param failed called when this worker could not start and no other is left */
function hire(desk: Desk, started: () => void, failed: (error: Error) => void): void {
  const { script, hands, waiting } = desk;
  const hand: Hand = { worker: new Worker(script), held: [], ready: false };
  hands.add(hand);
  let reason = new Error('its worker stopped');
  hand.worker.on('message', (answer: Answer) => {
    hear(hand, answer);
    if (answer.kind === 'ready') started();
    post(desk);
  });
  hand.worker.on('error', (error: Error) => {
    reason = error;
  });
  hand.worker.on('exit', () => {
    hands.delete(hand);
    const [lost, ...kept] = hand.held;
    waiting.unshift(...(lost === undefined ? [] : again(lost, reason)), ...kept);
    if (hand.ready) hire(desk, started, failed);
    else if (hands.size === 0) failed(reason);
    post(desk);
  });
}

function hear(hand: Hand, answer: Answer): void {
  if (answer.kind === 'ready') hand.ready = true;
  else if (answer.kind === 'failure') hand.held.shift()?.reject(new Error(answer.message));
  else hand.held.shift()?.resolve(answer);
}

/** Hands out what waits, as far as workers are free for it. */
function post({ hands, waiting }: Desk): void {
  for (let hand = freest(hands); hand !== null; hand = freest(hands)) {
    const task = waiting.shift();
    if (task === undefined) return;
    hand.held.push(task);
    hand.worker.postMessage(task.question);
  }
}

/** The worker with the fewest questions; null when all have what they should hold. */
function freest(hands: Iterable<Hand>): Hand | null {
  let best: Hand | null = null;
  for (const hand of hands)
    if (hand.ready && hand.held.length < (best?.held.length ?? POSTED)) best = hand;
  return best;
}

/** What is left to do of a task whose worker has died; of several lines or articles nobody knows which one killed it. */
function again(task: Task, error: Error): Task[] {
  if (sizeOf(task.question) > 1) return oneByOne(task);
  const deaths = task.deaths + 1;
  if (deaths <= RETRIES) return [{ ...task, deaths }];
  task.reject(error);
  return [];
}

function sizeOf(question: Question): number {
  return question.kind === 'predict' ? singly(question.batch).length : question.articles.length;
}

/** A task of its own for each line or article; together they answer the whole. */
function oneByOne(task: Task): Task[] {
  const { question } = task;
  const single: Task[] = [];
  const ask = (part: Question): Promise<Answer> =>
    new Promise((answer, reject) => {
      single.push({ question: part, deaths: 0, resolve: answer, reject });
    });
  if (question.kind === 'predict') {
    const parts = singly(question.batch);
    void Promise.all(
      parts.map((batch) => predictionsOf(batch, ask({ kind: 'predict', batch }))),
    ).then((all) => {
      task.resolve({ kind: 'predictions', predictions: joinPredictions(all) });
    });
  } else {
    const parts = question.articles.map((article) => [article]);
    void Promise.all(
      parts.map((articles) => printedOf(articles, ask({ kind: 'annotate', articles }))),
    ).then((all) => {
      task.resolve({ kind: 'articles', printed: all.flat() });
    });
  }
  return single;
}

async function predictionsOf(batch: Batch, asked: Promise<Answer>): Promise<Predictions> {
  try {
    const answer = await asked;
    if (answer.kind === 'predictions') return answer.predictions;
    return printUnanswered(batch, unexpected(answer));
  } catch (error) {
    return printUnanswered(batch, reasonOf(error));
  }
}

async function printedOf(
  articles: readonly Article[],
  asked: Promise<Answer>,
): Promise<readonly PrintedArticle[]> {
  try {
    const answer = await asked;
    if (answer.kind === 'articles') return answer.printed;
    return articles.map(({ name }) => unread(name, unexpected(answer)));
  } catch (error) {
    return articles.map(({ name }) => unread(name, reasonOf(error)));
  }
}

function unexpected({ kind }: Answer): string {
  return `its worker answered with ${kind}`;
}
