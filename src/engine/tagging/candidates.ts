/**
 * Which tokens can be part of a name: words with a capital, numbers, and the small words and marks that stand between
 * two of them. The rest (four of five tokens) is never looked at by the name tagger.
 */
import type { Sentence, Token } from '../tokens/token';
import { CASE_NONE, CASE_SMALL, CASE_TITLE, CASE_UPPER } from './form';

/** How a sentence is written: running text, all in capitals, or every long word with a capital. */
const MODE_PROSE = 0;
const MODE_UPPER = 1;
const MODE_TITLE = 2;

const CONNECTORS = new Set(
  "of the and for de la del der den van von zu da di do dos das du des le les el al bin ibn bint y e on in at to a an as with und et & 's ’s ’ n".split(
    ' ',
  ),
);

/** Marks that join the parts of a name when no blank stands around them. */
const GLUE = new Set("- ' ’ . / – !".split(' '));

/** What may follow a comma inside a name. */
const AFTER_COMMA = new Set([
  'Inc',
  'Inc.',
  'Ltd',
  'Ltd.',
  'LLC',
  'Jr',
  'Jr.',
  'Sr.',
  'D.C.',
  'DC',
  'PLC',
]);

/** Small words that may begin a name when a capital follows. */
const PARTICLES = new Set(
  'al el de la van von der den da di du del bin ibn le dos das ul ter'.split(' '),
);

/** How a word is written; see WordShape. */
export interface WrittenWord {
  readonly letterCase: number;
  /** Code units. */
  readonly length: number;
}

/** Marks each token of the sentence in `out`: 1 can be part of a name, 0 can't. Returns the mode of the sentence. */
export function markCandidates(
  tokens: readonly Token[],
  forms: readonly WrittenWord[],
  sentence: Sentence,
  out: Uint8Array,
): number {
  const { first, last } = sentence;
  for (let at = first; at < last; at++) {
    const form = forms[at];
    out[at] = form !== undefined && isCapitalWord(form) ? 1 : 0;
  }
  for (let at = first; at < last; at++) {
    if (out[at] === 0 && bridges(tokens, forms, at, sentence, out)) out[at] = 2;
  }
  return modeOf(tokens, forms, sentence);
}

function isCapitalWord({ letterCase }: WrittenWord): boolean {
  return letterCase > CASE_SMALL;
}

/** A connector or number next to capital words. Marks that bridge count as 2 so that chains need a capital. */
function bridges(
  tokens: readonly Token[],
  forms: readonly WrittenWord[],
  at: number,
  { first, last }: Sentence,
  marks: Uint8Array,
): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const left = at > first && marks[at - 1] !== 0;
  const right = at + 1 < last && marks[at + 1] === 1;
  if (!left && !right) return false;
  if (token.kind === 'number') return !token.text.includes('-');
  if (token.kind !== 'word') return left && right && joins(token, tokens[at + 1]);
  if (!CONNECTORS.has(token.text)) return left && right && forms[at]?.letterCase === CASE_NONE;
  if (left && right) return true;
  if (right) return PARTICLES.has(token.text);
  return left && reachesCapital(tokens, at + 1, last, marks);
}

function joins(mark: Token, next: Token | undefined): boolean {
  if (next === undefined) return false;
  if (GLUE.has(mark.text)) return !mark.spaced && !next.spaced;
  if (mark.text === ',') return AFTER_COMMA.has(next.text);
  return mark.text === '&' || mark.kind === 'quote';
}

/** Two or three small words may stand in a row: "Bank of the West", "Republic of and for". */
function reachesCapital(
  tokens: readonly Token[],
  from: number,
  last: number,
  marks: Uint8Array,
): boolean {
  for (let at = from; at < Math.min(last, from + 2); at++) {
    if (marks[at] === 1) return true;
    if (!CONNECTORS.has(tokens[at]?.text ?? '')) return false;
  }
  return false;
}

const SHARE = 0.7;

function modeOf(
  tokens: readonly Token[],
  forms: readonly WrittenWord[],
  { first, last }: Sentence,
): number {
  let long = 0;
  let upper = 0;
  let title = 0;
  for (let at = first; at < last; at++) {
    const form = forms[at];
    if (form === undefined || tokens[at]?.kind !== 'word' || form.length < 4) continue;
    long++;
    if (form.letterCase === CASE_UPPER) upper++;
    else if (form.letterCase === CASE_TITLE) title++;
  }
  if (upper >= 2 && upper >= SHARE * long) return MODE_UPPER;
  return long >= 4 && upper + title >= SHARE * long ? MODE_TITLE : MODE_PROSE;
}
