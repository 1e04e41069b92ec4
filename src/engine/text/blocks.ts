import type { Block, BlockKind, TextFormat } from './block';
import { isLower, isSpace, isUpper } from './characters';
import type { Draft } from './draft';
import { visible } from './draft';
import { datelineAt, isByline, isLoneDate } from './furniture';
import { htmlDrafts } from './html';
import { longestBlock, longestHeading, longestHeadline } from './limits';
import { markdownDrafts } from './markdown';
import { plainDrafts } from './plain';
import { isPlainTurn, turnLabel } from './turn';

const endsSentence = /[.!?:;,…]["'”’»)\]]{0,3}$/;
const opensQuotation = /^["“„«‘'`]/;

function wordsOf(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

/** Most of the longer words begin with a capital, as in a headline set in title case. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return (
    long.length > 0 && long.filter((word) => isUpper(word.charAt(0))).length >= 0.7 * long.length
  );
}

function isHeadline(shown: string): boolean {
  const words = wordsOf(shown);
  if (words.length === 0 || words.length > longestHeadline) return false;
  if (!endsSentence.test(shown)) return true;
  return (
    words.length > 2 && !opensQuotation.test(shown) && (isTitleCase(words) || /[!?]$/.test(shown))
  );
}

function isHeading(shown: string): boolean {
  const words = wordsOf(shown);
  if (words.length > longestHeading || endsSentence.test(shown) || opensQuotation.test(shown))
    return false;
  return !isLower(shown.charAt(0)) && /\p{L}/u.test(shown);
}

/** Labels of turns that come back, or stand in capitals, and so mark a transcript rather than a remark with a colon. */
function turnLabels(shown: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const words of shown) {
    const label = turnLabel(words);
    if (label === null) continue;
    const name = words.slice(0, label.end);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const labels = new Set<string>();
  for (const [name, count] of counts) if (count > 1 || isPlainTurn(name)) labels.add(name);
  if (!labels.has('Q')) labels.delete('A');
  return labels;
}

/** Whereabouts in the article a draft stands, as far as its kind depends on that. */
interface Place {
  readonly index: number;
  readonly count: number;
  readonly labels: ReadonlySet<string>;
  readonly hasHeadline: boolean;
}

function kindOf(draft: Draft, shown: string, place: Place): BlockKind {
  const nearEdge = place.index < 5 || place.index >= place.count - 3;
  if (draft.kind === 'opaque' || draft.kind === 'byline') return draft.kind;
  if (nearEdge && isByline(shown)) return 'byline';
  if (nearEdge && isLoneDate(shown)) return 'dateline';
  const label = turnLabel(shown);
  if (label !== null && place.labels.has(shown.slice(0, label.end))) return 'turn';
  if (!place.hasHeadline && place.count > 1) {
    if (draft.kind === 'heading') return 'headline';
    if (place.index === 0 && draft.kind === null && datelineAt(shown) === null && isHeadline(shown))
      return 'headline';
  }
  if (draft.kind !== null) return draft.kind;
  return place.count > 1 && isHeading(shown) ? 'heading' : 'paragraph';
}

/** Cuts a paragraph that is too long to be analysed in one piece, at white space where there is some. */
function pieces(text: string, block: Block): Block[] {
  if (block.end - block.start <= longestBlock) return [block];
  const cut: Block[] = [];
  let start = block.start;
  let skipped = 0;
  while (start < block.end) {
    let end = Math.min(start + longestBlock, block.end);
    if (end < block.end) {
      let at = end;
      while (at > start + longestBlock / 2 && !isSpace(text.charCodeAt(at - 1))) at -= 1;
      if (at > start + longestBlock / 2) end = at;
      else if (text.charCodeAt(end) >= 0xdc00 && text.charCodeAt(end) <= 0xdfff) end -= 1;
    }
    const skips = [];
    for (let skip = block.skips[skipped]; skip !== undefined; skip = block.skips[skipped]) {
      if (skip.start + block.start >= end) break;
      const from = Math.max(skip.start + block.start, start) - start;
      const to = Math.min(skip.end + block.start, end) - start;
      if (from < to) skips.push({ start: from, end: to });
      if (skip.end + block.start > end) break;
      skipped += 1;
    }
    let last = end;
    while (last > start && isSpace(text.charCodeAt(last - 1))) last -= 1;
    if (last > start) cut.push({ start, end: last, kind: block.kind, skips });
    start = end;
    while (start < block.end && isSpace(text.charCodeAt(start))) start += 1;
  }
  return cut;
}

function blockOf(draft: Draft, kind: BlockKind, start = draft.start, end = draft.end): Block {
  const skips = [];
  for (const skip of draft.skips) {
    const from = Math.max(skip.start, start) - start;
    const to = Math.min(skip.end, end) - start;
    if (from < to) skips.push({ start: from, end: to });
  }
  return { start, end, kind, skips };
}

/** A dateline at the head of a paragraph becomes a block of its own; the dash behind it belongs to neither. */
function withDateline(draft: Draft, shown: string): Block[] {
  const found = datelineAt(shown);
  if (found === null || draft.start + found.whole >= draft.end)
    return [blockOf(draft, 'paragraph')];
  return [
    blockOf(draft, 'dateline', draft.start, draft.start + found.place),
    blockOf(draft, 'paragraph', draft.start + found.whole),
  ];
}

function draftsOf(text: string, format: TextFormat): Draft[] {
  switch (format) {
    case 'plain':
      return plainDrafts(text);
    case 'markdown':
      return markdownDrafts(text);
    case 'html':
      return htmlDrafts(text);
  }
}

/**
 * The paragraphs of an article and what each is for, in text order, apart from each other. Linear in the length of
 * the text; any string has blocks.
 */
export function splitBlocks(text: string, format: TextFormat): Block[] {
  const drafts = draftsOf(text, format);
  const shown = drafts.map((draft) =>
    visible(text, { ...draft, end: Math.min(draft.end, draft.start + longestBlock) }).trim(),
  );
  const labels = turnLabels(shown);
  const blocks: Block[] = [];
  let hasHeadline = false;
  let mayHaveDateline = true;
  for (const [index, draft] of drafts.entries()) {
    const words = shown[index] ?? '';
    const kind = kindOf(draft, words, { index, count: drafts.length, labels, hasHeadline });
    hasHeadline ||= kind === 'headline';
    if (
      kind === 'paragraph' &&
      mayHaveDateline &&
      visible(text, draft).startsWith(words.charAt(0))
    ) {
      const parts = withDateline(draft, words);
      for (const part of parts) blocks.push(...pieces(text, part));
    } else blocks.push(...pieces(text, blockOf(draft, kind)));
    if (kind !== 'opaque')
      mayHaveDateline =
        kind === 'heading' || kind === 'headline' || kind === 'byline' || kind === 'dateline';
  }
  return blocks;
}
