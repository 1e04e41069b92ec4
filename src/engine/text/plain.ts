import type { Draft } from './draft';
import type { Line } from './lines';
import { eachLine } from './lines';
import { isByline } from './furniture';
import { isPlainTurn, turnLabel } from './turn';
import { breaksParagraph } from './wrapping';

const bullet = /^(?:[•▪◦‣·*–-]|\d{1,2}[.)])\s+(?=\S)/u;

function opensBlock(text: string, line: Line): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 200));
  if (bullet.test(head) || isByline(head)) return true;
  const label = turnLabel(head);
  return label !== null && isPlainTurn(head.slice(0, label.end));
}

/** A blank line, or a row of dashes or equals signs: what it sets apart or underlines are the lines around it. */
function isRule(text: string, { start, end }: Line): boolean {
  if (start === end) return true;
  const mark = text.charAt(start);
  if ((mark !== '=' && mark !== '-') || end - start < 3) return false;
  for (let at = start + 1; at < end; at += 1) if (text.charAt(at) !== mark) return false;
  return true;
}

const NO_SKIPS: Draft['skips'] = [];

function draftOf(text: string, start: number, end: number): Draft {
  const head = text.slice(start, Math.min(end, start + 200));
  const mark = bullet.exec(head);
  if (mark === null) return { start, end, kind: null, skips: NO_SKIPS };
  const skips = [{ start, end: start + mark[0].trimEnd().length }];
  return { start, end, kind: isByline(head) ? 'byline' : 'list', skips };
}

/** Paragraphs of unmarked text: apart by blank lines, or one to a line, or wrapped at column `width`. */
export function plainDrafts(text: string, width: number | null): Draft[] {
  const drafts: Draft[] = [];
  let open: Line | null = null;
  let last: Line | null = null;
  const close = (): void => {
    if (open !== null && last !== null) drafts.push(draftOf(text, open.start, last.end));
    open = null;
  };
  eachLine(text, (line) => {
    if (isRule(text, line)) {
      close();
      return;
    }
    if (open === null || last === null || !goesOn(text, last, line, width)) close();
    open ??= line;
    last = line;
  });
  close();
  return drafts;
}

/** Whether a line belongs to the paragraph in which `last` stands. */
function goesOn(text: string, last: Line, line: Line, width: number | null): boolean {
  return (
    width !== null &&
    !breaksParagraph(text, last, line, width) &&
    !opensBlock(text, line) &&
    !isByline(text.slice(last.start, last.end))
  );
}
