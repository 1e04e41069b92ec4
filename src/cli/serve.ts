import { parentPort } from 'node:worker_threads';
import type { PrintedArticle } from './analyst';
import type { Answer, Question } from './pool';
import type { Reader } from './reader';

/** The other end of a pool: answers one question after the other until the pool closes. */
export async function serve(load: () => Promise<Reader>): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const reader = await load();
  const say = (answer: Answer): void => {
    port.postMessage(answer, roomOf(answer));
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

async function replyTo(question: Question, reader: Reader): Promise<Answer> {
  if (question.kind === 'predict')
    return { kind: 'predictions', predictions: reader.predict(question.batch) };
  return { kind: 'articles', printed: inOneRoom(await reader.annotate(question.articles)) };
}

/** The same articles with their bytes side by side, for a room can be handed over but a part of one only be copied. */
function inOneRoom(printed: readonly PrintedArticle[]): PrintedArticle[] {
  const room = Buffer.concat(printed.flatMap(({ content }) => content ?? []));
  let end = 0;
  return printed.map(({ content, remarks }) => {
    if (content === null) return { content, remarks };
    const start = end;
    end += content.length;
    return { content: room.subarray(start, end), remarks };
  });
}

/** The room of the bytes of an answer, to be handed over; none when they share it with others, as few bytes do. */
function roomOf(answer: Answer): ArrayBuffer[] {
  if (answer.kind === 'predictions') return roomFilledBy([answer.predictions.bytes]);
  if (answer.kind === 'articles')
    return roomFilledBy(answer.printed.flatMap(({ content }) => content ?? []));
  return [];
}

/** @param parts bytes that lie in the same room */
function roomFilledBy(parts: readonly Uint8Array[]): ArrayBuffer[] {
  const room = parts[0]?.buffer;
  const filled = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return room instanceof ArrayBuffer && room.byteLength === filled ? [room] : [];
}
