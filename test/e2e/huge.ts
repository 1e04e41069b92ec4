/**
 * `npm run bench:huge`: an article of ten million characters in a real window, from opening to the end of its reading, and what
 * is typed in it afterwards; with the memory of the extension host, its worker included. Screenshots are in `out/artifacts/huge`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longText } from '../../tools/bench/texts';
import { runInSession } from '../../tools/host/script';
import type { Session } from '../../tools/host/session';
import { ArticleWindow } from './driver/article-window';

const length = Number(process.env['PRESSMARK_LENGTH'] ?? '10000000');
const patience = 900_000;
const status = '[id="pressmark.pressmark.pressmark.status"]';

/** Megabytes of the extension host, with the threads in it; null where the system does not say. */
function memoryOfHost(): string {
  try {
    const hosts = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=extensionHost'))
      .map((id) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0');
    return `${(Math.max(0, ...hosts.map(Number)) / 1_000).toFixed(0)} MB`;
  } catch {
    return 'not known here';
  }
}

async function read(session: Session): Promise<void> {
  writeFileSync(join(session.articles, 'huge.txt'), longText(length));
  const window = await ArticleWindow.open(session, { article: 'huge.txt' });
  await window.ready();
  const began = performance.now();
  const say = async (what: string): Promise<void> => {
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    console.log(`| ${what} | ${seconds} | ${memoryOfHost()} |`);
    await window.screenshot(`${what.replaceAll(/[^a-z]+/g, '-')}.png`);
  };
  await say('the text is there');
  await window.paintUntil((painted) => painted.length >= 10);
  await say('the beginning is painted');
  await window.goToEnd();
  await window.paintUntil((painted) => painted.length >= 5);
  await say('the end is painted');
  await window.page.locator(`${status} .codicon-quote`).waitFor({ timeout: patience });
  await say('all is read');
  await type(window, '“It will snow,” said Berit Holm.', 3);
  await say('typed at the beginning, painted');
  await window.goToEnd();
  await type(window, '\n\n“It will rain,” said Berit Holm.\n');
  await say('typed at the end, painted');
  await window.showSidebar();
  await window.row(/lines \d+ to \d+/).waitFor();
  await say('the view shows');
  if (window.errors.length > 0) throw new Error(window.errors.join('\n'));
  await window.close();
}

async function type(window: ArticleWindow, words: string, line?: number): Promise<void> {
  if (line !== undefined) await window.goTo(line);
  await window.type(words, 20);
  await window.paintUntil((painted) => painted.some(({ text }) => text === 'Berit Holm'));
}

runInSession({
  name: 'huge',
  flags: ['--production'],
  keep: true,
  work: async (session) => {
    console.log(
      `| ${length.toLocaleString('en')} characters | seconds | memory |\n| --- | --: | --: |`,
    );
    await read(session);
  },
});
