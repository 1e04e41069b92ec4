import { createAnswerer } from './answer';
import { createEngine } from '../engine';
import type { WorkerRequest } from './protocol';

const answer = createAnswerer(createEngine);
self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  self.postMessage(answer(data));
});
