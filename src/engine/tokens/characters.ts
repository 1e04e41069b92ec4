/**
 * What a UTF-16 code unit can be to the tokenizer. Classes are looked up in a table below U+0180 and by range above.
 */
export const BLANK = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const QUOTE = 3;
export const APOSTROPHE = 4;
export const DASH = 5;
export const PUNCTUATION = 6;
const SYMBOL = 7;
export const SURROGATE = 8;

export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const TABLE_SIZE = 0x180;
const TABLE: Uint8Array = buildTable();

function buildTable(): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE).fill(LETTER);
  table.fill(BLANK, 0, 0x21);
  table.fill(SYMBOL, 0x21, 0x7f);
  table.fill(BLANK, 0x7f, 0xa1);
  table.fill(SYMBOL, 0xa1, 0xc0);
  for (let code = 0x30; code <= 0x39; code++) table[code] = DIGIT;
  for (let code = 0x61; code <= 0x7a; code++) table[code] = table[code - 32] = LETTER;
  for (const mark of '!(),.:;?[]{}/\\¡¿·¶§') table[mark.charCodeAt(0)] = PUNCTUATION;
  for (const letter of '_ªºµ\u00ad') table[letter.charCodeAt(0)] = LETTER;
  for (const mark of '"«»') table[mark.charCodeAt(0)] = QUOTE;
  for (const mark of "'`´") table[mark.charCodeAt(0)] = APOSTROPHE;
  for (const sign of '×÷') table[sign.charCodeAt(0)] = SYMBOL;
  table[0x2d] = DASH;
  return table;
}

/** The class of a code unit; `NaN` (past the end) counts as blank. */
export function classOf(code: number): CharacterClass {
  if (code < TABLE_SIZE) return (TABLE[code] ?? BLANK) as CharacterClass;
  if (Number.isNaN(code)) return BLANK;
  if (code >= 0x2000 && code < 0x3040) return classOfMark(code);
  if (code >= 0xd800 && code < 0xe000) return SURROGATE;
  return code >= 0xe000 ? classOfForm(code) : code === 0x1680 ? BLANK : LETTER;
}

/** General punctuation, currency, arrows, dingbats, ideographic marks. */
function classOfMark(code: number): CharacterClass {
  if (code >= 0x2c00) return code < 0x3000 ? LETTER : classOfIdeographicMark(code);
  if (code >= 0x2070) return code >= 0x207f && code < 0x20a0 ? LETTER : SYMBOL;
  if (code <= 0x200b || code === 0x2028 || code === 0x2029 || code === 0x202f || code >= 0x205f)
    return BLANK;
  if (code <= 0x200f) return LETTER;
  if (code <= 0x2015) return code === 0x2010 || code === 0x2011 ? DASH : PUNCTUATION;
  if (code === 0x2018 || code === 0x2019 || code === 0x201b) return APOSTROPHE;
  if ((code >= 0x201a && code <= 0x201f) || code === 0x2039 || code === 0x203a) return QUOTE;
  if (code >= 0x202a && code <= 0x202e) return BLANK;
  return code === 0x2030 || code === 0x2032 || code === 0x2033 ? SYMBOL : PUNCTUATION;
}

function classOfIdeographicMark(code: number): CharacterClass {
  if (code === 0x3000) return BLANK;
  if (code >= 0x300a && code <= 0x300f) return QUOTE;
  return code === 0x3005 || code === 0x3007 ? LETTER : PUNCTUATION;
}

/** Private use, presentation forms, full-width forms. */
function classOfForm(code: number): CharacterClass {
  if (code === 0xfeff) return BLANK;
  if (code === 0xff02) return QUOTE;
  if (code === 0xff07) return APOSTROPHE;
  if (code >= 0xff10 && code <= 0xff19) return DIGIT;
  if (code >= 0xff01 && code <= 0xff20) return PUNCTUATION;
  if ((code >= 0xfe30 && code <= 0xfe6f) || code < 0xf900) return SYMBOL;
  return code >= 0xfff9 ? SYMBOL : LETTER;
}

/** True for a code unit that words are made of. */
export function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT;
}

/** True for a capital letter of any script that has them. */
export function isCapital(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const letter = text.charAt(offset);
  return letter !== '' && letter.toLowerCase() !== letter;
}

/** True for a small letter of any script that has them. */
export function isSmall(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const letter = text.charAt(offset);
  return letter !== '' && letter.toUpperCase() !== letter;
}
