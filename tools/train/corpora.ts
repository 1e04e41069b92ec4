/** Named-entity corpora in the project's JSONL form, brought to one convention. */
import { readFileSync } from 'node:fs';
import { splitSentences } from '../../src/engine/tokens/sentences';
import type { Sentence, Token } from '../../src/engine/tokens/token';
import { tokenize } from '../../src/engine/tokens/tokenize';
import { NAME_TYPES } from '../../src/engine/tagging/names';
import type { NameType } from '../../src/engine/tagging/passage';

export interface Corpus {
  readonly name: string;
  readonly paths: readonly string[];
  /** How much each of its tokens counts in training. */
  readonly weight: number;
  /** It leaves nationalities unmarked. */
  readonly lacksNorp?: boolean;
  /** It merges nationalities with other names. */
  readonly mergesNorp?: boolean;
}

export interface GoldName {
  readonly first: number;
  readonly last: number;
  readonly type: number;
}

export interface GoldPassage {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly GoldName[];
}

export interface GoldDocument {
  readonly id: string;
  readonly corpus: string;
  readonly weight: number;
  readonly passages: readonly GoldPassage[];
}

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

interface EntityLine {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly Entity[];
}

export function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The words that the corpora which mark nationalities call so in at least nine of ten cases. */
export function collectNorps(paths: readonly string[]): Set<string> {
  const counts = new Map<string, { norp: number; other: number }>();
  for (const path of paths) {
    for (const { text, entities } of readLines<EntityLine>(path)) {
      for (const { start, end, type } of entities) {
        const word = text.slice(start, end);
        const count = counts.get(word) ?? { norp: 0, other: 0 };
        count[type === 'NORP' ? 'norp' : 'other']++;
        counts.set(word, count);
      }
    }
  }
  return new Set(
    [...counts].filter(([, { norp, other }]) => norp > 1 && norp > 8 * other).map(([word]) => word),
  );
}

export function readCorpus(corpus: Corpus, norps: ReadonlySet<string>): GoldDocument[] {
  return corpus.paths.flatMap((path) =>
    readLines<EntityLine>(path).map(({ id, text, entities }) => ({
      id,
      corpus: corpus.name,
      weight: corpus.weight,
      passages: passagesOf(text, entities, corpus, norps),
    })),
  );
}

function passagesOf(
  text: string,
  entities: readonly Entity[],
  corpus: Corpus,
  norps: ReadonlySet<string>,
): GoldPassage[] {
  const passages: GoldPassage[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    const tokens = tokenize(paragraph, []);
    if (tokens.length === 0) continue;
    const sentences = splitSentences(paragraph, tokens);
    passages.push({
      text: paragraph,
      tokens,
      sentences,
      names: align(tokens, entities, index, corpus, norps),
    });
  }
  return passages;
}

const ARTICLES = new Set(['the', 'The', 'THE']);
const TITLES = new Set([
  'Mr',
  'Mr.',
  'Mrs.',
  'Mrs',
  'Ms.',
  'Ms',
  'Dr.',
  'Dr',
  'President',
  'Professor',
  'Prof.',
  '@',
]);

/** "Indian | Army", "Chinese | Foreign Ministry": the people and the body are two names. */
const STATE_BODIES = new Set(
  'Army Navy Armed Air Police Ministry Foreign Defence Defense Interior Government Supreme Parliament National Military Senate Football'.split(
    ' ',
  ),
);

function align(
  tokens: readonly Token[],
  entities: readonly Entity[],
  offset: number,
  corpus: Corpus,
  norps: ReadonlySet<string>,
): GoldName[] {
  const starts = new Map(tokens.map((token, at) => [token.start + offset, at]));
  const ends = new Map(tokens.map((token, at) => [token.end + offset, at + 1]));
  const names: GoldName[] = [];
  for (const { start, end, type } of [...entities].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    let first = starts.get(start);
    let last = ends.get(end);
    const number = NAME_TYPES.indexOf(type as NameType);
    if (first === undefined || last === undefined || number < 0) continue;
    const isWork = type === 'MISC';
    while (
      !isWork &&
      first < last - 1 &&
      (ARTICLES.has(tokens[first]?.text ?? '') ||
        (type === 'PERSON' && TITLES.has(tokens[first]?.text ?? '')))
    )
      first++;
    while (last > first + 1 && /^['’]s?$/.test(tokens[last - 1]?.text ?? '')) last--;
    if ((names.at(-1)?.last ?? 0) > first || tokens[first]?.text.startsWith('@')) continue;
    const word = tokens
      .slice(first, last)
      .map((token) => token.text)
      .join(' ');
    const splits =
      type === 'ORG' &&
      last > first + 1 &&
      norps.has(tokens[first]?.text ?? '') &&
      STATE_BODIES.has(tokens[first + 1]?.text ?? '');
    if (splits) {
      names.push({ first, last: first + 1, type: 3 });
      first++;
    }
    const norp = isWork && corpus.mergesNorp === true && norps.has(word);
    names.push({ first, last, type: norp ? 3 : number });
  }
  return corpus.lacksNorp === true ? addNorps(tokens, names, norps) : names;
}

function addNorps(
  tokens: readonly Token[],
  names: readonly GoldName[],
  norps: ReadonlySet<string>,
): GoldName[] {
  const added = tokens.flatMap((token, at) =>
    norps.has(token.text) && !names.some((name) => name.first <= at && at < name.last)
      ? [{ first: at, last: at + 1, type: 3 }]
      : [],
  );
  return [...names, ...added].sort((a, b) => a.first - b.first);
}
