import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lineMark, resultMark, type SuiteResult } from '../../test/extension/harness/suites';
import { companionFolder, rootFolder } from './folders';
import { Session } from './session';

/** The two extension hosts of VS Code: Node's on a desktop or server, and the browser's web worker. */
export type HostKind = 'node' | 'web';

/** The user's word that the extension shall run in the browser even though a server is there. */
const webSettings = {
  'remote.extensionKind': {
    'pressmark.pressmark': ['web'],
    'pressmark-tests.companion': ['web'],
  },
};

export interface SuitesOutcome {
  readonly result: SuiteResult | undefined;
  readonly artifacts: string;
}

/**
 * Runs test/extension inside an extension host of a real VS Code and prints its report as it comes. The result is
 * undefined when the host ended, or `timeout` milliseconds passed, before the suites reported.
 */
export async function runHostSuites(
  kind: HostKind,
  onLine: (line: string) => void,
  timeout = 120_000,
): Promise<SuitesOutcome> {
  const session = await Session.start({
    name: `host-${kind}`,
    others: [companionFolder],
    settings: kind === 'web' ? webSettings : {},
  });
  let keep = true;
  try {
    const window = await session.openWindow({ tests: join(rootFolder, 'out', 'test', kind) });
    let seen = 0;
    let result: SuiteResult | undefined;
    const relay = (): void => {
      for (; seen < window.messages.length; seen += 1) {
        const { from, text } = window.messages[seen] ?? { from: 'page', text: '' };
        if (from === 'page') continue;
        const line = text.indexOf(lineMark);
        const verdict = text.indexOf(resultMark);
        if (line >= 0) onLine(text.slice(line + lineMark.length));
        if (verdict >= 0) result = parseResult(text.slice(verdict + resultMark.length));
      }
    };
    const poll = setInterval(relay, 100);
    const code = await Promise.race([window.testsEnded, sleep(timeout, undefined, { ref: false })]);
    clearInterval(poll);
    relay();
    if (code === undefined) onLine(`no result after ${timeout / 1000} s`);
    keep = code !== 0 || result === undefined || result.failed > 0;
    if (keep) await window.page.screenshot({ path: join(session.artifacts, 'window.png') });
    return { result: code === undefined ? undefined : result, artifacts: session.artifacts };
  } finally {
    await session.stop({ keep });
  }
}

function parseResult(json: string): SuiteResult {
  const end = json.lastIndexOf('}') + 1;
  return JSON.parse(json.slice(0, end)) as SuiteResult;
}
