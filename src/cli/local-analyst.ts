import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine } from '../engine';
import type { Analyst } from './analyst';

/** Where the packed models stand: beside `dist/` in a build, beside `src/` in a checkout. */
function findModels(): string {
  const places = [join(__dirname, '..', 'models'), join(__dirname, '..', '..', 'models')];
  const found = places.find((place) => existsSync(join(place, 'names.bin')));
  if (found === undefined) throw new Error(`no models in ${places.join(' or ')}`);
  return found;
}

/** The engine in this process: one text at a time. */
export async function loadLocalAnalyst(): Promise<Analyst> {
  const folder = findModels();
  const [pos, names] = await Promise.all([
    readFile(join(folder, 'pos.bin')),
    readFile(join(folder, 'names.bin')),
  ]);
  const engine = createEngine({ pos, names });
  return {
    width: 1,
    analyze: ({ text, format, source }) =>
      Promise.resolve(engine.analyze(text, { format, source })),
    close: () => Promise.resolve(),
  };
}
