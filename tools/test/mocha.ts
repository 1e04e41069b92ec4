import { rootFolder } from '../host/folders';
import { cleanEnvironment, run } from '../processes';
import { binary } from './binary';
import type { Outcome, Progress } from './outcome';
import { Tally } from './tally';

/** Runs test files with mocha in a process of its own and counts what it reports. */
export async function runMocha(
  specs: readonly string[],
  progress: Progress,
  { timeout, environment = {} }: { timeout: number; environment?: Record<string, string> },
): Promise<Outcome> {
  const tally = new Tally(progress);
  const code = await run(
    [process.execPath, binary('mocha'), '--reporter', 'json-stream', ...specs],
    {
      cwd: rootFolder,
      env: cleanEnvironment(environment),
      onLine: (line) => {
        tally.line(line);
      },
      timeout,
    },
  );
  return tally.outcome(code);
}
