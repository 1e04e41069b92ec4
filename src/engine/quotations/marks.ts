/**
 * Pairing of quotation marks in one pass over the tokens of a paragraph: straight marks by the side on which they touch
 * a word, curly marks and guillemets by direction and by what is open, low-high marks, back-quotes, single marks inside
 * double ones or alone (the British style). Apostrophes were told apart by the tokenizer.
 */
import type { Token } from '../tokens/token';

/** A stretch between quotation marks as token indices: `first` to `last` without the marks. */
export interface Stretch {
  /** Token of the opening mark. */
  readonly open: number;
  /** Token of the closing mark; where the stretch ends when it is missing. */
  readonly close: number;
  /** It has a closing mark of its own. */
  readonly closed: boolean;
  readonly first: number;
  readonly last: number;
  /** Index of the stretch it stands inside, or null. */
  readonly parent: number | null;
  /** Single marks ('…' or ‘…’). */
  readonly single: boolean;
}

/** What a mark can be from its form alone. */
type Side = 'open' | 'close' | 'either';
type Family = 'double' | 'single' | 'angle' | 'angle-single' | 'corner';

interface Mark {
  readonly family: Family;
  readonly side: Side;
}

const forms: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['"', { family: 'double', side: 'either' }],
  ['＂', { family: 'double', side: 'either' }],
  ['“', { family: 'double', side: 'either' }],
  ['”', { family: 'double', side: 'either' }],
  ['„', { family: 'double', side: 'open' }],
  ['‟', { family: 'double', side: 'open' }],
  ['``', { family: 'double', side: 'open' }],
  ["''", { family: 'double', side: 'either' }],
  ['’’', { family: 'double', side: 'close' }],
  ['‘‘', { family: 'double', side: 'open' }],
  ["'", { family: 'single', side: 'either' }],
  ['‘', { family: 'single', side: 'either' }],
  ['’', { family: 'single', side: 'either' }],
  ['‚', { family: 'single', side: 'open' }],
  ['‛', { family: 'single', side: 'open' }],
  ['`', { family: 'single', side: 'open' }],
  ['´', { family: 'single', side: 'close' }],
  ['«', { family: 'angle', side: 'either' }],
  ['»', { family: 'angle', side: 'either' }],
  ['‹', { family: 'angle-single', side: 'either' }],
  ['›', { family: 'angle-single', side: 'either' }],
  ['「', { family: 'corner', side: 'open' }],
  ['」', { family: 'corner', side: 'close' }],
  ['『', { family: 'corner', side: 'open' }],
  ['』', { family: 'corner', side: 'close' }],
]);

const opensByForm = new Set(['“', '‘']);
const closesByForm = new Set(['”', '’']);
const opensBefore = new Set(['(', '[', '{', '—', '–', '--', '-', '/', '…']);

