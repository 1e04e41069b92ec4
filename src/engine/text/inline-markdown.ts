import { isSpace, isWordCharacter } from './characters';
import type { Span } from './span';

const longestTarget = 2_000;

/** End of `<…>` that opens at `at` and holds a tag, comment or link; -1 when it is a plain less-than sign. */
export function tagEnd(text: string, at: number, end: number): number {
  if (text.startsWith('<!--', at)) {
    const close = text.slice(at, Math.min(end, at + longestTarget)).indexOf('-->');
    return close < 0 ? -1 : at + close + 3;
  }
  if (!/[a-z/!?]/i.test(text.charAt(at + 1))) return -1;
  const limit = Math.min(end, at + longestTarget);
  for (let i = at + 1; i < limit; i += 1) {
    const character = text.charAt(i);
    if (character === '>') return i + 1;
    if (character === '<') return -1;
  }
  return -1;
}

function closingParenthesis(text: string, at: number, end: number): number {
  let depth = 0;
  const limit = Math.min(end, at + longestTarget);
  for (let i = at; i < limit; i += 1) {
    const character = text.charAt(i);
    if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return i + 1;
    } else if (character === '\n' && text.charAt(i + 1) === '\n') return -1;
  }
  return -1;
}

function runLength(text: string, at: number, end: number): number {
  const mark = text.charAt(at);
  let length = 1;
  while (at + length < end && text.charAt(at + length) === mark) length += 1;
  return length;
}

/** Emphasis marks touch a word on one side only, or stand between a word and a mark; `2 * 3` and `snake_case` are prose. */
function isEmphasis(text: string, at: number, length: number, end: number): boolean {
  if (length > 3) return false;
  const before = text.charAt(at - 1);
  const after = at + length < end ? text.charAt(at + length) : '';
  const spaceBefore = before === '' || isSpace(before.charCodeAt(0));
  const spaceAfter = after === '' || isSpace(after.charCodeAt(0));
  if (spaceBefore && spaceAfter) return false;
  return text.charAt(at) !== '_' || !(isWordCharacter(before) && isWordCharacter(after));
}

interface Step {
  readonly skip: Span | null;
  readonly next: number;
}

function codeSpan(text: string, at: number, end: number, latexQuotes: boolean): Step {
  const length = runLength(text, at, end);
  if (length === 2 && latexQuotes) return { skip: null, next: at + 2 };
  const mark = '`'.repeat(length);
  const window = text.slice(at + length, Math.min(end, at + length + longestTarget));
  const close = window.indexOf(mark);
  if (close < 0) return { skip: null, next: at + length };
  return { skip: { start: at, end: at + close + 2 * length }, next: at + close + 2 * length };
}

function linkTail(text: string, at: number, end: number): Step {
  const after = text.charAt(at + 1);
  if (after === '(') {
    const close = closingParenthesis(text, at + 1, end);
    if (close > 0) return { skip: { start: at, end: close }, next: close };
  }
  if (after === '[') {
    const close = text.slice(at + 2, Math.min(end, at + 200)).indexOf(']');
    if (close >= 0) return { skip: { start: at, end: at + close + 3 }, next: at + close + 3 };
  }
  return { skip: null, next: at + 1 };
}

/** Length of the address at `at` ("https://…"), which is no prose; 0 when none stands there. */
function addressLength(text: string, at: number, end: number): number {
  if (!text.startsWith('http://', at) && !text.startsWith('https://', at)) return 0;
  let stop = at;
  while (stop < end && !isSpace(text.charCodeAt(stop)) && !'<>")]'.includes(text.charAt(stop)))
    stop += 1;
  return stop - at;
}

function step(text: string, at: number, end: number, latexQuotes: boolean): Step {
  const character = text.charAt(at);
  switch (character) {
    case '\\':
      return '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.includes(text.charAt(at + 1)) && at + 1 < end
        ? { skip: { start: at, end: at + 1 }, next: at + 2 }
        : { skip: null, next: at + 1 };
    case '`':
      return codeSpan(text, at, end, latexQuotes);
    case '*':
    case '_':
    case '~': {
      const length = runLength(text, at, end);
      const marks = character === '~' ? length === 2 : isEmphasis(text, at, length, end);
      return { skip: marks ? { start: at, end: at + length } : null, next: at + length };
    }
    case '<': {
      const close = tagEnd(text, at, end);
      return close < 0
        ? { skip: null, next: at + 1 }
        : { skip: { start: at, end: close }, next: close };
    }
    case '!':
      return text.charAt(at + 1) === '[' ? image(text, at, end) : { skip: null, next: at + 1 };
    case ']':
      return linkTail(text, at, end);
    case 'h': {
      const length = addressLength(text, at, end);
      return length === 0
        ? { skip: null, next: at + 1 }
        : { skip: { start: at, end: at + length }, next: at + length };
    }
    default:
      return { skip: null, next: at + 1 };
  }
}

function image(text: string, at: number, end: number): Step {
  const label = text.slice(at, Math.min(end, at + 400)).indexOf('](');
  const close = label < 0 ? -1 : closingParenthesis(text, at + label + 1, end);
  return close < 0
    ? { skip: null, next: at + 1 }
    : { skip: { start: at, end: close }, next: close };
}

/**
 * Marks of inline Markdown between `start` and `end` that are no prose: emphasis, code, link brackets and targets,
 * images, tags, escapes, addresses. Offsets into the whole text, in order, apart.
 */
export function inlineSkips(text: string, start: number, end: number): Span[] {
  const skips: Span[] = [];
  const latexQuotes = text.slice(start, end).includes("''");
  let at = start;
  let brackets: number[] = [];
  while (at < end) {
    const { skip, next } = step(text, at, end, latexQuotes);
    const character = text.charAt(at);
    if (character === '[') brackets.push(at);
    if (character === ']') {
      const open = brackets.pop();
      if (open !== undefined && skip !== null) {
        skips.push({ start: open, end: open + 1 });
        brackets = [];
      }
    }
    if (skip !== null) skips.push(skip);
    at = Math.min(Math.max(next, at + 1), end);
  }
  return merged(skips);
}

/** In text order, without overlaps; touching spans become one. */
export function merged(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: Span[] = [];
  for (const span of ordered) {
    const last = apart.at(-1);
    if (last !== undefined && span.start <= last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else apart.push(span);
  }
  return apart;
}
