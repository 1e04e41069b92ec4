/**
 * Word classes that the taggers see: name and word lists of compromise (MIT), names of countries, languages and cities
 * that Node's own locale data holds, and how often the training texts write a word in small letters.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lowerHash, normalize } from '../../src/engine/tagging/form';
import { tokenize } from '../../src/engine/tokens/tokenize';
import type { Row } from './table';

const CLASSES = [
  'FemaleName',
  'MaleName',
  'FirstName',
  'LastName',
  'City',
  'Place',
  'Country',
  'Region',
  'Organization',
  'SportsTeam',
  'Demonym',
  'Actor',
  'Gerund',
  'PastTense',
  'PresentTense',
  'Infinitive',
  'Participle',
  'Plural',
  'Singular',
  'Uncountable',
  'Adjective',
  'Comparative',
  'Superlative',
  'Adverb',
  'PlaceBegin',
  'PlaceInside',
  'OrgBegin',
  'OrgInside',
  'Zone',
  'Language',
  'Small1',
  'Small2',
  'Small3',
  'Capital',
] as const;
type WordClass = (typeof CLASSES)[number];

type Lexicon = Map<string, Set<WordClass>>;

/** One row a word, with 1 for each of its classes. `texts` is running text for the letter-case counts. */
export function lexiconRows(texts: readonly string[]): Row[] {
  const lexicon: Lexicon = new Map();
  addCompromise(lexicon);
  addLocaleData(lexicon);
  addOwnLists(lexicon);
  addCase(lexicon, texts);
  return [...lexicon].map(([word, classes]) => ({
    hash: lowerHash(word),
    steps: CLASSES.map((name) => (classes.has(name) ? 1 : 0)),
  }));
}

function add(lexicon: Lexicon, word: string, name: WordClass): void {
  const key = normalize(word);
  const classes = lexicon.get(key) ?? new Set<WordClass>();
  classes.add(name);
  lexicon.set(key, classes);
}

interface Compromise {
  model(): { one: { lexicon: Record<string, string | string[]> } };
}

function addCompromise(lexicon: Lexicon): void {
  const load = createRequire(join(process.cwd(), 'package.json'));
  const loaded = load('compromise/three') as Compromise & { default?: Compromise };
  const nlp = loaded.default ?? loaded;
  const known = new Set<string>(CLASSES);
  for (const [phrase, tags] of Object.entries(nlp.model().one.lexicon)) {
    const tag = Array.isArray(tags) ? (tags[0] ?? '') : tags;
    if (known.has(tag)) addPhrase(lexicon, phrase, tag as WordClass);
  }
}

const PLACES = new Set<WordClass>(['City', 'Place', 'Country', 'Region', 'Zone']);
const BODIES = new Set<WordClass>(['Organization', 'SportsTeam']);

function addPhrase(lexicon: Lexicon, phrase: string, name: WordClass): void {
  const words = tokenize(phrase, []).map(({ text }) => text);
  const [first] = words;
  if (first === undefined) return;
  if (words.length === 1) {
    add(lexicon, first, name);
    return;
  }
  if (!PLACES.has(name) && !BODIES.has(name)) return;
  const [begin, inside] = PLACES.has(name)
    ? (['PlaceBegin', 'PlaceInside'] as const)
    : (['OrgBegin', 'OrgInside'] as const);
  words.forEach((word, at) => {
    if (/^\p{L}{2}/u.test(word)) add(lexicon, word, at === 0 ? begin : inside);
  });
}

const OWN_LISTS: readonly (readonly [string, WordClass])[] = [
  ['places', 'Place'],
  ['organisations', 'Organization'],
  ['given', 'FirstName'],
  ['family', 'LastName'],
];

/** Names that the engine's own lists hold, words of one name joined with `_`. */
function addOwnLists(lexicon: Lexicon): void {
  for (const [list, name] of OWN_LISTS) {
    const text = readFileSync(join(process.cwd(), `src/engine/lexicon/names/${list}.txt`), 'utf8');
    for (const line of text.split('\n')) {
      if (line.startsWith('#')) continue;
      for (const entry of line.split(' ')) addPhrase(lexicon, entry.replaceAll('_', ' '), name);
    }
  }
}

function addLocaleData(lexicon: Lexicon): void {
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const region = regions.of(code);
    const language = languages.of(code.toLowerCase());
    if (region !== undefined) addPhrase(lexicon, region, 'Country');
    if (language !== undefined) addPhrase(lexicon, language, 'Language');
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    addPhrase(lexicon, (zone.split('/').at(-1) ?? '').replaceAll('_', ' '), 'Zone');
  }
}

/** Words that the texts write small: at least 2, 10 and 100 times and in nine of ten cases inside a sentence. */
function addCase(lexicon: Lexicon, texts: readonly string[]): void {
  const counts = new Map<string, { small: number; capital: number }>();
  for (const text of texts) countCase(text, counts);
  for (const [word, { small, capital }] of counts) {
    if (small >= 2 && small > 9 * capital)
      add(lexicon, word, small >= 100 ? 'Small3' : small >= 10 ? 'Small2' : 'Small1');
    else if (capital >= 20 && capital > 9 * small) add(lexicon, word, 'Capital');
  }
}

function countCase(text: string, counts: Map<string, { small: number; capital: number }>): void {
  let opens = true;
  for (const { text: word, kind } of tokenize(text, [])) {
    if (kind === 'word' && !opens && /^\p{L}+$/u.test(word)) {
      const key = normalize(word);
      const count = counts.get(key) ?? { small: 0, capital: 0 };
      if (word === word.toLowerCase()) count.small++;
      else if (word !== word.toUpperCase()) count.capital++;
      counts.set(key, count);
    }
    opens = kind === 'quote' || (kind === 'punctuation' && word !== ',' && word !== '-');
  }
}
