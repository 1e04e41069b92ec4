/**
 * `npm run bench:window`: how long it takes in a real window from a key to the decoration that it changes. In the middle
 * of an article somebody types a letter behind the word that reports a quotation, and takes it back, again and again.
 * With each key the word is painted as a cue no more, or again; the page itself takes the time of the key and of the
 * frame that shows it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longText } from '../../tools/bench/texts';
import { runInSession } from '../../tools/host/script';
import type { Session } from '../../tools/host/session';
import { ArticleWindow } from './driver/article-window';

const speech = '“The harbour is closed,” said Quillon Vash.';
const lengths = [20_000, 1_000_000];
const warmUps = 10;
/** The status bar counts quotations and does not say that the rest is still being read. */
const finished = '[id="pressmark.pressmark.pressmark.status"] .codicon-quote';
const keys = 60;
/** Milliseconds between two keys, as somebody types who thinks now and then. */
const pauses = [140, 190, 260, 170, 420];

/** The article with the sentence on a line of its own in its middle. */
function articleOf(length: number): { readonly text: string; readonly line: number } {
  const text = longText(length - speech.length - 4);
  const middle = text.indexOf('\n\n', Math.floor(text.length / 2));
  const line = text.slice(0, middle).split('\n').length + 2;
  return { text: `${text.slice(0, middle)}\n\n${speech}${text.slice(middle)}`, line };
}

interface Times {
  /** Milliseconds from the key to the frame that shows the letter, and to the one that shows the paint. */
  readonly letter: number;
  readonly paint: number;
}

/** Waits, in the page, for the next key, after which the cue is painted, or is no more, and takes its times. */
function watchKey(editor: Element, cue: boolean): { readonly times: Promise<Times> } {
  const isPainted = (): boolean =>
    [...editor.querySelectorAll('.view-line')]
      .filter((line) => line.textContent.includes('Quillon'))
      .some((line) =>
        [...line.querySelectorAll('span[class*="TextEditorDecorationType"]')].some(
          (span) =>
            span.textContent === 'said' && getComputedStyle(span).textDecorationLine !== 'none',
        ),
      );
  const isWritten = (): boolean =>
    [...editor.querySelectorAll('.view-line')].some((line) =>
      line.textContent.replaceAll('\u00A0', ' ').includes(cue ? ' said Quillon' : ' saidx Quillon'),
    );
  const times = new Promise<Times>((resolve) => {
    const onKey = ({ timeStamp }: Event): void => {
      const done = { letter: 0, paint: 0 };
      const frame = (): void => {
        const [written, painted] = [isWritten(), isPainted() === cue];
        const shown = new MessageChannel();
        shown.port1.onmessage = () => {
          const time = performance.now() - timeStamp;
          if (written && done.letter === 0) done.letter = time;
          if (painted) done.paint = time;
          if (painted || time > 10_000) resolve(done);
          else requestAnimationFrame(frame);
        };
        shown.port2.postMessage(null);
      };
      requestAnimationFrame(frame);
    };
    window.addEventListener('keydown', onKey, { capture: true, once: true });
  });
  return { times };
}

async function measure(window: ArticleWindow): Promise<Times[]> {
  const times: Times[] = [];
  for (let key = 0; key < warmUps + keys; key += 1) {
    const back = key % 2 === 1;
    const watched = await window.editor.evaluateHandle(watchKey, back);
    await window.page.waitForTimeout(pauses[key % pauses.length] ?? 200);
    await window.page.keyboard.press(back ? 'Backspace' : 'x');
    const time = await watched.evaluate(({ times: taken }) => taken);
    await watched.dispose();
    if (time.paint === 0) throw new Error(`nothing was painted after key ${key}`);
    if (key >= warmUps) times.push(time);
  }
  return times;
}

function quantile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
}

async function latencyIn(session: Session, length: number): Promise<void> {
  const { text, line } = articleOf(length);
  const article = `latency-${length}.txt`;
  writeFileSync(join(session.articles, article), text);
  const window = await ArticleWindow.open(session, { article });
  await window.ready();
  await window.page.locator(finished).waitFor({ timeout: 120_000 });
  await window.goTo(line, speech.indexOf('said') + 'said'.length + 1);
  await window.paintUntil((painted) => painted.some((piece) => piece.text === 'Quillon Vash'));
  const times = await measure(window);
  const [letters, paints] = [times.map(({ letter }) => letter), times.map(({ paint }) => paint)];
  const figures = [
    text.length.toLocaleString('en'),
    ...[0.5, 0.95, 1].map((share) => quantile(paints, share)),
    ...[0.5, 0.95].map((share) => quantile(letters, share)),
  ];
  console.log(`| ${figures.join(' | ')} |`);
  await window.close();
}

runInSession({
  name: 'latency',
  flags: ['--production'],
  work: async (session) => {
    console.log(`Milliseconds from a key to what the window shows then, ${keys} keys\n`);
    console.log('| characters | paint, median | p95 | longest | the letter, median | p95 |');
    console.log('| --: | --: | --: | --: | --: | --: |');
    for (const length of lengths) await latencyIn(session, length);
  },
});
