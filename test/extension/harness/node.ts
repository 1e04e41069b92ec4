import Mocha from 'mocha';
import { runWith } from './suites';

/** Runs the suites in a Node extension host. */
export function runSuites(load: () => void): Promise<void> {
  return runWith(Mocha, load);
}
