/**
 * `npm run bench:turns`: for how long each action keeps the extension host from other work, in an article of one and of ten
 * million characters. Measured inside the host, by test/extension/measure.
 */
import { join } from 'node:path';
import { lineMark } from '../extension/harness/suites';
import { rootFolder } from '../../tools/host/folders';
import { runInSession } from '../../tools/host/script';

runInSession({
  name: 'turns',
  flags: ['--tests'],
  work: async (session) => {
    const window = await session.openWindow({ tests: join(rootFolder, 'out', 'test', 'measure') });
    let seen = 0;
    const relay = setInterval(() => {
      for (; seen < window.messages.length; seen += 1) {
        const { from, text } = window.messages[seen] ?? { from: 'page', text: '' };
        const at = text.indexOf(lineMark);
        if (from === 'log' && at >= 0) console.log(text.slice(at + lineMark.length));
      }
    }, 200);
    const code = await window.testsEnded;
    clearInterval(relay);
    if (code !== 0)
      throw new Error(
        window.messages
          .map(({ text }) => text)
          .slice(-20)
          .join('\n'),
      );
  },
});
