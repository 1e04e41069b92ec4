import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './pool';
import type { Reader } from './reader';

/** The other end of a pool: answers one question after the other until the pool closes. */
export async function serve(load: () => Promise<Reader>): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const reader = await load();
  const say = (answer: Answer): void => {
    port.postMessage(answer, bytesOf(answer));
  };
  let last = Promise.resolve();
  port.on('message', (question: Question) => {
    last = last
      .then(() => replyTo(question, reader))
      .catch((error: unknown): Answer => {
        return { kind: 'failure', message: error instanceof Error ? error.message : String(error) };
      })
      .then(say);
  });
  say({ kind: 'ready' });
}

/** The bytes that are handed over and not copied; small ones live in a room that they share with others. */
function bytesOf(answer: Answer): ArrayBuffer[] {
  const bytes =
    answer.kind === 'predictions'
      ? answer.predictions.bytes
      : answer.kind === 'article'
        ? answer.printed.content
        : null;
  const own = bytes !== null && bytes.byteLength === bytes.buffer.byteLength;
  return own && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}

async function replyTo(question: Question, reader: Reader): Promise<Answer> {
  if (question.kind === 'predict')
    return { kind: 'predictions', predictions: reader.predict(question.batch) };
  return { kind: 'article', printed: await reader.annotate(question.article) };
}
