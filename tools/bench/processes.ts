/** Measurements that need a fresh process: see probe.ts. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Growth } from './growth';
import { median } from './measure';
import type { Memory, StartUp } from './probe';

/** Of a failed process: the end of what it said, where the error stands. */
const LAST_WORDS = 800;

/**
 * Megabytes of the space for what is new on the heap while growth is measured: so few that every length fills it many times
 * over. As large as V8 makes it, a text of 64,000 characters is often garbage before the collector comes and one of 256,000
 * never, a step that every program takes once and that is no growth.
 */
const YOUNG = 2;

function probe(
  what: 'start' | 'memory' | 'growth',
  numbers: readonly number[] = [],
  flags: readonly string[] = [],
): unknown {
  const script = ['--expose-gc', ...flags, '--import', 'tsx', join(__dirname, 'probe.ts'), what];
  const given = [...script, ...numbers.map(String)];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`probe ${what} failed: ${stderr.slice(-LAST_WORDS)}`);
  return JSON.parse(stdout);
}

/** Medians over several fresh processes. */
export function measureStart(rounds: number): StartUp {
  const runs = Array.from({ length: rounds }, () => probe('start') as StartUp);
  return {
    read: median(runs.map(({ read }) => read)),
    create: median(runs.map(({ create }) => create)),
    first: median(runs.map(({ first }) => first)),
  };
}

export function measureMemory(): Memory {
  return probe('memory') as Memory;
}

/** Every nasty text at every length, measured so many times. */
export function measureGrowth(lengths: readonly number[], rounds: number): Growth[] {
  const flags = [`--min-semi-space-size=${YOUNG}`, `--max-semi-space-size=${YOUNG}`];
  return probe('growth', [rounds, ...lengths], flags) as Growth[];
}
