/** From the stretches of a text to its blocks: datelines apart, nothing too long. */
import type { Block, BlockKind } from './block';
import { isSpace } from './characters';
import type { Draft } from './draft';
import { datelineAt } from './furniture';
import { kept } from './kept';
import { longestBlock } from './limits';

/** Cuts a paragraph that is too long to be analysed in one piece, at white space where there is some. */
export function cutBlock(text: string, block: Block): Block[] {
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

/** A draft, or a part of it, as a block; skips that need not be moved or cut are the draft's own list. */
export function blockOf(
  draft: Draft,
  kind: BlockKind,
  start = draft.start,
  end = draft.end,
): Block {
  const whole =
    start === 0 && draft.skips.every((skip) => skip.start < skip.end && skip.end <= end);
  if (whole) return { start, end, kind, skips: draft.skips };
  const skips = [];
  for (const skip of draft.skips) {
    const from = Math.max(skip.start, start) - start;
    const to = Math.min(skip.end, end) - start;
    if (from < to) skips.push({ start: from, end: to });
  }
  return { start, end, kind, skips: kept(skips) };
}

/** A dateline at the head of a paragraph becomes a block of its own; the dash behind it belongs to neither. */
export function withDateline(draft: Draft, shown: string): Block[] {
  const found = datelineAt(shown);
  if (found === null || draft.start + found.whole >= draft.end)
    return [blockOf(draft, 'paragraph')];
  return [
    blockOf(draft, 'dateline', draft.start, draft.start + found.place),
    blockOf(draft, 'paragraph', draft.start + found.whole),
  ];
}
