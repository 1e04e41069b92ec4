import type { Readable, Writable } from 'node:stream';

/** The outside world of the command line, so that tests can stand in for it. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A stream that is written to no faster than its reader reads. */
export interface Output {
  /** True once the reader has closed the pipe (`| head`): nothing more is wanted. */
  readonly gone: boolean;
  /** Resolves when the stream takes more; rejects when it cannot be written to (a full disk). */
  write(content: string | Uint8Array): Promise<void>;
}

/** Output with back-pressure. A reader that goes away is no error; anything else is. */
export function createOutput(stream: Writable): Output {
  let gone = false;
  let trouble: Error | null = null;
  let wake = (): void => undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') gone = true;
    else trouble = error;
    wake();
  });
  stream.on('drain', () => {
    wake();
  });
  stream.on('close', () => {
    gone = true;
    wake();
  });
  return {
    get gone() {
      return gone;
    },
    async write(content) {
      if (gone) return;
      if (trouble === null && !stream.write(content))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (trouble !== null) throw trouble;
    },
  };
}
