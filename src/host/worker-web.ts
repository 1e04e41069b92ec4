import { Answerer } from './answer';
import { createEngine } from '../engine';
import type { WorkerRequest } from './protocol';

const answerer = new Answerer(createEngine);
self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  const reply = answerer.answer(data);
  if (reply !== null) self.postMessage(reply);
});
