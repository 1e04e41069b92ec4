import { plainLine } from '../formats/escape';
import type { Streams } from './streams';

/** What the command line says on stderr: words about inputs, and on a terminal how far a long run is. */
export interface Messages {
  /** Something the reader should know; the run goes on. */
  note(message: string): void;
  /** An input that could not be read or analysed; counts towards the exit code. */
  fail(message: string): void;
  /** A step of a long run, e.g. "12 articles · seeds/02.txt". */
  progress(message: string): void;
  /** Takes the progress line away. */
  done(): void;
  readonly failures: number;
}

const QUIET_START_MS = 1000;
const BETWEEN_MS = 100;
const CLEAR_LINE = '\r\u001b[2K';

/** @param now milliseconds, from any start */
export function createMessages(
  { stdout, stderr }: Streams,
  watched: boolean,
  now: () => number = () => performance.now(),
): Messages {
  const shows = stderr.isTTY === true && (watched || stdout.isTTY !== true);
  const started = now();
  let last = started + QUIET_START_MS - BETWEEN_MS;
  let shown = false;
  let failures = 0;
  // Nothing can be said about an stderr that is gone, and it must not end the run.
  stderr.on('error', () => undefined);
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  const say = (message: string): void => {
    clear();
    stderr.write(`pressmark: ${plainLine(message)}\n`);
  };
  return {
    get failures() {
      return failures;
    },
    note: say,
    fail(message) {
      failures += 1;
      say(message);
    },
    progress(message) {
      if (!shows || now() - last < BETWEEN_MS) return;
      last = now();
      shown = true;
      const room = Math.max(20, (stderr.columns ?? 80) - 1);
      stderr.write(CLEAR_LINE + Array.from(plainLine(message)).slice(0, room).join(''));
    },
    done: clear,
  };
}
