/** HTML's names and numbers for quotation marks, which pair like the marks themselves. */
const forms = new Map<string, string>([
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
]);
const marks = new Set(forms.values());
const reference = /&(?:([a-z]{4,6})|#0{0,3}(\d{2,4})|#x0{0,3}([\da-f]{2,4}));/iy;

export interface MarkReference {
  /** The quotation mark that is meant. */
  readonly mark: string;
  /** Offset behind the semicolon. */
  readonly end: number;
}

/** The quotation mark written as `&ldquo;`, `&#8220;` or `&#x201c;` at `at`; null for anything else. */
export function markReferenceAt(text: string, at: number): MarkReference | null {
  if (text.charCodeAt(at) !== 0x26) return null;
  reference.lastIndex = at;
  const found = reference.exec(text);
  if (found === null) return null;
  const [whole, name, decimal, hexadecimal] = found;
  const mark =
    name === undefined
      ? String.fromCharCode(parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10))
      : forms.get(name);
  return mark === undefined || !marks.has(mark) ? null : { mark, end: at + whole.length };
}
