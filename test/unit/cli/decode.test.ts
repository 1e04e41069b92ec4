import assert from 'node:assert/strict';
import { decode } from '../../../src/cli/decode';

const utf16 = (text: string, mark: boolean): Uint8Array =>
  Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

suite('decode', () => {
  const readable: readonly (readonly [
    what: string,
    bytes: Uint8Array,
    text: string,
    note: RegExp | null,
  ])[] = [
    ['UTF-8', Buffer.from('“é”'), '“é”', null],
    ['nothing', Buffer.from(''), '', /is empty/u],
    ['a byte order mark', Buffer.from('\ufeffa'), '\ufeffa', /byte order mark/u],
    ['UTF-16 with a mark', utf16('a “b”', true), '\ufeffa “b”', /UTF-16/u],
    ['UTF-16 without', utf16('plain words', false), 'plain words', /UTF-16/u],
    ['UTF-16, big end first', Buffer.from(utf16('abc', true)).swap16(), '\ufeffabc', /UTF-16/u],
    ['Windows-1252', Uint8Array.of(0x93, 0x61, 0x94, 0x20, 0xe9), '“a” é', /Windows-1252/u],
    [
      'damaged UTF-8',
      Buffer.concat([Buffer.from('“é” “è”'), Uint8Array.of(0xff)]),
      '“é” “è”\ufffd',
      /not UTF-8; each is read as U\+FFFD/u,
    ],
    [
      'half a pair in the manner of UTF-8',
      Uint8Array.of(0x61, 0xed, 0xa0, 0xbd, 0x62),
      'a\ufffd\ufffd\ufffdb',
      /U\+FFFD/u,
    ],
    ['line ends of each kind', Buffer.from('a\r\nb\rc\n'), 'a\r\nb\rc\n', null],
  ];
  for (const [what, bytes, text, note] of readable) {
    test(`reads ${what}`, () => {
      const decoded = decode(bytes);
      assert.ok(decoded.ok);
      assert.equal(decoded.text, text);
      if (note === null) assert.deepEqual(decoded.notes, []);
      else assert.match(decoded.notes.join(), note);
    });
  }

  test('refuses what is no text', () => {
    for (const bytes of [
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d),
      Buffer.from(`words\0${'more words '.repeat(50)}`),
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
    ])
      assert.deepEqual(decode(bytes), { ok: false, reason: 'is a binary file, not an article' });
  });
});
