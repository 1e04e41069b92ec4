/** Timing that a busy machine cannot easily fool: running time, warm-up, alternation, medians. */
import { clock } from './clock';

/** The middle of some numbers; of an even count the lower middle. */
export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? 0;
}

/** Milliseconds that one call takes. */
export function timeOf(work: () => void): number {
  const start = clock();
  work();
  return clock() - start;
}

export interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}

/**
 * Runs every piece of work `rounds` times after `warmUps` unmeasured ones, in turn (A, B, C, A, B, C …), so that a
 * slow moment of the machine hits them alike. Returns medians.
 */
export function alternate(
  works: readonly { readonly name: string; readonly run: () => void }[],
  { warmUps, rounds }: { readonly warmUps: number; readonly rounds: number },
): Timed[] {
  const times = new Map<string, number[]>(works.map(({ name }) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1)
    for (const { name, run } of works) {
      const milliseconds = timeOf(run);
      if (round >= 0) times.get(name)?.push(milliseconds);
    }
  return [...times].map(([name, values]) => ({ name, milliseconds: median(values) }));
}
