/**
 * Compiles the word lists in src/engine/lexicon/entries (one entry a line, edited by hand) into one module that the
 * engine can bundle: `npx tsx tools/lexicon/compile-words.ts`. Given names that only compromise's lexicon knows are
 * added with its grammar hint; a name of our own list always wins.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import nlp from 'compromise';

const ENTRIES = join(import.meta.dirname, '../../src/engine/lexicon/entries');
const TARGET = join(import.meta.dirname, '../../src/engine/lexicon/words.ts');

/** Lines of one list, without comments, in the order of the file. */
function readEntries(file: string): string[] {
  return readFileSync(join(ENTRIES, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const HINTS = new Map([
  ['MaleName', 'he'],
  ['FemaleName', 'she'],
]);

function withCompromiseNames(own: readonly string[]): string[] {
  const names = new Map(own.map((line) => line.toLowerCase().split(' = ') as [string, string]));
  const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;
  for (const [word, tags] of Object.entries(lexicon)) {
    const hint = [tags].flat().map((tag) => HINTS.get(tag));
    const first = hint.find((each) => each !== undefined);
    if (first !== undefined && /^[a-z]{3,}$/.test(word) && !names.has(word)) names.set(word, first);
  }
  return [...names].map(([name, hint]) => `${name} = ${hint}`).sort();
}

/** The text of the compiled module. */
export function compileWords(): string {
  const files = readdirSync(ENTRIES)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const lines = files.map((file) => {
    const entries = readEntries(file);
    const all = file === 'given-names.txt' ? withCompromiseNames(entries) : entries;
    const name = basename(file, '.txt').replaceAll('-', '_').toUpperCase();
    const text = all.join('|||').replaceAll("'", '\u2019');
    return `\nexport const ${name} =\n  '${text.replaceAll('|||', '\\n')}';\n`;
  });
  return `// Made by tools/lexicon/compile-words.ts from the lists in entries/. Do not edit.\n${lines.join('')}`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(TARGET, compileWords());
