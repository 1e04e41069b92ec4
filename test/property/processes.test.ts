import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadEngine } from '../../tools/eval/engine';
import { NASTY_TEXTS } from '../fixtures/generators/nasty';
import { digest } from './analyst';
import { ARTICLES } from './arbitraries';

/** A text this long takes a fraction of a second where cost is linear and minutes where it is not. */
const LENGTH = 24_000;
const DEADLINE = 20_000;

/** Runs the analyst and collects its lines; a line that does not come before the deadline ends it. */
async function analyst(...args: string[]): Promise<Map<string, string>> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'analyst.ts'), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const lines = new Map<string, string>();
  const end = (): boolean => child.kill('SIGKILL');
  let alarm = setTimeout(end, DEADLINE);
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(alarm);
    alarm = setTimeout(end, DEADLINE);
    const [name = '', hash = ''] = line.split('\t');
    lines.set(name, hash);
  }
  clearTimeout(alarm);
  return lines;
}

suite('the engine in other processes', () => {
  test('P3: another process, in another order, gives the same bytes', async () => {
    const engine = await loadEngine();
    const hashes = await analyst('articles');
    for (const [index, article] of ARTICLES.entries())
      assert.equal(hashes.get(String(index)), digest(engine, article), `article ${index}`);
  });

  test('invariant 4: no nasty text makes it hang', async () => {
    const hashes = await analyst('nasty', String(LENGTH));
    const missing = NASTY_TEXTS.find(({ name }) => !hashes.has(name));
    assert.equal(missing?.name, undefined, 'not analysed before the deadline');
  }).timeout(120_000);
});
