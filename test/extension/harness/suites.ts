/** What a host reports when its suites have ended; the runner outside reads it from the log. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
}

/** Starts each line of a host's log that belongs to the tests; all else is VS Code's own. */
export const lineMark = '[pressmark] ';
/** Starts the one line with the result, a {@link SuiteResult} as JSON. */
export const resultMark = '[pressmark-result] ';

/** Mocha's reporters print with the placeholders of console.log, which a log outside the host would not fill in. */
function fill(template: unknown, values: readonly unknown[]): string {
  let next = 0;
  return String(template).replace(/%[sd]/g, () => String(values[next++]));
}

/**
 * Runs the test files that `load` loads, prints the report line by line, and rejects when a test failed: that is how
 * an extension host learns its exit code.
 */
export async function runWith(MochaClass: typeof Mocha, load: () => void): Promise<void> {
  const { Base, Spec } = MochaClass.reporters;
  Base.useColors = false;
  Base.consoleLog = (template: unknown = '', ...values: unknown[]): void => {
    for (const line of fill(template, values).split('\n')) console.log(`${lineMark}${line}`);
  };
  const mocha = new MochaClass({
    ui: 'tdd',
    reporter: Spec,
    timeout: 30_000,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const result = await new Promise<SuiteResult>((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed });
    });
  });
  console.log(`${resultMark}${JSON.stringify(result)}`);
  if (result.failed > 0) throw new Error(`${result.failed} of the tests failed`);
}
