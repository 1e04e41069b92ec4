/**
 * Writes what the engine makes of every article and case as the new expectation, and shows what changed, word by word.
 *
 *     npm run golden
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createEngine } from '../../src/engine';
import { readModels } from '../eval/engine';
import { allGoldens, atRoot } from './goldens';

async function main(): Promise<number> {
  if ((process.env['CI'] ?? '') !== '') {
    console.error('Expectations are rewritten by a person who looks at them, not in CI.');
    return 1;
  }
  const engine = createEngine(await readModels());
  let changed = 0;
  for (const { path, expected, actual } of allGoldens(engine)) {
    if (expected === actual) continue;
    changed += 1;
    const before = atRoot(path);
    const after = `${before}.actual`;
    mkdirSync(dirname(before), { recursive: true });
    writeFileSync(after, actual);
    if (expected === null) console.log(`new: ${path}`);
    else showDifference(before, after);
    writeFileSync(before, actual);
    rmSync(after);
  }
  console.log(changed === 0 ? 'Nothing changed.' : `${changed} golden files written.`);
  return 0;
}

function showDifference(before: string, after: string): void {
  const words = ['--no-pager', 'diff', '--no-index', '--word-diff=color', '-U0', before, after];
  spawnSync('git', words, { stdio: 'inherit' });
}

void main().then((code) => {
  process.exitCode = code;
});
