import assert from 'node:assert/strict';
import type { TextFormat } from '../../../../src/engine/text/block';
import { splitBlocks } from '../../../../src/engine/text/blocks';
import { longestBlock } from '../../../../src/engine/text/limits';

/** "kind: text" of every block, with skipped markup taken out and line breaks shown as a bar. */
function shown(text: string, format: TextFormat = 'plain'): string[] {
  return splitBlocks(text, format).map((block) => {
    let words = '';
    let at = block.start;
    for (const skip of block.skips) {
      words += text.slice(at, block.start + skip.start);
      at = block.start + skip.end;
    }
    words += text.slice(at, block.end);
    const lines = words.split(/[\r\n\u2028]/).map((line) => line.trim());
    return `${block.kind}: ${lines.filter((line) => line !== '').join('|')}`;
  });
}

const lede = 'The bridge is to stay closed until the spring, the council has decided.';

suite('blocks of plain text', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'headline, byline, paragraph',
      `Bridge stays shut\n\nBy Ann Lee and Bo Li\n\n${lede}`,
      ['headline: Bridge stays shut', 'byline: By Ann Lee and Bo Li', `paragraph: ${lede}`],
    ],
    [
      'a first sentence is no headline',
      `${lede}\n\nNobody was there.`,
      [`paragraph: ${lede}`, 'paragraph: Nobody was there.'],
    ],
    [
      'a quotation is no headline',
      '"We are shut," she said.\n\nShe left.',
      ['paragraph: "We are shut," she said.', 'paragraph: She left.'],
    ],
    [
      'a row of dashes or equals signs is in no block',
      `Bridge stays shut\n=====\n${lede}\n\n-----\n\nIt rained.`,
      ['headline: Bridge stays shut', `paragraph: ${lede}`, 'paragraph: It rained.'],
    ],
    [
      'signature behind a bullet',
      `${lede}\n\n  • Leroy Wright`,
      [`paragraph: ${lede}`, 'byline: Leroy Wright'],
    ],
    [
      'list items keep their words',
      `${lede}\n\n• The dam broke.\n• The road is open.`,
      [`paragraph: ${lede}`, 'list: The dam broke.', 'list: The road is open.'],
    ],
    [
      'dateline with agency',
      `LONDON, May 3 (Reuters) - ${lede}`,
      ['dateline: LONDON, May 3 (Reuters)', `paragraph: ${lede}`],
    ],
    [
      'dateline with a dash alone',
      `Shut\n\nWASHINGTON — ${lede}`,
      ['headline: Shut', 'dateline: WASHINGTON', `paragraph: ${lede}`],
    ],
    ['a dash alone is no dateline', `Ann Lee - ${lede}`, [`paragraph: Ann Lee - ${lede}`]],
    [
      'date on its own line',
      `Bridge stays shut\n\nFriday, July 21, 2017\n\n${lede}`,
      ['headline: Bridge stays shut', 'dateline: Friday, July 21, 2017', `paragraph: ${lede}`],
    ],
    [
      'one line a paragraph',
      `Bridge stays shut\n${lede}\nNobody was there. ${lede} ${lede}\nIt rained.`,
      [
        'headline: Bridge stays shut',
        `paragraph: ${lede}`,
        `paragraph: Nobody was there. ${lede} ${lede}`,
        'paragraph: It rained.',
      ],
    ],
    [
      'wrapped lines are one paragraph',
      'The bridge is to stay closed until the\nspring, the council has decided, and then\nit may open to walkers.\n\nIt rained all\nday.',
      [
        'paragraph: The bridge is to stay closed until the|spring, the council has decided, and then|it may open to walkers.',
        'paragraph: It rained all|day.',
      ],
    ],
    [
      'CRLF, CR and U+2028 break lines',
      'One.\r\n\r\nTwo.\r\rThree.\u2028\u2028Four.',
      ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.', 'paragraph: Four.'],
    ],
    [
      'byte-order mark',
      `\uFEFFBridge stays shut\n\n${lede}`,
      ['headline: Bridge stays shut', `paragraph: ${lede}`],
    ],
    [
      'turns of a transcript',
      'SMITH: Who pays?\nLEE: Nobody does.',
      ['turn: SMITH: Who pays?', 'turn: LEE: Nobody does.'],
    ],
    [
      'turns with names that come back',
      'Ann Lee: Who pays?\n\nBo Li: Nobody.\n\nAnn Lee: Why?\n\nBo Li: Ask.',
      [
        'turn: Ann Lee: Who pays?',
        'turn: Bo Li: Nobody.',
        'turn: Ann Lee: Why?',
        'turn: Bo Li: Ask.',
      ],
    ],
    [
      'one remark with a colon is no turn',
      'Update: it rained.\n\nIt stopped.',
      ['paragraph: Update: it rained.', 'paragraph: It stopped.'],
    ],
    [
      'subheading',
      `${lede}\n\nWhat comes next\n\n${lede}`,
      [`paragraph: ${lede}`, 'heading: What comes next', `paragraph: ${lede}`],
    ],
    [
      'a lead-in with a colon is no heading',
      `${lede}\n\nShe wrote:\n\n"No."`,
      [`paragraph: ${lede}`, 'paragraph: She wrote:', 'paragraph: "No."'],
    ],
    ['nothing', ' \n\t\n', []],
  ];
  for (const [name, text, expected] of rows)
    test(name, () => {
      assert.deepEqual(shown(text), expected);
    });

  test('a paragraph without end is cut at white space and nothing is lost', () => {
    const text = 'word '.repeat(longestBlock);
    const blocks = splitBlocks(text, 'plain');
    assert.ok(blocks.length > 4);
    assert.ok(blocks.every((block) => block.end - block.start <= longestBlock));
    assert.equal(blocks.map((block) => text.slice(block.start, block.end)).join(' '), text.trim());
  });

  test('a cut never falls into a surrogate pair', () => {
    const text = '\u{1F600}'.repeat(longestBlock);
    for (const block of splitBlocks(`a${text}`, 'plain')) {
      assert.ok(!/^[\uDC00-\uDFFF]/.test(`a${text}`.slice(block.start, block.end)));
    }
  });
});

