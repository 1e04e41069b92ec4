import { isMainThread } from 'node:worker_threads';
import { runCommandLine } from './command-line';
import { loadLocalAnalyst } from './local-analyst';
import { createPool, serve } from './pool';

/** This file is the command and, in a thread of its pool, the worker. */
if (isMainThread) {
  void runCommandLine(process.argv.slice(2), process, (jobs) =>
    jobs > 1 ? createPool(jobs, __filename) : loadLocalAnalyst(),
  ).then((code) => {
    process.exitCode = code;
  });
} else {
  void serve(loadLocalAnalyst);
}
