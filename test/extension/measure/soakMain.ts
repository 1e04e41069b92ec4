/** Runs inside the extension host for minutes: a restless writer, and how much memory is held. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { longText, sampleArticles } from '../../../tools/bench/texts';
import { lineMark } from '../harness/suites';
import { soak } from '../soak';
import { annotationOf, closeEverything, openArticle } from '../support';
import { pause } from './actions';

const minutes = Number(process.env['PRESSMARK_MINUTES'] ?? '5');
const seed = Number(process.env['PRESSMARK_SEED'] ?? '1');
/** Megabytes that the host may hold more at the end than after the first article. */
const allowance = 40;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function say(line: string): void {
  console.log(`${lineMark}${line}`);
}

async function held(): Promise<{ readonly heap: number; readonly process: number }> {
  await pause(3_000);
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 1e6, process: rss / 1e6 };
}

export async function run(): Promise<void> {
  const texts = [...sampleArticles(), longText(100_000), longText(400_000)];
  const { document } = await openArticle(longText(400_000));
  await annotationOf(document);
  await closeEverything();
  const before = await held();
  say(
    `seed ${seed}; held at first: ${before.heap.toFixed(0)} MB, process ${before.process.toFixed(0)} MB`,
  );
  const began = performance.now();
  let said = 0;
  await soak({
    seed,
    texts,
    goesOn: () => performance.now() - began < minutes * 60_000,
    note: (round) => {
      const minute = Math.floor((performance.now() - began) / 60_000);
      if (minute <= said) return;
      said = minute;
      say(
        `${minute} min, ${round} rounds, process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
      );
    },
  });
  const after = await held();
  say(`held at the end: ${after.heap.toFixed(0)} MB, process ${after.process.toFixed(0)} MB`);
  if (after.heap > before.heap + allowance) throw new Error('memory has grown');
}
