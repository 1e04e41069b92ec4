import { workerStretches } from './transport';
import type { StartTransport } from './transport';

/**
 * A web worker that runs the script. It is started from a blob because a worker may not be started from the address of
 * an extension that comes from another origin.
 */
export function webTransport(script: Uint8Array<ArrayBuffer>): StartTransport {
  return ({ message, failure }) => {
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      message(data);
    });
    worker.addEventListener('error', (event) => {
      failure(event.message);
    });
    worker.addEventListener('messageerror', () => {
      failure('a message could not be read');
    });
    return {
      place: 'a web worker',
      ...workerStretches,
      post: (request) => {
        worker.postMessage(request);
      },
      terminate: () => {
        worker.terminate();
        URL.revokeObjectURL(address);
      },
    };
  };
}
