import type { BlockKind } from './block';
import type { Draft } from './draft';
import { inlineSkips, merged } from './inline-markdown';
import { kept } from './kept';
import type { Line } from './lines';
import { splitLines } from './lines';
import type { Span } from './span';

const fence = /^(?:`{3,}|~{3,})/;
const prefix = /^(?:> ?)+/;
const item = /^(?:[-*+•]|\d{1,3}[.)])[ \t]+/;
const heading = /^#{1,6}[ \t]+/;
const closingHashes = /[ \t]#+$/;
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$/;
const definition = /^\[[^\]\n]{1,80}\]:[ \t]/;
const tableRow = /^\|.{0,2000}\|$/;

interface Open {
  readonly start: number;
  end: number;
  kind: BlockKind | null;
  readonly skips: Span[];
}

/** True for a text whose first line may open front matter. */
export function mayOpenMatter(text: string): boolean {
  return /^\s*(?:---|\+\+\+)/.test(text);
}

/** Lines in which front matter must close. */
const longestMatter = 200;

/** Front matter: a block between two lines of dashes (or pluses) at the very top. Returns the number of its lines. */
function frontMatter(text: string, lines: readonly Line[]): number {
  const first = lines[0];
  if (first === undefined) return 0;
  const mark = text.slice(first.start, first.end);
  if (mark !== '---' && mark !== '+++') return 0;
  for (let i = 1; i < Math.min(lines.length, longestMatter); i += 1) {
    const line = lines[i];
    if (line !== undefined && text.slice(line.start, line.end) === mark) return i + 1;
  }
  return 0;
}

/** Collects the lines of one block at a time. */
class Collector {
  readonly drafts: Draft[] = [];
  #open: Open | null = null;

  constructor(readonly text: string) {}

  get isOpen(): boolean {
    return this.#open !== null;
  }

  add(line: Line, kind: BlockKind | null, skipped: number): void {
    const start = Math.min(line.start + skipped, line.end);
    if (this.#open === null) {
      this.#open = { start, end: line.end, kind, skips: [] };
      return;
    }
    this.#open.end = line.end;
    if (skipped > 0) this.#open.skips.push({ start: line.start, end: start });
  }

  become(kind: BlockKind): void {
    if (this.#open !== null) this.#open.kind = kind;
    this.close();
  }

  close(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || open.start >= open.end) return;
    const inline = open.kind === 'opaque' ? [] : inlineSkips(this.text, open.start, open.end);
    this.drafts.push({
      start: open.start,
      end: open.end,
      kind: open.kind,
      skips: kept(merged([...open.skips, ...inline])),
    });
  }

  single(line: Line, kind: BlockKind, skipped: number): void {
    this.close();
    this.add(line, kind, skipped);
    this.close();
  }
}

function isOpaqueLine(words: string): boolean {
  return rule.test(words) || definition.test(words) || tableRow.test(words);
}

function takeLine(collector: Collector, line: Line): void {
  const raw = collector.text.slice(line.start, line.end);
  const quoted = prefix.exec(raw)?.[0].length ?? 0;
  const words = raw.slice(quoted);
  if (words.trim() === '') {
    collector.close();
    return;
  }
  if (collector.isOpen && /^(?:=+|-{2,})$/.test(words)) {
    collector.become('heading');
    return;
  }
  const hashes = heading.exec(words)?.[0].length ?? 0;
  if (hashes > 0) {
    const tail = closingHashes.exec(words)?.[0].length ?? 0;
    collector.single({ ...line, end: line.end - tail }, 'heading', quoted + hashes);
    return;
  }
  if (
    isOpaqueLine(words) ||
    (!collector.isOpen && line.indent >= 4 && quoted === 0 && !item.test(words))
  ) {
    collector.single(line, 'opaque', 0);
    return;
  }
  const mark = item.exec(words)?.[0].length ?? 0;
  if (mark > 0) collector.close();
  collector.add(line, mark > 0 ? 'list' : null, quoted + mark);
}

/**
 * Paragraphs of a Markdown text: headings, list items, block quotes; code, tables, rules and front matter as
 * opaque.
 * @param opens whether the text begins here, so that there may be front matter
 */
export function markdownDrafts(text: string, opens = true): Draft[] {
  const lines = splitLines(text);
  const collector = new Collector(text);
  const matter = opens ? frontMatter(text, lines) : 0;
  let closer: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (index < matter) {
      collector.add(line, 'opaque', 0);
      if (index === matter - 1) collector.close();
      continue;
    }
    const words = text.slice(line.start, Math.min(line.end, line.start + 80));
    const marks = fence.exec(words)?.[0];
    if (closer !== null) {
      collector.add(line, 'opaque', 0);
      if (marks?.startsWith(closer) === true) {
        collector.close();
        closer = null;
      }
    } else if (marks !== undefined) {
      closer = marks;
      collector.close();
      collector.add(line, 'opaque', 0);
    } else takeLine(collector, line);
  }
  collector.close();
  return collector.drafts;
}
