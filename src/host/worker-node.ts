import { parentPort } from 'node:worker_threads';
import { Answerer } from './answer';
import { createEngine } from '../engine';
import type { WorkerRequest } from './protocol';

const answerer = new Answerer(createEngine);
parentPort?.on('message', (request: WorkerRequest) => {
  const reply = answerer.answer(request);
  if (reply !== null) parentPort?.postMessage(reply);
});
