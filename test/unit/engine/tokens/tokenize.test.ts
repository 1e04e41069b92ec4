import assert from 'node:assert/strict';
import { tokenize } from '../../../../src/engine/tokens/tokenize';

/** Text and its tokens, apart by one blank. */
const TABLE: readonly (readonly [string, string])[] = [
  ["We won't go; I can't, she'd say.", "We wo n't go ; I ca n't , she 'd say ."],
  ['It’s Mr. O’Reilly’s car', 'It ’s Mr. O’Reilly ’s car'],
  ["the workers' union at 3 o'clock", "the workers ' union at 3 o'clock"],
  ["born in the '90s, rock 'n' roll", "born in the '90s , rock 'n' roll"],
  ['in Washington, D.C., at 5 p.m. on Monday', 'in Washington , D.C. , at 5 p.m. on Monday'],
  ['the U.S. Senate and Ph.D. theses', 'the U.S. Senate and Ph.D. theses'],
  ['the No. 5 man said No. Then', 'the No. 5 man said No . Then'],
  ['Rex W. Tillerson chose plan B. The end', 'Rex W. Tillerson chose plan B . The end'],
  ['a US-Russian de-escalation by al-Noor', 'a US - Russian de-escalation by al-Noor'],
  ['$1,500.50, 3.5%, 8:30, 9/11, 2-1', '$ 1,500.50 , 3.5 % , 8:30 , 9/11 , 2-1'],
  [
    'See https://example.org/a?b=c. Write to ann@example.org.',
    'See https://example.org/a?b=c . Write to ann@example.org .',
  ],
  ['example.com and end.The next', 'example.com and end . The next'],
  ['yes ... no -- well—perhaps', 'yes ... no -- well — perhaps'],
  ['«Oui» „Ja“ ``Yes\'\' "No"', '« Oui » „ Ja “ `` Yes \'\' " No "'],
  ['cannot, gonna', 'can not , gon na'],
  ['AT&T and R&D', 'AT&T and R&D'],
  ['1. Begin', '1. Begin'],
  ['5\'11" tall', '5 \' 11 " tall'],
  ['@ann wrote #news 😀!', '@ann wrote #news 😀 !'],
  ['&ldquo;Go,&#8221; it&rsquo;s &quot;on&#x22;', '“ Go , ” it ’s " on "'],
  ['&euro; & co', '& euro ; & co'],
];

/** Text and its tokens of kind `quote`. */
const QUOTES: readonly (readonly [string, string])[] = [
  ["'Go,' she said, 'now.'", "' ' ' '"],
  ['‘Go,’ she said.', '‘ ’'],
  ["“the 'so-called' workers’ union”", "“ ' ' ”"],
  ["the workers' union isn't Ann's", ''],
  ["'It isn't over,' he said", "' '"],
];

suite('tokenize', () => {
  for (const [text, tokens] of TABLE) {
    test(text, () => {
      assert.equal(
        tokenize(text, [])
          .map((token) => token.text)
          .join(' '),
        tokens,
      );
    });
  }

  for (const [text, marks] of QUOTES) {
    test(`marks of ${text}`, () => {
      const quotes = tokenize(text, []).filter((token) => token.kind === 'quote');
      assert.equal(quotes.map((token) => token.text).join(' '), marks);
    });
  }

  test('reads skips as blank space', () => {
    const text = 'a <b>bold</b> word';
    const tokens = tokenize(text, [
      { start: 2, end: 5 },
      { start: 9, end: 13 },
    ]);
    assert.deepEqual(
      tokens.map((token) => [token.text, token.start, token.spaced]),
      [
        ['a', 0, true],
        ['bold', 5, true],
        ['word', 14, true],
      ],
    );
  });
});
