/** The engine as it ships: bundled and minified, because modules loaded one by one are slower. */
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineModels } from '../../src/engine/index';
import { readModels } from '../eval/engine';

interface Door {
  readonly createEngine: (models: EngineModels) => Engine;
}

/** Bundles the engine and loads the bundle. */
export async function shippedDoor(): Promise<Door> {
  const folder = await mkdtemp(join(tmpdir(), 'pressmark-bench-'));
  const outfile = join(folder, 'engine.cjs');
  await build({
    entryPoints: [join(__dirname, '..', '..', 'src', 'engine', 'index.ts')],
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile,
  });
  const door = createRequire(__filename)(outfile) as Door;
  await rm(folder, { recursive: true });
  return door;
}

export async function shippedEngine(): Promise<Engine> {
  return (await shippedDoor()).createEngine(await readModels());
}
