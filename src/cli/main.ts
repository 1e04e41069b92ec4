import { isMainThread } from 'node:worker_threads';
import { runCommandLine } from './command-line';
import { tuneCompiler } from './compiler';
import { createLocalAnalyst, loadReader } from './local-analyst';
import { createPool } from './pool';
import { serve } from './serve';

/** This file is the command and, in a thread of its pool, the worker. */
if (isMainThread) {
  tuneCompiler();
  void runCommandLine(process.argv.slice(2), process, async (jobs) =>
    jobs > 1 ? createPool(jobs, __filename) : createLocalAnalyst(await loadReader()),
  ).then((code) => {
    process.exitCode = code;
  });
} else {
  void serve(loadReader);
}
