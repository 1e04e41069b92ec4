/**
 * `npm run bench:memory`: what the extension host holds of an article beside its text: the copy of what was found, and the
 * reading that views are made from.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { finished } from '../../src/engine/index';
import { AnalysisHost } from '../../src/host/analysisHost';
import { systemClock } from '../../src/host/clock';
import { readThrough } from '../../src/host/follower';
import { nodeTransport } from '../../src/host/transport-node';
import { readingAnnotation } from '../../src/views/reading';
import { longText } from '../bench/texts';
import { buildBundles } from '../build';
import { rootFolder } from '../host/folders';

const lengths = (process.argv[2] ?? '1000000,4000000').split(',').map(Number);
const models = (name: string): Uint8Array => readFileSync(join(rootFolder, 'models', name));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function held(): number {
  for (let round = 0; round < 3; round += 1) collect();
  return process.memoryUsage().heapUsed / 1_000_000;
}

async function measure(length: number): Promise<void> {
  const text = longText(length);
  const host = new AnalysisHost({
    start: nodeTransport(join(rootFolder, 'dist', 'worker.js')),
    loadModels: () => Promise.resolve({ pos: models('pos.bin'), names: models('names.bin') }),
    clock: systemClock,
    log: () => undefined,
  });
  const article = {
    key: 'article',
    format: 'plain' as const,
    source: 'article.txt',
    version: () => 1,
    length: () => text.length,
    text: (start: number, end: number) => text.slice(start, end),
  };
  const before = held();
  const began = performance.now();
  const copy = await readThrough(article, host);
  const seconds = (performance.now() - began) / 1_000;
  if (copy === null) throw new Error('the article could not be read');
  host.dispose();
  const withCopy = held();
  const annotation = finished(copy.annotation(text, article.source));
  const reading = finished(readingAnnotation(text, annotation));
  const withReading = held();
  const figures = [withCopy - before, withReading - withCopy, seconds].map((each) =>
    each.toFixed(1),
  );
  console.log(`| ${reading.text.length.toLocaleString('en')} | ${figures.join(' | ')} |`);
}

async function main(): Promise<void> {
  await buildBundles('--production');
  console.log('| characters | copy, MB | reading, MB more | read to the end in, s |');
  console.log('| --: | --: | --: | --: |');
  for (const length of lengths) await measure(length);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
