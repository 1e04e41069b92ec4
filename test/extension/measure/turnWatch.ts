import { Session } from 'node:inspector/promises';
import type { Profiler } from 'node:inspector';

/** The longest time for which a thread could do nothing else, in milliseconds. */
export interface LongestTurn {
  /** Of all that is in the thread. */
  readonly all: number;
  /** Processor time of a turn in which the code of a bundle was at work, or called what was. */
  readonly ours: number;
  /** Where most of that time was spent, from the outermost function of the bundle inwards. */
  readonly where: string;
}

interface Tick {
  /** Microseconds, on the clock that the profiler uses. */
  readonly at: number;
  /** Microseconds that this thread has computed. */
  readonly computed: number;
}

/** Microseconds between two samples. */
const interval = 250;
const arrow = ' › ';
const deepest = 20;
/** Functions named of the way to where most of a turn was spent. */
const named = 5;
/** What a profile calls time of which it does not know whose it is: it is counted as all the rest of its turn. */
const nobody: ReadonlySet<string> = new Set(['(idle)', '(program)', '(garbage collector)']);

/**
 * Watches the turns of the thread it runs in: a timer notes each millisecond how much the thread has computed, and a profile
 * says who did. A turn that another program interrupted does not count as longer than it is.
 */
export class TurnWatch {
  readonly #session = new Session();
  readonly #ticks: Tick[] = [];
  readonly #bundle: string;
  #timer: NodeJS.Timeout | undefined;

  /** @param bundle how the address of the bundle ends whose turns are of interest */
  constructor(bundle: string) {
    this.#bundle = bundle;
    this.#session.connect();
  }

  async start(): Promise<void> {
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.setSamplingInterval', { interval });
    await this.#session.post('Profiler.start');
    this.#ticks.length = 0;
    this.#tick();
  }

  async stop(): Promise<LongestTurn> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    clearTimeout(this.#timer);
    const { profile } = await this.#session.post('Profiler.stop');
    return this.#longest(profile);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#session.disconnect();
  }

  #tick(): void {
    const { user, system } = computedByThisThread();
    this.#ticks.push({ at: Number(process.hrtime.bigint() / 1_000n), computed: user + system });
    this.#timer = setTimeout(() => {
      this.#tick();
    }, 1);
  }

  #longest(profile: Profiler.Profile): LongestTurn {
    const stacks = stacksOf(profile, this.#bundle);
    let longest: LongestTurn = { all: 0, ours: 0, where: '' };
    let all = 0;
    let next = 0;
    const { samples = [], timeDeltas = [] } = profile;
    let at = profile.startTime + (timeDeltas[0] ?? 0);
    for (let tick = 1; tick < this.#ticks.length; tick += 1) {
      const [before, now] = [this.#ticks[tick - 1], this.#ticks[tick]];
      if (before === undefined || now === undefined) continue;
      const computed = (now.computed - before.computed) / 1_000;
      const turn = new Map<string, number>();
      let busy = 0;
      for (; next < samples.length && at <= now.at; next += 1) {
        const delta = timeDeltas[next + 1] ?? interval;
        const stack = stacks.get(samples[next] ?? 0);
        at += delta;
        if (stack === undefined) continue;
        busy += delta;
        turn.set(stack, (turn.get(stack) ?? 0) + delta);
      }
      all = Math.max(all, computed);
      turn.delete('');
      const own = [...turn.values()].reduce((sum, each) => sum + each, 0);
      const ours = busy === 0 ? 0 : (computed * own) / busy;
      if (ours <= longest.ours) continue;
      longest = { all, ours, where: mostOf(turn) };
    }
    return { ...longest, all };
  }
}

function computedByThisThread(): NodeJS.CpuUsage {
  // Newer than the types that we build against.
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  if (threadCpuUsage !== undefined) return threadCpuUsage();
  return { user: performance.now() * 1_000, system: 0 };
}

/** The last functions on the longest way that more than half of a turn was spent on. */
function mostOf(turn: ReadonlyMap<string, number>): string {
  const within = new Map<string, number>();
  let whole = 0;
  for (const [stack, time] of turn) {
    whole += time;
    const names = stack.split(arrow);
    for (let depth = 1; depth <= names.length; depth += 1) {
      const way = names.slice(0, depth).join(arrow);
      within.set(way, (within.get(way) ?? 0) + time);
    }
  }
  const [most = ''] = [...within]
    .filter(([, time]) => time > whole / 2)
    .map(([way]) => way)
    .sort((a, b) => b.length - a.length);
  return most
    .split(arrow)
    .filter((name) => name !== '')
    .slice(-named)
    .join(arrow);
}

/** For each node of a profile the functions of the bundle that lead to it; no entry where nobody is known to compute. */
function stacksOf({ nodes }: Profiler.Profile, bundle: string): ReadonlyMap<number, string> {
  const stacks = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (id: number, path: readonly string[]): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const { functionName, url } = node.callFrame;
    if (nobody.has(functionName)) return;
    const inside = url.endsWith(bundle) || path.length > 0;
    const inner = inside && path.length < deepest ? [...path, functionName] : path;
    stacks.set(id, inner.join(arrow));
    for (const child of node.children ?? []) walk(child, inner);
  };
  for (const root of nodes.filter(({ callFrame }) => callFrame.functionName === '(root)'))
    walk(root.id, []);
  return stacks;
}
