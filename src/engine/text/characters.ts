/** Character classes on UTF-16 code units; a half of a surrogate pair counts as a letter (most are). */

/** Space, tab, every line break, no-break and typographic spaces, zero-width space and byte-order mark. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x2028 && code <= 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter that has a lower-case form. */
export function isUpper(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return character !== character.toLowerCase();
}

/** A letter that has an upper-case form. */
export function isLower(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return code >= 97 && code <= 122;
  return character !== character.toUpperCase();
}

/** A letter, digit or half of a surrogate pair: what a word is made of. False for '' (beyond the text). */
export function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (Number.isNaN(code)) return false;
  if (code < 128) return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  return code > 0xbf || code === 0xaa || code === 0xb5 || code === 0xba;
}
