import { parentPort } from 'node:worker_threads';
import { createAnswerer } from './answer';
import { createEngine } from '../engine';
import type { WorkerRequest } from './protocol';

const answer = createAnswerer(createEngine);
parentPort?.on('message', (request: WorkerRequest) => {
  const reply = answer(request);
  if (reply !== null) parentPort?.postMessage(reply);
});
