/*
 * Bytes of a file → text. Articles come from many systems, so the encoding is found out and said, and what is no text
 * at all is refused with a reason. Line ends and a byte order mark stay: every offset counts them.
 */

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string };

const SNIFFED_BYTES = 8192;

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: true, text: '', notes: ['is empty'] };
  const wide = utf16Of(bytes);
  if (wide !== null) {
    const text = new TextDecoder(wide, { ignoreBOM: true }).decode(bytes);
    return { ok: true, text, notes: ['is UTF-16; offsets count its characters, not its bytes'] };
  }
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0))
    return { ok: false, reason: 'is a binary file, not an article' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const notes = text.startsWith('\ufeff')
      ? ['begins with a byte order mark, which counts as its first character']
      : [];
    return { ok: true, text, notes };
  } catch {
    return decodeBroken(bytes);
  }
}

/** The UTF-16 form of the bytes by their byte order mark or, without one, by where the zeros of plain English stand. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sniffed = bytes.subarray(0, SNIFFED_BYTES);
  let [even, odd] = [0, 0];
  for (let at = sniffed.indexOf(0); at >= 0; at = sniffed.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = sniffed.length * 0.4;
  if (odd >= many && even === 0) return 'utf-16le';
  return even >= many && odd === 0 ? 'utf-16be' : null;
}

/**
 * Bytes that are not UTF-8: mostly UTF-8 with some damage (keep it, show the damage as U+FFFD) or a text in the old
 * Windows code page, where every curly quotation mark is one byte.
 */
function decodeBroken(bytes: Uint8Array): Decoded {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let damaged = 0;
  let intact = 0;
  for (let index = 0; index < lossy.length; index += 1) {
    const code = lossy.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) intact += 1;
  }
  if (intact >= damaged || holdsHalfPairs(bytes))
    return {
      ok: true,
      text: lossy,
      notes: ['holds bytes that are not UTF-8; each is read as U+FFFD'],
    };
  return { ok: true, text: decodeWindows(bytes), notes: ['is not UTF-8; read as Windows-1252'] };
}

/** Half a surrogate pair written in UTF-8's manner, as some exports do: ED A0…BF xx. */
function holdsHalfPairs(bytes: Uint8Array): boolean {
  return bytes.some((byte, index) => byte === 0xed && (bytes[index + 1] ?? 0) >= 0xa0);
}

/* What Windows-1252 has where Latin 1 has the control characters from U+0080 to U+009F. */
const WINDOWS_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252 by hand: Node 20's own decoder takes it for Latin 1 and loses the quotation marks. */
function decodeWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (character) =>
      WINDOWS_80_TO_9F.charAt(character.charCodeAt(0) - 0x80),
    );
}
