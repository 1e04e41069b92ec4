import assert from 'node:assert/strict';
import { finished } from '../../../src/engine/index';
import { markdownCitation, plainCitation } from '../../../src/views/citation';
import { entityRows } from '../../../src/views/entityRows';
import { hoverAt } from '../../../src/views/hover';
import { inEnglish } from '../../../src/views/localize';
import type { Localize } from '../../../src/views/localize';
import { groupings, quotationRows } from '../../../src/views/quotationRows';
import type { Row } from '../../../src/views/row';
import { statisticsPage } from '../../../src/views/statisticsPage';
import { statusLine } from '../../../src/views/status';
import { articleSymbols, outlineModes } from '../../../src/views/symbols';
import type { ArticleSymbol } from '../../../src/views/symbols';
import { ferryText } from '../../fixtures/ferry';
import { ferry, plainWriter, valuesIn } from './support';

/** A language in which every sentence stands in brackets, so that what was not translated shows. */
const pseudo: Localize = (sentence, ...values) => `⟦${inEnglish(sentence, ...values)}⟧`;

const articleWords = new Set(`${ferryText} ferry.txt`.match(/\p{L}+/gu));

/** Words that are neither of the article nor of a translated sentence. */
function untranslated(text: string): string[] {
  let depth = 0;
  let outside = '';
  for (const character of text.replaceAll(/&#\d+;/gu, ' ')) {
    if (character === '⟦') depth += 1;
    if (depth === 0) outside += character;
    if (character === '⟧') depth -= 1;
  }
  return (outside.match(/\p{L}+/gu) ?? []).filter((word) => !articleWords.has(word));
}

function textsOfRows(rows: readonly Row[]): string[] {
  return rows.flatMap(({ label, description, tooltip, spoken, children }) => [
    label,
    description,
    tooltip,
    spoken,
    ...textsOfRows(children),
  ]);
}

function textsOfSymbols(symbols: readonly ArticleSymbol[]): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    name,
    detail,
    ...textsOfSymbols(children),
  ]);
}

const pages: readonly (readonly [string, () => readonly string[]])[] = [
  [
    'rows of quotations',
    () => groupings.flatMap((by) => textsOfRows(finished(quotationRows(ferry, by, pseudo)))),
  ],
  ['rows of entities', () => textsOfRows(entityRows(ferry, pseudo))],
  [
    'symbols',
    () =>
      outlineModes.flatMap((by) =>
        textsOfSymbols([...finished(articleSymbols(ferry, by, pseudo))]),
      ),
  ],
  [
    'hovers',
    () =>
      Array.from(ferryText).flatMap((_, offset) =>
        hoverAt(ferry, offset, { linkTo: () => '0', write: plainWriter, t: pseudo }).map(
          ({ markdown }) => markdown,
        ),
      ),
  ],
  [
    'values',
    () => [
      ...valuesIn('It cost $3.5 million', '$3.5 million', 'MONEY', null, pseudo),
      ...valuesIn('It ran 25 miles', '25 miles', 'QUANTITY', null, pseudo),
      ...['Monday', 'May 5', 'May 5, 2017'].flatMap((words) =>
        [null, 'ROME, May 12, 2017'].flatMap((dateline) =>
          valuesIn(`It was ${words}`, words, 'DATE', dateline, pseudo),
        ),
      ),
    ],
  ],
  [
    'the page of statistics',
    () =>
      finished(statisticsPage(ferry, '0', pseudo))
        .split('</style>')
        .slice(1)
        .flatMap((body) => body.split('<').map((piece) => piece.slice(piece.indexOf('>') + 1))),
  ],
  [
    'citations',
    () =>
      ferry.annotation.quotations.flatMap((quotation) => [
        plainCitation(ferry, quotation, pseudo),
        markdownCitation(ferry, quotation, pseudo),
      ]),
  ],
  [
    'the status line, but for the name of the product',
    () => {
      const { text, tooltip, spoken } = statusLine(
        { kind: 'reading', reading: ferry, omitted: 3, unfinished: false },
        pseudo,
      );
      return [text.replace(/^\$\(\w+\)/u, ''), tooltip, spoken.replace('Pressmark', '')];
    },
  ],
];

suite('In another language', () => {
  for (const [name, texts] of pages)
    test(`no English is left in ${name}`, () => {
      const left = [...new Set(texts().flatMap(untranslated))];
      assert.deepEqual(left, []);
      assert.ok(texts().some((text) => text.includes('⟦')));
    });
});
