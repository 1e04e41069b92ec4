import { buildBundles } from '../build';
import { endGroupsOnSignal } from '../processes';
import { Session, type SessionOptions } from './session';

/** What a script with a real VS Code does in it. */
export interface SessionScript extends SessionOptions {
  /** Of esbuild.js. */
  readonly flags?: readonly string[];
  /** Leaves logs and screenshots where they are. */
  readonly keep?: boolean;
  readonly work: (session: Session) => Promise<void>;
}

/** The whole of a script: builds, works in a session of its own, tidies up, and ends with 1 when something went wrong. */
export function runInSession({ flags = [], keep = false, work, ...options }: SessionScript): void {
  const main = async (): Promise<void> => {
    await buildBundles(...flags);
    const session = await Session.start(options);
    try {
      await work(session);
    } finally {
      await session.stop({ keep });
    }
  };
  endGroupsOnSignal();
  main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
