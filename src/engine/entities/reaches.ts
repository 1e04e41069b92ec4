import type { Ranked } from '../text/roll';
import { PARAGRAPHS_AHEAD, PARAGRAPHS_BACK } from './reach';

/** Paragraphs in a row, by their position; both belong to it. */
export interface Run {
  readonly first: number;
  last: number;
}

/**
 * A run has so many paragraphs at most, so that all that is known of it stays at hand while it is resolved; for each run
 * as many as may be asked about are looked at once more.
 */
const LONGEST_RUN = 1024;

/** The paragraphs that are to be resolved again, handed out from left to right as runs. */
export class Reaches {
  #runs: Run[] = [];
  #sorted = true;
  /** Everything before this position has been handed out. */
  #done = 0;

  /** @param count how many paragraphs there are */
  constructor(private readonly count: number) {}

  /** A paragraph that looks to others as it did. */
  at({ rank }: Ranked): void {
    this.#add(rank, rank);
  }

  /** A paragraph that looks otherwise, or has other neighbours: everything that may ask about it. */
  around({ rank }: Ranked): void {
    this.#add(rank - PARAGRAPHS_AHEAD, rank + PARAGRAPHS_BACK);
  }

  /** A paragraph was resolved otherwise than before: everything after it that may ask about it. */
  behind({ rank }: Ranked): void {
    this.#add(rank + 1, rank + PARAGRAPHS_BACK);
  }

  /** The next run that is to be resolved, or null. */
  next(): Run | null {
    if (!this.#sorted) this.#runs.sort((a, b) => b.first - a.first);
    this.#sorted = true;
    let found: Run | null = null;
    for (let run = this.#runs.at(-1); run !== undefined; run = this.#runs.at(-1)) {
      const first = Math.max(run.first, this.#done);
      if (found !== null && first > found.last + 1) break;
      this.#runs.pop();
      if (run.last < first) continue;
      if (found === null) found = { first, last: run.last };
      else found.last = Math.max(found.last, run.last);
    }
    if (found === null) return null;
    if (found.last - found.first >= LONGEST_RUN) {
      this.#runs.push({ first: found.first + LONGEST_RUN, last: found.last });
      found.last = found.first + LONGEST_RUN - 1;
    }
    this.#done = found.last + 1;
    return found;
  }

  #add(first: number, last: number): void {
    const run = {
      first: Math.max(first, this.#done),
      last: Math.min(last, this.count - 1),
    };
    if (run.last < run.first) return;
    const latest = this.#runs.at(-1);
    if (latest !== undefined && latest.first <= run.first && run.first <= latest.last + 1) {
      latest.last = Math.max(latest.last, run.last);
      return;
    }
    if (latest !== undefined && latest.first < run.first) this.#sorted = false;
    this.#runs.push(run);
  }
}
