import type { Outcome, Stage } from './outcome';

/** How many stages that compute run at a time. */
const atOnce = 2;

/** A stage that has ended. */
export interface Done extends Outcome {
  readonly stage: Stage;
  readonly seconds: number;
}

/** The outcome of a stage that can't be run: one that it needs has failed, and it has failed with it. */
function notRun(stage: Stage, broken: Done): Done {
  const details = [`not run: ${broken.stage.title} failed`];
  return { passed: 0, failed: 1, details, stage, seconds: 0 };
}

/** Runs each stage as soon as its needs have passed and a place is free, and gives all in the order they ended. */
export async function runAll(
  wanted: readonly Stage[],
  perform: (stage: Stage) => Promise<Done>,
  onEnd: (done: Done) => void,
): Promise<Done[]> {
  const finished = new Map<string, Done>();
  const waiting = new Set(wanted);
  const running = new Map<Stage, Promise<void>>();
  const finish = (done: Done): void => {
    running.delete(done.stage);
    finished.set(done.stage.id, done);
    onEnd(done);
  };
  while (waiting.size > 0 || running.size > 0) {
    for (const stage of waiting) {
      const needs = stage.needs.map((id) => finished.get(id));
      const broken = needs.find((need) => need !== undefined && need.failed > 0);
      const busy = [...running.keys()].filter(({ light }) => light !== true).length;
      if (broken === undefined && needs.includes(undefined)) continue;
      if (broken === undefined && stage.light !== true && busy >= atOnce) continue;
      waiting.delete(stage);
      if (broken === undefined) running.set(stage, perform(stage).then(finish));
      else finish(notRun(stage, broken));
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return [...finished.values()];
}

/** The stages asked for, with what they need; all when none is named. */
export function choose(all: readonly Stage[], names: readonly string[]): Stage[] {
  if (names.length === 0) return [...all];
  const chosen = new Set<Stage>();
  const add = (stage: Stage): void => {
    chosen.add(stage);
    for (const need of all) if (stage.needs.includes(need.id)) add(need);
  };
  for (const name of names) {
    const named = all.filter(({ id }) => id === name || id.startsWith(`${name}:`));
    if (named.length === 0) {
      throw new Error(`no stage "${name}"; there are: ${all.map(({ id }) => id).join(' ')}`);
    }
    named.forEach(add);
  }
  return all.filter((stage) => chosen.has(stage));
}
