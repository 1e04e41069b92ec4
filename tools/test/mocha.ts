import { rootFolder } from '../host/folders';
import { cleanEnvironment, run } from '../processes';
import { binary } from './binary';
import type { Outcome, Progress } from './outcome';

interface Failure {
  readonly fullTitle: string;
  readonly file?: string;
  readonly err: string;
  readonly stack?: string;
}

interface Stats {
  readonly passes: number;
  readonly failures: number;
}

/** One line of mocha's json-stream reporter. */
type Event =
  | readonly ['start', { readonly total: number }]
  | readonly ['pass', unknown]
  | readonly ['fail', Failure]
  | readonly ['end', Stats];

const tags = ['start', 'pass', 'fail', 'end'];

function parseEvent(line: string): Event | undefined {
  if (!line.startsWith('["')) return undefined;
  try {
    const parsed: unknown = JSON.parse(line);
    return Array.isArray(parsed) && tags.includes(String(parsed[0]))
      ? (parsed as unknown as Event)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Collects mocha's events into an outcome. */
class Tally {
  readonly details: string[] = [];
  private readonly other: string[] = [];
  private total = 0;
  private done = 0;
  private stats: Stats | undefined;

  constructor(private readonly progress: Progress) {}

  line(line: string): void {
    const event = parseEvent(line);
    if (event === undefined) {
      if (line.trim() !== '') this.other.push(line);
      return;
    }
    const [tag, value] = event;
    if (tag === 'start') this.total = value.total;
    else if (tag === 'end') this.stats = value;
    else {
      this.done += 1;
      this.progress(`${this.done} of ${this.total} tests`);
      if (tag === 'fail') this.details.push(`✖ ${value.fullTitle}`, value.stack ?? value.err, '');
    }
  }

  /** A suite that did not report, or reports no test, has failed; so has a process that ends otherwise than it says. */
  outcome(code: number): Outcome {
    const { passes = 0, failures = 0 } = this.stats ?? {};
    const complete =
      this.stats !== undefined && passes + failures > 0 && (code === 0) === (failures === 0);
    if (complete) return { passed: passes, failed: failures, details: this.details };
    const last = this.other.slice(-60);
    const verdict = `mocha did not report a full result (exit code ${code})`;
    return { passed: passes, failed: failures + 1, details: [...this.details, ...last, verdict] };
  }
}

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