/** Does the mark touch a word on its right only, on its left only, or on both or neither side? */
function leaning(tokens: readonly Token[], at: number): Side {
  const mark = tokens[at];
  const before = at === 0 ? undefined : tokens[at - 1];
  const after = tokens[at + 1];
  const freeLeft =
    before === undefined ||
    mark?.spaced === true ||
    opensBefore.has(before.text) ||
    (before.kind === 'quote' && before.spaced);
  const freeRight =
    after === undefined ||
    after.spaced ||
    (after.kind !== 'word' && after.kind !== 'number' && !/^[([$£€#@….¿¡-]/u.test(after.text));
  if (freeLeft === freeRight) return 'either';
  return freeLeft ? 'open' : 'close';
}

interface Open {
  readonly token: number;
  readonly family: Family;
  readonly index: number;
}

/** A stretch while the pass is under way; `close` is -1 until its mark is found. */
interface Growing {
  readonly open: number;
  readonly family: Family;
  readonly parent: number | null;
  close: number;
  closed: boolean;
}

function sideOf(tokens: readonly Token[], at: number, mark: Mark, isOpen: boolean): Side {
  if (mark.side !== 'either') return mark.side;
  const text = tokens[at]?.text ?? '';
  const leans = leaning(tokens, at);
  if (opensByForm.has(text)) return leans === 'close' && isOpen ? 'close' : 'open';
  if (closesByForm.has(text)) return leans === 'open' && !isOpen ? 'open' : 'close';
  if (leans === 'either') return isOpen ? 'close' : 'open';
  if (leans === 'open' && isOpen && mark.family === 'double') {
    return tokens[at]?.spaced === true && tokens[at - 1]?.kind === 'punctuation' ? 'open' : leans;
  }
  return leans;
}

function lastOpen(stack: readonly Open[], family: Family): number {
  for (let at = stack.length - 1; at >= 0 && at >= stack.length - 4; at -= 1) {
    if (stack[at]?.family === family) return at;
  }
  return -1;
}

function finish(growing: readonly Growing[], count: number): Stretch[] {
  const kept: Stretch[] = [];
  if (growing.length === 0) return kept;
  const renumbered = new Map<number, number>();
  for (const [index, stretch] of growing.entries()) {
    const single = stretch.family === 'single' || stretch.family === 'angle-single';
    if (!stretch.closed && single) continue;
    const close = stretch.close < 0 ? count : stretch.close;
    if (close <= stretch.open + 1) continue;
    renumbered.set(index, kept.length);
    let up = stretch.parent;
    while (up !== null && !renumbered.has(up)) up = growing[up]?.parent ?? null;
    const parent = up === null ? null : (renumbered.get(up) ?? null);
    kept.push({
      open: stretch.open,
      close,
      closed: stretch.closed,
      first: stretch.open + 1,
      last: close,
      parent,
      single,
    });
  }
  return kept;
}

/** The last single mark that closes behind a punctuation mark, or -1. */
function lastSpeechEnd(tokens: readonly Token[]): number {
  for (let at = tokens.length - 1; at > 0; at -= 1) {
    const single = tokens[at]?.text === '’' || tokens[at]?.text === "'";
    if (single && tokens[at - 1]?.kind === 'punctuation' && tokens[at]?.spaced === false) return at;
  }
  return -1;
}

/** "‘It is the boys**’** bridge,’ she said": an apostrophe, for a word in small letters and a better mark follow. */
function isPossessive(tokens: readonly Token[], at: number, speechEnd: number): boolean {
  const { text, spaced } = tokens[at] ?? { text: '', spaced: true };
  if (at >= speechEnd || spaced || (text !== '’' && text !== "'")) return false;
  const next = tokens[at + 1];
  const possessor = /s$/i.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.kind === 'word';
  return possessor && next?.kind === 'word' && next.spaced && next.text === next.lower;
}

function firstMark(tokens: readonly Token[]): number {
  let at = 0;
  while (at < tokens.length && tokens[at]?.kind !== 'quote') at += 1;
  return at;
}

/** The stretches between quotation marks, by opening mark. They nest or are apart; an unclosed one runs to the end. */
export function pairMarks(tokens: readonly Token[]): Stretch[] {
  const opening = firstMark(tokens);
  if (opening === tokens.length) return [];
  const growing: Growing[] = [];
  const stack: Open[] = [];
  const speechEnd = lastSpeechEnd(tokens);
  for (let at = opening; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'quote') continue;
    const mark = forms.get(token.text);
    if (mark === undefined || isPossessive(tokens, at, speechEnd)) continue;
    const open = lastOpen(stack, mark.family);
    const side = sideOf(tokens, at, mark, open >= 0);
    if (side === 'close') {
      if (open < 0) continue;
      for (const unclosed of stack.splice(open)) {
        const stretch = growing[unclosed.index];
        if (stretch === undefined) continue;
        stretch.close = at;
        stretch.closed = unclosed.family === mark.family;
      }
      continue;
    }
    if (open >= 0 && mark.family !== 'corner') closeBefore(growing, stack.splice(open), at);
    growing.push({
      open: at,
      family: mark.family,
      parent: stack.at(-1)?.index ?? null,
      close: -1,
      closed: false,
    });
    stack.push({ token: at, family: mark.family, index: growing.length - 1 });
  }
  return finish(growing, tokens.length);
}

/** A second opening mark of one kind: the first was never closed, and ends where the second begins. */
function closeBefore(growing: readonly Growing[], unclosed: readonly Open[], at: number): void {
  for (const open of unclosed) {
    const stretch = growing[open.index];
    if (stretch !== undefined) stretch.close = at;
  }
}
