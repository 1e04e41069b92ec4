import { readdirSync } from 'node:fs';
import { buildBundles } from '../build';
import { findChrome } from '../host/chrome';
import { rootFolder } from '../host/folders';
import { ensureHost } from '../host/install';
import { runHostSuites, type HostKind } from '../host/suites';
import { packExtension } from '../pack';
import { cleanEnvironment, npm, run } from '../processes';
import { runMocha } from './mocha';
import { check, type Outcome, type Progress, type Stage } from './outcome';

/** A stage that is one script of package.json: it passes when the script ends with 0. */
function script(id: string, title: string, name: string): Stage {
  return {
    id,
    title,
    needs: [],
    run: async () => {
      const lines: string[] = [];
      const code = await run(npm('run', '--silent', name), {
        cwd: rootFolder,
        env: cleanEnvironment({ NO_COLOR: '1' }),
        onLine: (line) => lines.push(line),
        timeout: 300_000,
      });
      return check(lines, code === 0);
    },
  };
}

/** Builds what ships and the test modules, and packs the former. */
async function build(): Promise<Outcome> {
  const lines = await buildBundles('--production', '--tests');
  await packExtension();
  return check(lines, true);
}

async function suitesIn(kind: HostKind, progress: Progress): Promise<Outcome> {
  const lines: string[] = [];
  const { result, artifacts } = await runHostSuites(kind, (line) => {
    lines.push(line);
    if (line.trim() !== '') progress(line.trim());
  });
  if (result === undefined) {
    const details = [...lines, `the suites did not report; logs are in ${artifacts}`];
    return { passed: 0, failed: 1, details };
  }
  return { ...result, details: result.failed > 0 ? [...lines, `logs are in ${artifacts}`] : [] };
}

/** Installs the browser's VS Code and the browser; each line of progress is printed, for it may take a minute. */
async function host(progress: Progress): Promise<Outcome> {
  await ensureHost((line) => {
    progress(line.trim());
  });
  await findChrome();
  return check([], true);
}

const suites = (kind: HostKind, title: string): Stage => ({
  id: kind,
  title,
  needs: ['build', 'host'],
  run: (progress) => suitesIn(kind, progress),
});

function mocha(
  id: string,
  title: string,
  specs: readonly string[],
  needs: readonly string[] = [],
): Stage {
  return { id, title, needs, run: (progress) => runMocha(specs, progress, { timeout: 420_000 }) };
}

/** Window tests, a stage for each file, so that two run at a time. */
function windowStages(): Stage[] {
  const files = readdirSync('test/e2e').filter((file) => file.endsWith('.test.ts'));
  return files.map((file) =>
    mocha(
      `e2e:${file.replace('.test.ts', '')}`,
      `window: ${file.replace('.test.ts', '')}`,
      [`test/e2e/${file}`],
      ['build', 'host'],
    ),
  );
}

/** All stages of `npm test`, in the order in which they are started as far as their needs allow. */
export function stages(): Stage[] {
  return [
    { id: 'host', title: 'VS Code for the tests', needs: [], light: true, silent: true, run: host },
    { id: 'build', title: 'bundles and VSIX', needs: [], run: build },
    script('types', 'types', 'check:types'),
    mocha('unit', 'unit, golden, property', ['test/{unit,golden,property}/**/*.test.ts']),
    script('lint', 'lint', 'check:lint'),
    script('format', 'format', 'check:format'),
    script('arrows', 'one-way arrows', 'check:arrows'),
    script('dead', 'no dead code', 'check:dead'),
    script('duplicates', 'no duplicated code', 'check:duplicates'),
    suites('node', 'editor tests in the Node host'),
    suites('web', 'editor tests in the web-worker host'),
    ...windowStages(),
    mocha('package', 'contents of the VSIX', ['test/package/**/*.test.ts'], ['build']),
  ];
}
