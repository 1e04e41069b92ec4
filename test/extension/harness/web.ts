import 'mocha/mocha.js';
import { runWith } from './suites';

/** Runs the suites in a web-worker extension host, with the class that mocha's browser build leaves behind. */
export function runSuites(load: () => void): Promise<void> {
  return runWith(Mocha, load);
}
