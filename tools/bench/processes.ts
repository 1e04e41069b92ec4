/** Measurements that need a fresh process: see probe.ts. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from './measure';
import type { Memory, StartUp } from './probe';

/** Of a failed process: the end of what it said, where the error stands. */
const LAST_WORDS = 800;

function probe(what: 'start' | 'memory'): unknown {
  const flags = ['--expose-gc', '--import', 'tsx', join(__dirname, 'probe.ts'), what];
  const { status, stdout, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' });
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
