import { join } from 'node:path';
import { lineMark } from '../../extension/harness/suites';
import { rootFolder } from '../../../tools/host/folders';
import { runInSession } from '../../../tools/host/script';
import { isHostNoise } from './noise';

/** A script whose work is the test module of that name, inside the extension host of a window; its lines are printed. */
export function runHostScript(name: string): void {
  runInSession({
    name,
    flags: ['--tests'],
    work: async (session) => {
      const window = await session.openWindow({ tests: join(rootFolder, 'out', 'test', name) });
      let seen = 0;
      const relay = (): void => {
        for (; seen < window.messages.length; seen += 1) {
          const { from, text } = window.messages[seen] ?? { from: 'page', text: '' };
          const at = text.indexOf(lineMark);
          if (from === 'log' && at >= 0) console.log(text.slice(at + lineMark.length));
        }
      };
      const timer = setInterval(relay, 200);
      const code = await window.testsEnded;
      clearInterval(timer);
      relay();
      const errors = window.messages.filter(
        ({ level, text }) => level === 'error' && !isHostNoise(text),
      );
      if (code === 0 && errors.length === 0) return;
      throw new Error([`it ended with ${code}`, ...errors.map(({ text }) => text)].join('\n'));
    },
  });
}
