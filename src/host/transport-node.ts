import { Worker } from 'node:worker_threads';
import { workerStretches } from './transport';
import type { StartTransport } from './transport';

/** Memory a worker may use, in megabytes; one that needs more dies alone and is started again. */
const memory = { maxOldGenerationSizeMb: 2_048 };

/** A worker thread that runs the script at `file`. */
export function nodeTransport(file: string): StartTransport {
  return ({ message, failure }) => {
    const worker = new Worker(file, { resourceLimits: memory });
    let ended = false;
    const fail = (reason: string): void => {
      if (!ended) failure(reason);
    };
    worker.on('message', (received: unknown) => {
      if (!ended) message(received);
    });
    worker.on('error', (error: unknown) => {
      fail(error instanceof Error ? error.message : String(error));
    });
    worker.on('messageerror', () => {
      fail('a message could not be read');
    });
    worker.on('exit', (code) => {
      fail(`it ended with code ${code}`);
    });
    return {
      place: 'a worker thread',
      ...workerStretches,
      post: (request) => {
        worker.postMessage(request);
      },
      terminate: () => {
        ended = true;
        void worker.terminate();
      },
    };
  };
}