suite('blocks of Markdown', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'heading, emphasis and link',
      '# Bridge *stays* shut\n\nShe **said** [so](http://a.b/(c)).',
      ['headline: Bridge stays shut', 'paragraph: She said so.'],
    ],
    [
      'front matter and code are opaque',
      '---\ntitle: x\n---\nShe spoke.\n\n```\n"no"\n```',
      ['opaque: ---|title: x|---', 'paragraph: She spoke.', 'opaque: ```|"no"|```'],
    ],
    ['block quote is prose', '> "No,"\n> she said.', ['paragraph: "No,"|she said.']],
    ['list', '- She said no.\n- He said yes.', ['list: She said no.', 'list: He said yes.']],
    [
      'a link around emphasis',
      'See [**the** bridge](http://a.b/) [sic] today.',
      ['paragraph: See the bridge [sic] today.'],
    ],
    [
      'underlined heading',
      'Bridge\n======\n\nIt rained.',
      ['headline: Bridge', 'paragraph: It rained.'],
    ],
    [
      'stars and underscores in prose',
      'So 2 * 3 and snake_case stay.',
      ['paragraph: So 2 * 3 and snake_case stay.'],
    ],
    [
      'typewriter quotation marks are no code',
      "He said ``no'' today.",
      ["paragraph: He said ``no'' today."],
    ],
  ];
  for (const [name, text, expected] of rows) {
    test(name, () => {
      assert.deepEqual(shown(text, 'markdown'), expected);
    });
  }
});

suite('blocks of HTML', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'paragraphs, tags and entities',
      '<h1>Bridge shut</h1><p>She <b>said</b>&nbsp;no.<p>He did.',
      ['headline: Bridge shut', 'paragraph: She saidno.', 'paragraph: He did.'],
    ],
    [
      'scripts are opaque',
      '<script>"a"</script><p>She spoke.</p>',
      ['opaque: <script>"a"</script>', 'paragraph: She spoke.'],
    ],
    [
      'marks written as entities are prose',
      '<p>&ldquo;No,&#8221;&nbsp;she said.',
      ['paragraph: &ldquo;No,&#8221;she said.'],
    ],
    ['a less-than sign is prose', '<p>So 1 < 2 it is.</p>', ['paragraph: So 1 < 2 it is.']],
    ['an unclosed tag is prose', '<p>She spoke <a', ['paragraph: She spoke <a']],
  ];
  for (const [name, text, expected] of rows)
    test(name, () => {
      assert.deepEqual(shown(text, 'html'), expected);
    });
});
