import fc from 'fast-check';

/** What people do to a text: type, cut, paste, open and close quotation marks, break and join lines, make headings. */
export interface Edit {
  /** Taken modulo the length of the text. */
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}

const TYPED = [
  ...[
    '"',
    '“',
    '”',
    '‘',
    '’',
    '«',
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    ' ',
    '.',
    ',',
    ':',
    '\u2028',
  ],
  ...[
    ' he said',
    ' she said',
    'Mr. Reith said ',
    'Reith',
    'President ',
    'Dr. Ada Holm',
    ' Holm',
    'the minister',
  ],
  ...[
    '# ',
    '## Later\n',
    '- ',
    '> ',
    '```\n',
    '---\n',
    '===\n',
    'Q: ',
    'A: ',
    'SMITH: ',
    'Ann Lee: ',
  ],
  ...[
    'By Ann Lee\n',
    'LONDON, May 3 (Reuters) — ',
    'May 3, 2024\n',
    'a',
    'B',
    'x\ny',
    '<p>',
    '</p>',
    '<b>',
    '<h2>',
    '<li>',
    '<script>',
    '</script>',
    '<code>',
    '<!--',
    '-->',
    '<!',
    '>',
  ],
  ...[
    'International Labour Office (ILO)',
    ' ILO ',
    '"We left," he said.\n\n"I stayed."',
    'The',
    'the',
  ],
];

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(60_000),
  cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40), fc.nat(1_500)),
  insert: fc.oneof(
    { arbitrary: fc.constantFrom(...TYPED), weight: 6 },
    { arbitrary: fc.string({ maxLength: 12 }), weight: 1 },
    { arbitrary: fc.constant(''), weight: 3 },
  ),
});

/** Some edits in a row. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(edit, { minLength: 1, maxLength: 8 });

/** A piece of text that replaces the characters from `start` to `end`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function changeOf(text: string, { at, cut, insert }: Edit): Change {
  const start = at % (text.length + 1);
  return { start, end: Math.min(text.length, start + cut), text: insert };
}

export function changed(text: string, { start, end, text: insert }: Change): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** The change that takes a change of `text` back. */
export function undoing(text: string, { start, end, text: insert }: Change): Change {
  return { start, end: start + insert.length, text: text.slice(start, end) };
}
