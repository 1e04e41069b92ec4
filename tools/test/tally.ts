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

/** Counts what mocha's json-stream reporter prints, line by line. */
export class Tally {
  private readonly details: string[] = [];
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

  /**
   * What to count once mocha's process has ended with `code`. A suite that did not report to its end, or reported no
   * test, has failed; so has a process that ends otherwise than its report says.
   */
  outcome(code: number): Outcome {
    const { passes, failures } = this.stats ?? { passes: this.done, failures: 0 };
    const reported =
      this.stats !== undefined && passes + failures > 0 && (code === 0) === (failures === 0);
    if (reported && failures === 0) return { passed: passes, failed: 0, details: [] };
    const details = [...this.details, ...this.other.slice(-60)];
    if (reported) return { passed: passes, failed: failures, details };
    details.push(`mocha did not report a full result (exit code ${code})`);
    return { passed: passes, failed: failures + 1, details };
  }
}
