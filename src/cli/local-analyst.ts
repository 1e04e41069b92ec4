import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine } from '../engine';
import type { Analyst } from './analyst';
import { createReader } from './reader';
import type { Reader } from './reader';

/** Where the packed models stand: beside `dist/` in a build, beside `src/` in a checkout. */
function findModels(): string {
  const places = [join(__dirname, '..', 'models'), join(__dirname, '..', '..', 'models')];
  const found = places.find((place) => existsSync(join(place, 'names.bin')));
  if (found === undefined) throw new Error(`no models in ${places.join(' or ')}`);
  return found;
}

/** The engine in this thread. */
export async function loadReader(): Promise<Reader> {
  const folder = findModels();
  const [pos, names] = await Promise.all([
    readFile(join(folder, 'pos.bin')),
    readFile(join(folder, 'names.bin')),
  ]);
  const engine = createEngine({ pos, names });
  return createReader((text, options) => engine.analyze(text, options));
}

/** One thing after the other, in this thread. */
export function createLocalAnalyst(reader: Reader): Analyst {
  return {
    width: 1,
    load: 0,
    predict: (batch) => Promise.resolve(reader.predict(batch)),
    annotate: (articles) => reader.annotate(articles),
    close: () => Promise.resolve(),
  };
}
