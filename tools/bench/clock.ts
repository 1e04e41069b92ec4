/** A clock that stands still while the machine runs something else. */
import { readFileSync } from 'node:fs';

const OWN_THREAD = `/proc/self/task/${process.pid}/schedstat`;

/** Linux books a thread's time every few milliseconds by itself, and at once when somebody asks for the processor time. */
function runningTime(): number {
  process.cpuUsage();
  return Number(readFileSync(OWN_THREAD, 'utf8').split(' ')[0]) / 1e6;
}

function keepsRunningTime(): boolean {
  try {
    return runningTime() > 0;
  } catch {
    return false;
  }
}

/**
 * Milliseconds that the main thread has been running, where the system counts them (Linux); the time of day
 * elsewhere. Only differences mean anything.
 */
export const clock: () => number = keepsRunningTime() ? runningTime : () => performance.now();
