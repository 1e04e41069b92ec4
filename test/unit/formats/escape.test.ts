import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  csvCell,
  escapeHtml,
  escapeMarkdown,
  fileName,
  plainLine,
  terminalText,
} from '../../../src/formats/escape';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

/** What a Markdown reader shows for text that holds no markup but numeric references. */
function decodeReferences(markdown: string): string {
  return markdown.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
}

suite('escapeMarkdown', () => {
  const cases: readonly (readonly [what: string, text: string, markdown: string])[] = [
    ['keeps words', 'Mary Jones, 44', 'Mary Jones&#44; 44'],
    ['disarms links', '[a](command:x)', '&#91;a&#93;&#40;command&#58;x&#41;'],
    ['disarms references', '&lt;', '&#38;lt&#59;'],
    ['keeps curly quotation marks', '“Yes”', '“Yes”'],
    ['puts all on one line', 'a\r\nb\rc\nd\u2028e', 'a b c d e'],
    ['collapses spaces', 'a \t    b', 'a b'],
    ['shows overrides', 'a\u202eb', 'a⟨U&#43;202E⟩b'],
  ];
  for (const [what, text, markdown] of cases) {
    test(what, () => {
      assert.equal(escapeMarkdown(text), markdown);
    });
  }

  test('leaves no ASCII punctuation outside its references', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.doesNotMatch(
          escapeMarkdown(text).replace(/&#\d+;/gu, ''),
          /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~\n\r]/u,
        );
      }),
    );
  });

  test('shows the same words after decoding', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(decodeReferences(escapeMarkdown(text)), plainLine(text));
      }),
    );
  });
});

suite('escapeHtml', () => {
  test('leaves nothing that opens a tag, a reference or an attribute', () => {
    fc.assert(
      fc.property(codeUnits, (text) => {
        const html = escapeHtml(text);
        assert.doesNotMatch(html, /[<>"'`]|&(?!#\d+;)/u);
        assert.doesNotMatch(html, /\p{Cs}/u);
      }),
    );
  });

  test('keeps line ends', () => {
    assert.equal(escapeHtml('<b>\r\n&'), '&#60;b&#62;\r\n&#38;');
  });
});

suite('csvCell', () => {
  const cases: readonly (readonly [text: string, cell: string, raw: string])[] = [
    ['plain', '"plain"', '"plain"'],
    ['say "a", b', '"say ""a"", b"', '"say ""a"", b"'],
    ["=cmd|' /C calc'!A0", `"'=cmd|' /C calc'!A0"`, `"=cmd|' /C calc'!A0"`],
    ['+1', `"'+1"`, '"+1"'],
    ['-1', `"'-1"`, '"-1"'],
    ['@sum', `"'@sum"`, '"@sum"'],
    ['\t=1', `"'\t=1"`, '"\t=1"'],
    ['\r=1', `"'\r=1"`, '"\r=1"'],
    ['＝1', `"'＝1"`, '"＝1"'],
    ['a\0b', '"a␀b"', '"a\0b"'],
    ['', '""', '""'],
  ];
  for (const [text, cell, raw] of cases) {
    test(JSON.stringify(text), () => {
      assert.equal(csvCell(text, { raw: false }), cell);
      assert.equal(csvCell(text, { raw: true }), raw);
    });
  }

  test('in raw form gives the text back', () => {
    fc.assert(
      fc.property(codeUnits, (text) => {
        const cell = csvCell(text, { raw: true });
        assert.equal(cell.slice(1, -1).replaceAll('""', '"'), text);
        assert.doesNotMatch(cell.slice(1, -1).replaceAll('""', ''), /"/u);
      }),
    );
  });
});

suite('terminalText', () => {
  test('shows what a terminal would obey', () => {
    assert.equal(terminalText('\u001b[31mred\u0007'), '␛[31mred␇');
    assert.equal(terminalText('\u009b31m'), '⟨U+009B⟩31m');
    assert.equal(terminalText('a\u202e\u2066b'), 'a⟨U+202E⟩⟨U+2066⟩b');
    assert.equal(terminalText('half \ud83d pair'), 'half ⟨U+D83D⟩ pair');
    assert.equal(terminalText('👩‍🚒 naïve'), '👩‍🚒 naïve');
  });

  test('lets no control character through', () => {
    fc.assert(
      fc.property(codeUnits, (text) => {
        const shown = terminalText(text);
        assert.doesNotMatch(shown, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        assert.doesNotMatch(shown, /\p{Cs}/u);
      }),
    );
  });
});

suite('fileName', () => {
  const cases: readonly (readonly [title: string, name: string])[] = [
    ['Lavrov at the White House', 'Lavrov at the White House.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['C:\\Windows\\x', 'C Windows x.csv'],
    ['.hidden', 'hidden.csv'],
    ['con', '_con.csv'],
    ['COM1.old', '_COM1.old.csv'],
    ['Console', 'Console.csv'],
    ['...', 'untitled.csv'],
    ['', 'untitled.csv'],
    ['Zürich: Ärger', 'Zürich Ärger.csv'],
    ['trailing. ', 'trailing.csv'],
    ['a\u202e\0b', 'a b.csv'],
  ];
  for (const [title, name] of cases) {
    test(JSON.stringify(title), () => {
      assert.equal(fileName(title, '.csv'), name);
    });
  }

  test('is short, has no separator and no leading dot, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileName(title, '.json');
        assert.ok(name.length <= 100 && Buffer.byteLength(name) <= 205, name);
        assert.match(name, /^[\p{L}\p{M}\p{Nd}_-][\p{L}\p{M}\p{Nd} ._-]*\.json$/u);
      }),
    );
  });
});
