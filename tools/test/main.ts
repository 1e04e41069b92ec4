import { rmSync } from 'node:fs';
import { artifactsFolder } from '../host/folders';
import { endGroupsOnSignal } from '../processes';
import type { Outcome, Stage } from './outcome';
import { stages } from './stages';

/** How many stages that compute run at a time. */
const atOnce = 2;

interface Done extends Outcome {
  readonly stage: Stage;
  readonly seconds: number;
}

const seconds = (since: number): number => (Date.now() - since) / 1000;

/** Keeps the screen informed: a line for each stage that ends, and every ten seconds what is running. */
class Screen {
  private readonly notes = new Map<Stage, { since: number; note: string }>();
  private readonly heartbeat = setInterval(() => {
    const running = [...this.notes].map(
      ([{ title }, { since, note }]) =>
        `${title} ${seconds(since).toFixed(0)} s${note === '' ? '' : ` (${note})`}`,
    );
    if (running.length > 0) console.log(`  … ${running.join(' · ')}`);
  }, 10_000);

  start(stage: Stage): (note: string) => void {
    const state = { since: Date.now(), note: '' };
    this.notes.set(stage, state);
    return (note) => {
      state.note = note;
    };
  }

  end(done: Done): void {
    this.notes.delete(done.stage);
    const counts =
      done.stage.silent === true
        ? ''
        : `${done.passed} passed${done.failed > 0 ? `, ${done.failed} failed` : ''}, `;
    console.log(
      `${done.failed > 0 ? '✖' : '✔'} ${done.stage.title}: ${counts}${done.seconds.toFixed(1)} s`,
    );
    for (const line of done.details) console.log(`    ${line}`);
  }

  close(): void {
    clearInterval(this.heartbeat);
  }
}

async function perform(stage: Stage, screen: Screen): Promise<Done> {
  const since = Date.now();
  const progress = screen.start(stage);
  let outcome: Outcome;
  try {
    outcome = await stage.run(progress);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    outcome = { passed: 0, failed: 1, details: text.split('\n') };
  }
  const done = { ...outcome, stage, seconds: seconds(since) };
  screen.end(done);
  return done;
}

/** Runs each stage as soon as its needs have passed and a place is free; a stage whose needs failed has failed. */
async function runAll(wanted: readonly Stage[], screen: Screen): Promise<Done[]> {
  const finished = new Map<string, Done>();
  const waiting = new Set(wanted);
  const running = new Map<Stage, Promise<void>>();
  const finish = (done: Done): void => {
    finished.set(done.stage.id, done);
  };
  while (waiting.size > 0 || running.size > 0) {
    for (const stage of waiting) {
      const needs = stage.needs.map((id) => finished.get(id));
      const broken = needs.find((need) => need !== undefined && need.failed > 0);
      if (broken !== undefined) {
        waiting.delete(stage);
        const details = [`not run: ${broken.stage.title} failed`];
        const done = { passed: 0, failed: 1, details, stage, seconds: 0 };
        screen.end(done);
        finish(done);
        continue;
      }
      const busy = [...running.keys()].filter(({ light }) => light !== true).length;
      if (needs.includes(undefined) || (stage.light !== true && busy >= atOnce)) continue;
      waiting.delete(stage);
      running.set(
        stage,
        perform(stage, screen).then((done) => {
          running.delete(stage);
          finish(done);
        }),
      );
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return [...finished.values()];
}

/** The stages asked for, with what they need; all when none is named. */
function choose(all: readonly Stage[], names: readonly string[]): Stage[] {
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

async function main(): Promise<void> {
  process.exitCode = 1;
  const since = Date.now();
  const wanted = choose(stages(), process.argv.slice(2));
  rmSync(artifactsFolder, { recursive: true, force: true });
  console.log(`Testing: ${wanted.map(({ title }) => title).join(' · ')}`);
  const screen = new Screen();
  const done = await runAll(wanted, screen);
  screen.close();
  const counted = done.filter(({ stage, failed }) => stage.silent !== true || failed > 0);
  const sum = (of: (outcome: Outcome) => number): number =>
    counted.reduce((total, one) => total + of(one), 0);
  const failed = sum((outcome) => outcome.failed);
  const broken = counted.filter((one) => one.failed > 0).map(({ stage }) => stage.title);
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(' · ')}`);
  console.log(`\n${counted.length} suites and checks in ${seconds(since).toFixed(1)} s`);
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

endGroupsOnSignal();
main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
