import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findClones } from './clones';

/** Names each piece of code that stands in two places, and fails when there is one. */
const files = ['src', 'test', 'tools'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .sort(),
);
const clones = findClones(files.map((path) => ({ path, text: readFileSync(path, 'utf8') })));
for (const { first, second, tokens } of clones) {
  console.log(
    `${second.path}:${second.line} repeats ${first.path}:${first.line} (${tokens} tokens)`,
  );
}
console.log(`${files.length} files, ${clones.length} duplicates`);
process.exitCode = clones.length === 0 ? 0 : 1;
