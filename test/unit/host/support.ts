import { Wording } from '../../../src/host/packed';
import { packUpdate } from '../../../src/host/packedUpdate';
import type { PackedUpdate } from '../../../src/host/packedUpdate';
import type { Clock } from '../../../src/host/clock';
import { protocolVersion } from '../../../src/host/protocol';
import type { WorkerRequest } from '../../../src/host/protocol';
import type { StartTransport, TransportEvents } from '../../../src/host/transport';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now = 0;
  #timers: { readonly at: number; readonly action: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): () => void {
    const timer = { at: this.#now + milliseconds, action };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** Moves on, running what falls due in order, with a pause for promises after each. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await settle();
      const due = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((each) => each !== due);
      this.#now = due.at;
      due.action();
    }
    this.#now = end;
    await settle();
  }

  get pending(): number {
    return this.#timers.length;
  }
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** A worker that does nothing by itself; a test reads what it got and answers for it. */
export class FakeWorker {
  readonly requests: WorkerRequest[] = [];
  terminated = false;
  readonly events: TransportEvents;

  constructor(events: TransportEvents) {
    this.events = events;
  }

  get last(): WorkerRequest | undefined {
    return this.requests.at(-1);
  }

  /** The texts it was asked to read. */
  get texts(): string[] {
    return this.requests.flatMap((request) =>
      request.kind === 'ask' && request.question.kind === 'open' ? [request.question.text] : [],
    );
  }

  loaded(): void {
    this.events.message({ version: protocolVersion, kind: 'loaded' });
  }

  /** Answers the last request. */
  answer(): void {
    const { last } = this;
    if (last?.kind !== 'ask') throw new Error('the worker was asked nothing');
    const { id, question } = last;
    const length = question.kind === 'open' ? question.text.length : question.length;
    const update = nothingIn(length, question.kind === 'open');
    this.events.message({ version: protocolVersion, kind: 'update', id, update });
  }
}

/** Collects the workers that a host starts. */
export function fakeWorkers(): { readonly start: StartTransport; readonly workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const start: StartTransport = (events) => {
    const worker = new FakeWorker(events);
    workers.push(worker);
    return {
      place: 'a test',
      stretch: 1_000,
      longestStretch: 1_000,
      post: (request) => {
        worker.requests.push(request);
      },
      terminate: () => {
        worker.terminated = true;
      },
    };
  };
  return { start, workers };
}

/** An update that says only how long the text is. */
export function nothingIn(length: number, afresh = true): PackedUpdate {
  const empty = { at: 0, gone: 0, come: [], moved: 0, turned: [], entities: [], problem: null };
  return packUpdate({ afresh, length, ...empty }, new Wording());
}
