import { Session, type SessionOptions } from '../../../tools/host/session';
import { ArticleWindow, type OpenOptions } from './article-window';

/** What a suite of window tests gets: windows of one VS Code, looked after by hooks. */
export interface WindowSuite {
  /** The running VS Code; there once the suite has started. */
  readonly session: Session;
  /** Opens an article in a new window, which the suite closes. */
  open(options?: OpenOptions): Promise<ArticleWindow>;
}

/**
 * Starts a VS Code before the tests of the enclosing suite and ends it after them. When a test fails, a screenshot of
 * each open window and all logs stay in out/artifacts/NAME.
 */
export function useVsCode(options: SessionOptions): WindowSuite {
  let session: Session | undefined;
  let failed = false;
  const windows: ArticleWindow[] = [];
  const running = (): Session => {
    if (session === undefined) throw new Error('VS Code is not running: the suite has not started');
    return session;
  };

  suiteSetup(async () => {
    session = await Session.start(options);
  });

  teardown(async function (this: Mocha.Context) {
    if (this.currentTest?.state !== 'failed') return;
    failed = true;
    const name = this.currentTest.title.replaceAll(/\W+/g, '-').slice(0, 60);
    for (const [index, window] of windows.entries())
      await window.screenshot(`${name}-${index + 1}.png`);
    console.log(`Screenshots and logs are in ${running().artifacts}`);
  });

  suiteTeardown(async () => {
    await session?.stop({ keep: failed });
  });

  return {
    get session() {
      return running();
    },
    open: async (openOptions = {}) => {
      const window = await ArticleWindow.open(running(), openOptions);
      windows.push(window);
      return window.ready();
    },
  };
}
