import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAUGHTY_STRINGS } from '../fixtures/generators/naughty';

const SEEDS = join(__dirname, '..', '..', 'seeds');

/** The sample articles. */
export const ARTICLES: readonly string[] = readdirSync(SEEDS)
  .filter((file) => /^\d/.test(file))
  .sort()
  .map((file) => readFileSync(join(SEEDS, file), 'utf8'));

const WORDS = [
  ...['said', 'says', 'told', 'added', 'that', 'according to', 'asked', 'who', 'he', 'she', 'it'],
  ...[
    'Ilse Tamm',
    'Tamm',
    'Mr. Bo',
    'the mayor',
    'Nordvik Engineering',
    'Lund',
    'U.S.',
    'officials',
  ],
  ...['rain', 'fell', 'closed', 'the bridge', 'a', 'and', 'not', 'in May', '$5 million', 'No. 5'],
  ...['.', ',', ', ', '. ', '? ', '! ', ': ', '; ', ' — ', ' -- ', '(', ')', '-', ' ', ' ', ' '],
  ...['"', '“', '”', "'", '‘', '’', '«', '»', '``', "''", '„'],
  ...['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\t', '\u2028', '\ufeff'],
  ...['Q: ', 'TAMM: ', '# ', '- ', '> ', '**', '_', '[', '](', '<p>', '</p>', '<', '&amp;'],
];

/** Words, cues, marks and line ends in any order: nearer to prose than random characters. */
const newsNoise = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 120 })
  .map((words) => words.join(''));

/** A sample article with pieces cut out, doubled, swapped, and odd strings put in. */
export const mutatedArticle: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...ARTICLES),
    fc.array(
      fc.record({
        at: fc.nat(5000),
        length: fc.nat(80),
        insert: fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...NAUGHTY_STRINGS)),
        keep: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([article, edits]) => {
    let text = article;
    for (const { at, length, insert, keep } of edits) {
      const start = at % (text.length + 1);
      const rest = text.slice(keep ? start : start + length);
      text = text.slice(0, start) + insert + rest;
    }
    return text;
  });

/** A web page of sample paragraphs, whose markup is closed or not. */
export const page: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '<p>',
        '<h2>',
        '<li>',
        '<div><p class="a">',
        '</div>',
        '',
        '<SCRIPT>',
        '<!-- ',
      ),
      fc.constantFrom(...ARTICLES.flatMap((article) => article.split(/\n{2,}/))),
      fc.constantFrom('</p>\n', '</h2>', '</li>', '<br>', '', '</script>', ' -->', '<b>', '&nbsp;'),
    ),
    { maxLength: 40 },
  )
  .map((paragraphs) => paragraphs.flat().join(''));

/** Any string at all: code units, graphemes, naughty strings, noise of the trade. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: newsNoise, weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }), weight: 1 },
  {
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((units) => String.fromCharCode(...units)),
    weight: 1,
  },
  {
    arbitrary: fc
      .array(fc.constantFrom(...NAUGHTY_STRINGS, ...WORDS), { maxLength: 30 })
      .map((strings) => strings.join('')),
    weight: 2,
  },
);
