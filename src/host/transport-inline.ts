import { Answerer } from './answer';
import type { CreateEngine } from './answer';
import type { Clock } from './clock';
import type { WorkerRequest } from './protocol';
import type { StartTransport } from './transport';

/** Characters of a stretch; some milliseconds of work. */
const inlineStretch = 1_000;

/**
 * The engine in the same thread, for a host that allows no worker of its own. Each answer takes a turn of its own, so
 * that the host can do other things in between.
 */
export function inlineTransport(createEngine: CreateEngine, clock: Clock): StartTransport {
  return ({ message }) => {
    const answerer = new Answerer(createEngine);
    const waiting: WorkerRequest[] = [];
    let ended = false;
    const turn = (): void => {
      const [request] = waiting;
      if (ended || request === undefined) return;
      const reply = answerer.answer(request);
      if (reply !== null) message(reply);
      waiting.shift();
      if (waiting.length > 0) clock.after(0, turn);
    };
    return {
      place: 'the extension host',
      stretch: inlineStretch,
      longestStretch: inlineStretch,
      post: (request) => {
        waiting.push(request);
        if (waiting.length === 1) clock.after(0, turn);
      },
      terminate: () => {
        ended = true;
      },
    };
  };
}
