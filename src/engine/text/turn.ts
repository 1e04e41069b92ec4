import type { Span } from './span';

const label =
  /^(?:Q|A|[A-Z][\w.'’-]{0,24}(?: (?:[A-Z(][\w.'’-]{0,24}|of|the|de|van|von|bin|al)){0,5}(?:, [A-Z][\w.'’-]{0,24}(?: [A-Z][\w.'’-]{0,24}){0,3})?(?: ?\([^()\n]{1,40}\))?) ?:(?=\s|$)/u;
const numbered = /^[QA]\.(?= [A-Z"“‘'])/;

/**
 * The name of who speaks at the head of a transcript's turn, without its colon: "SMITH:", "Q:", "Ann Lee (host):".
 * Offsets into the given paragraph; null when it opens otherwise.
 */
export function turnLabel(paragraph: string): Span | null {
  const head = paragraph.slice(0, 160);
  const found = head.includes(':') ? label.exec(head) : null;
  return spanOfLabel(found ?? numbered.exec(head));
}

function spanOfLabel(found: RegExpExecArray | null): Span | null {
  if (found === null) return null;
  const text = found[0].replace(/[.:]$/, '').trimEnd();
  return text === '' ? null : { start: 0, end: text.length };
}

/** A label in capitals or a bare Q or A is a turn wherever it stands; another must come back in the same article. */
export function isPlainTurn(name: string): boolean {
  if (/^[QA]$/.test(name)) return true;
  const letters = name.replace(/\([^()]*\)|\P{L}/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase();
}
