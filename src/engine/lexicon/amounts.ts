/** The value of a written number, sum, share or measure; our own reading, because a card under the pointer may not wait. */

/** "$4.6 million" is 4600000 with the sign "$"; "25 miles" is 25 with the unit "miles". */
export interface Amount {
  readonly value: number;
  /** The currency sign in front of the number as written ("$", "US$"); empty without one. */
  readonly sign: string;
  /** The words behind the number as written ("percent", "Egyptian pounds"); empty without any. */
  readonly unit: string;
}

/** Longer phrases are no amounts. */
const longest = 100;

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
]);
/** "Hundreds" and "thousands" give no value, so their plurals are missing on purpose. */
const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
const vague = /^(?:dozens|hundreds|thousands|millions|billions|trillions)$/u;

const isSign = /^\p{L}{0,2}\p{Sc}$/u;

/** The value, sign and unit of the phrase, or null where it is not one plain number. */
export function readAmount(phrase: string): Amount | null {
  const text = phrase.slice(0, longest).replace(/\s+/gu, ' ').trim();
  const from = text.search(/\d/u);
  if (from === -1) return readWords(text, '', null);
  const sign = text.slice(0, from).trim();
  const digits = /^[\d,]+(?:\.\d+)?/u.exec(text.slice(from))?.[0] ?? '';
  const rest = text.slice(from + digits.length);
  const value = plainNumber(digits);
  if (value === null || (sign !== '' && !isSign.test(sign))) return null;
  return readWords(rest.replace(/^-/u, ' ').trimStart(), sign, value);
}

/** "1,250,000.5"; a comma that does not group thousands makes it something else. */
function plainNumber(digits: string): number | null {
  const grouped = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/u.test(digits) || !digits.includes(',');
  return grouped ? Number(digits.replaceAll(',', '')) : null;
}

/** Number words, then scales, then the unit; `begun` is the value of figures that stood before. */
function readWords(text: string, sign: string, begun: number | null): Amount | null {
  const words = text === '' ? [] : text.split(/[ -]/u);
  let value = begun;
  let at = 0;
  for (; at < words.length; at += 1) {
    const word = (words[at] ?? '').toLowerCase();
    if (vague.test(word)) return null;
    const scale = scales.get(word);
    const number = begun === null ? small.get(word) : undefined;
    if (scale !== undefined && value !== null) value *= scale;
    else if (number !== undefined && mayFollow(value, number)) value = (value ?? 0) + number;
    else break;
  }
  const unit = words.slice(at).join(' ');
  // A second number makes a range or a sum of parts.
  if (value === null || /\d/u.test(unit) || small.has(words[at]?.toLowerCase() ?? '')) return null;
  return { value: rounded(value), sign, unit };
}

/** "Twenty" may be followed by "five", and "five" by nothing but a scale. */
function mayFollow(value: number | null, number: number): boolean {
  return value === null || (value >= 20 && value < 100 && value % 10 === 0 && number < 10);
}

/** Without the dust of binary fractions: 4.35 million is 4350000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
