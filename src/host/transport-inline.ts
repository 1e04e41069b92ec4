import { createAnswerer } from './answer';
import type { CreateEngine } from './answer';
import type { StartTransport } from './transport';
import type { Clock } from './clock';

/** The engine in the same thread, for a host that allows no worker of its own. Each answer takes a turn of its own. */
export function inlineTransport(createEngine: CreateEngine, clock: Clock): StartTransport {
  return ({ message }) => {
    const answer = createAnswerer(createEngine);
    let ended = false;
    return {
      place: 'the extension host',
      post: (request) => {
        clock.after(0, () => {
          const reply = ended ? null : answer(request);
          if (reply !== null) message(reply);
        });
      },
      terminate: () => {
        ended = true;
      },
    };
  };
}
