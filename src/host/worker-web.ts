import { createAnswerer } from './answer';
import { createEngine } from '../engine';
import type { WorkerRequest } from './protocol';

const answer = createAnswerer(createEngine);
self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  const reply = answer(data);
  if (reply !== null) self.postMessage(reply);
});
