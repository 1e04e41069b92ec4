/**
 * Compiles the cue lists in src/engine/lexicon (edited by hand) into cue-forms.ts, with every inflected form:
 * `npx tsx tools/lexicon/compile-cues.ts`. Regular forms come from the spelling rules below, the others from
 * cue-irregular.txt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../src/engine/lexicon');

function readLines(file: string): string[] {
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const irregular = new Map(
  readLines('cue-irregular.txt').map((line) => [line.split(' ')[0], line.split(' ')]),
);

/** One closed syllable with one vowel letter: rap, jab, hum. */
const DOUBLES = /^[^aeiou]{1,3}[aeiou][bdgk-nprt]$/;

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:[sxz]|sh|ch|[^aeiou]o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLES.test(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

function progressive(verb: string): string {
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return DOUBLES.test(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
}

/** Base, third person, past, participle, -ing. */
function forms(verb: string): string[] {
  const [, second, third, ing] = irregular.get(verb) ?? [];
  return [
    verb,
    thirdPerson(verb),
    second ?? past(verb),
    third ?? past(verb),
    ing ?? progressive(verb),
  ];
}

function plural(noun: string): string {
  return /[^aeiou]y$/.test(noun)
    ? `${noun.slice(0, -1)}ies`
    : /(?:[sx]|sh|ch)$/.test(noun)
      ? `${noun}es`
      : `${noun}s`;
}

function verbRow(line: string): string {
  const [phrase = '', frames = ''] = line.split(/ {2,}|\t/);
  const [verb = '', ...particles] = phrase.split(' ');
  return [forms(verb).join(' '), particles.join(' '), frames].join('|');
}

function nounRow(line: string): string {
  const [noun = '', ...frames] = line.split(' ');
  return [`${noun} ${plural(noun)}`, frames.join(' ')].join('|');
}

/** One string a letter, its rows apart by semicolons, so that a change to one cue is a change to one line. */
function table(rows: readonly string[]): string {
  const byLetter = new Map<string, string[]>();
  for (const row of rows) {
    const letter = row.charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), row]);
  }
  return `[\n${[...byLetter.values()].map((group) => `  '${group.join(';')}',\n`).join('')}]`;
}

const source = `/** Made by tools/lexicon/compile-cues.ts from cues.txt, cue-irregular.txt and cue-nouns.txt; edit those. */

/** Rows apart by semicolons: forms (base, third person, past, participle, -ing), particles, frames. */
export const cueVerbRows: readonly string[] = ${table(readLines('cues.txt').map(verbRow))};

/** Rows apart by semicolons: singular and plural, frames. */
export const cueNounRows: readonly string[] = ${table(readLines('cue-nouns.txt').map(nounRow))};
`;

writeFileSync(join(FOLDER, 'cue-forms.ts'), source);
