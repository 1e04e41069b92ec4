/**
 * Copies of training passages in the letter cases of headlines and datelines, which annotated prose hardly has: a
 * share of sentences in capitals or in title case, and datelines made from a story's own places.
 */
import type { Token } from '../../src/engine/tokens/token';
import { plainWord } from '../../src/engine/tokens/vocabulary';
import type { GoldDocument, GoldName, GoldPassage } from './corpora';
import { mulberry } from './shuffle';

interface AugmentOptions {
  /** Share of sentences copied in capitals. */
  readonly upper: number;
  /** Share of sentences copied in title case. */
  readonly title: number;
  /** Share of documents that get a dateline. */
  readonly dateline: number;
  /** Weight of a copy against its original. */
  readonly weight: number;
}

const PLACE = 2;
const AGENCIES = ['AP', 'Reuters', 'AFP', 'Xinhua', ''];
const DASHES = ['-', '—', '--', '–', ''];

export function augment(
  documents: readonly GoldDocument[],
  options: AugmentOptions,
): GoldDocument[] {
  const random = mulberry(7);
  const copies: GoldDocument[] = [];
  for (const document of documents) {
    const passages: GoldPassage[] = [];
    for (const passage of document.passages) {
      for (const { first, last } of passage.sentences) {
        const chance = random();
        if (chance < options.upper) passages.push(recase(passage, first, last, upperCase));
        else if (chance < options.upper + options.title)
          passages.push(recase(passage, first, last, titleCase));
      }
    }
    if (random() < options.dateline) passages.push(...dateline(document, random));
    if (passages.length > 0)
      copies.push({ ...document, weight: document.weight * options.weight, passages });
  }
  return copies;
}

const upperCase = (word: string): string => word.toUpperCase();

const titleCase = (word: string): string =>
  word.length < 4 && word === word.toLowerCase()
    ? word
    : word.charAt(0).toUpperCase() + word.slice(1);

/** One sentence without its final mark. */
function recase(
  passage: GoldPassage,
  first: number,
  last: number,
  change: (word: string) => string,
): GoldPassage {
  const end = passage.tokens[last - 1]?.text === '.' && last - first > 1 ? last - 1 : last;
  const tokens = passage.tokens
    .slice(first, end)
    .map((token) => ({ ...token, text: change(token.text) }));
  return wrap(
    tokens,
    passage.names.filter((name) => name.first >= first && name.last <= end),
    first,
  );
}

function wrap(tokens: readonly Token[], names: readonly GoldName[], shift: number): GoldPassage {
  return {
    text: '',
    tokens,
    sentences: [{ first: 0, last: tokens.length, start: 0, end: 0 }],
    names: names.map(({ first, last, type }) => ({
      first: first - shift,
      last: last - shift,
      type,
    })),
  };
}

/** "PARIS (AP) - The first sentence", or "PARIS 2004-11-05" on a line of its own. */
function dateline({ passages }: GoldDocument, random: () => number): GoldPassage[] {
  const places = passages.flatMap((passage) =>
    passage.names.filter(({ type }) => type === PLACE).map((name) => ({ passage, name })),
  );
  const chosen = places[Math.floor(random() * places.length)];
  const opening = passages[0];
  const sentence = opening?.sentences[0];
  if (chosen === undefined || opening === undefined || sentence === undefined) return [];
  const city = chosen.passage.tokens
    .slice(chosen.name.first, chosen.name.last)
    .map((token) => ({ ...token, text: token.text.toUpperCase() }));
  const place = { first: 0, last: city.length, type: PLACE };
  if (random() < 0.4) return [wrap([...city, mark('1999-08-30', 'number')], [place], 0)];
  const agency = AGENCIES[Math.floor(random() * AGENCIES.length)] ?? '';
  const dash = DASHES[Math.floor(random() * DASHES.length)] ?? '';
  const marks =
    agency === ''
      ? []
      : [mark('(', 'punctuation'), mark(agency, 'word', false), mark(')', 'punctuation', false)];
  const start = [...city, ...marks, ...(dash === '' ? [] : [mark(dash, 'punctuation')])];
  const names = opening.names
    .filter((name) => name.last <= sentence.last)
    .map((name) => ({ ...name, first: name.first + start.length, last: name.last + start.length }));
  const body = agency === '' && dash === '' ? [] : opening.tokens.slice(0, sentence.last);
  const byline = agency === '' ? [] : [{ first: city.length + 1, last: city.length + 2, type: 1 }];
  return [wrap([...start, ...body], [place, ...byline, ...(body.length > 0 ? names : [])], 0)];
}

const mark = (text: string, kind: Token['kind'], spaced = true): Token => ({
  start: 0,
  end: 1,
  ...plainWord(text),
  kind,
  spaced,
});
