import assert from 'node:assert/strict';
import { findPassageMentions } from '../../../../src/engine/mentions/find';
import { passageOf } from '../../../fixtures/passages';

const VALUES = new Set(['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY']);

function valuesOf(markup: string): string[] {
  const passage = passageOf(markup);
  return findPassageMentions(passage)
    .filter(({ type }) => VALUES.has(type ?? ''))
    .map(({ type, start, end }) => `${type ?? ''} ${passage.text.slice(start, end)}`);
}

suite('dates, times, sums, shares and measures', () => {
  const table: [text: string, values: string[]][] = [
    ['It ended on Thursday.', ['DATE Thursday']],
    ['It ended on Friday, July 22, 2022, at noon.', ['DATE Friday, July 22, 2022', 'TIME noon']],
    ['It ended on 26 July 2022 in Oslo.', ['DATE 26 July 2022']],
    ['It ended on Oct. 1 in Oslo.', ['DATE Oct. 1']],
    ['It ran from July 24-25 in Oslo.', ['DATE July 24-25']],
    ['It ended in June 2022.', ['DATE June 2022']],
    ['It began in 1998.', ['DATE 1998']],
    ['It sold 1998 boats.', []],
    ['It began in the 1990s.', ['DATE 1990s']],
    ['They may march in 20 towns.', []],
    ['It opens at 10:30 a.m. on Monday.', ['TIME 10:30 a.m.', 'DATE Monday']],
    ['It cost $4.6 million.', ['MONEY $4.6 million']],
    ['It cost US$5 last year.', ['MONEY US$5']],
    ['It cost 9.35 billion yuan.', ['MONEY 9.35 billion yuan']],
    ['It cost ten euros.', ['MONEY ten euros']],
    ['About 12 percent agreed, not 9.5%.', ['PERCENT 12 percent', 'PERCENT 9.5%']],
    ['Nearly 40 per cent agreed.', ['PERCENT 40 per cent']],
    ['It lies 40 kilometers north.', ['QUANTITY 40 kilometers']],
    ['It weighs twenty-five tons.', ['QUANTITY twenty-five tons']],
    ['Room 40 was full.', []],
  ];
  for (const [text, expected] of table) {
    test(text, () => {
      assert.deepEqual(valuesOf(text), expected);
    });
  }
});
