import { rmSync } from 'node:fs';
import { artifactsFolder } from '../host/folders';
import { endGroupsOnSignal } from '../processes';
import type { Outcome, Stage } from './outcome';
import { choose, runAll, type Done } from './schedule';
import { stages } from './stages';

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
  return { ...outcome, stage, seconds: seconds(since) };
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log('npm test [-- STAGE …]    runs all stages, or those named with what they need:\n');
    for (const { id, title } of stages()) console.log(`  ${id.padEnd(16)} ${title}`);
    return;
  }
  process.exitCode = 1;
  const since = Date.now();
  const wanted = choose(stages(), process.argv.slice(2));
  rmSync(artifactsFolder, { recursive: true, force: true });
  console.log(`Testing: ${wanted.map(({ title }) => title).join(' · ')}`);
  const screen = new Screen();
  const done = await runAll(
    wanted,
    (stage) => perform(stage, screen),
    (done) => {
      screen.end(done);
    },
  );
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
