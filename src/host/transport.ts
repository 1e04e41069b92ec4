import type { WorkerRequest } from './protocol';

/** How messages get to a worker and back, whatever kind of worker it is. */
export interface Transport {
  /** Where the engine runs, for the log. */
  readonly place: string;
  /** A text is read in stretches of so many characters, so that what is more urgent can come in between. */
  readonly stretch: number;
  /** The longer the text before, the more each stretch costs; where nobody waits they may grow up to so many. */
  readonly longestStretch: number;
  post(request: WorkerRequest): void;
  /** Ends the worker at once, whatever it is doing. Nothing is reported after this. */
  terminate(): void;
}

export interface TransportEvents {
  /** Anything the worker sent; nobody has looked at it yet. */
  readonly message: (message: unknown) => void;
  /** The worker is gone or cannot be understood. */
  readonly failure: (reason: string) => void;
}

/** Starts a worker. May throw or reject; the host treats that as a failure of the worker. */
export type StartTransport = (events: TransportEvents) => Transport | Promise<Transport>;

/** For a thread of its own: some dozens of milliseconds of work at first, and never more than some seconds. */
export const workerStretches = { stretch: 32_000, longestStretch: 1_000_000 };
