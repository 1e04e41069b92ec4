/** The engine and its models, as the tools load them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine, type Engine, type EngineModels } from '../../src/engine/index';
import { createTagger, type Tagger } from '../../src/engine/tagging/tagger';

const MODELS = join(__dirname, '..', '..', 'models');

/** The packed taggers that ship. */
export async function readModels(): Promise<EngineModels> {
  const read = (file: string): Promise<Uint8Array> => readFile(join(MODELS, file));
  const [pos, names] = await Promise.all([read('pos.bin'), read('names.bin')]);
  return { pos, names };
}

export async function loadEngine(): Promise<Engine> {
  return createEngine(await readModels());
}

/** The paragraph-local taggers alone, to measure what later stages add. */
export async function loadTagger(): Promise<Tagger> {
  return createTagger(await readModels());
}
