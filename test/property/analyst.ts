/**
 * Run as a process of its own: analyses texts and prints one line `NAME TAB HASH` for each, so that the parent can
 * compare bytes across processes and can end a process that hangs. It runs the engine as it ships, bundled.
 */
import { createHash } from 'node:crypto';
import type { Engine } from '../../src/engine/index';
import { shippedEngine } from '../../tools/bench/shipped';
import { NASTY_TEXTS } from '../fixtures/generators/nasty';
import { ARTICLES } from './arbitraries';

/** The digest of the annotation's bytes. */
export function digest(engine: Engine, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify(engine.analyze(text)))
    .digest('hex');
}

async function main(what: string, size: number): Promise<void> {
  const engine = await shippedEngine();
  const texts =
    what === 'nasty'
      ? NASTY_TEXTS.map(({ name, make }) => ({ name, text: make(size) }))
      : ARTICLES.map((text, index) => ({ name: String(index), text })).reverse();
  for (const { name, text } of texts) process.stdout.write(`${name}\t${digest(engine, text)}\n`);
}

const [, file, what, size] = process.argv;
if (file === __filename && what !== undefined) void main(what, Number(size));
