import type { Block, TextFormat } from './block';
import { Manuscript } from './manuscript';
import { shift } from './span';

/**
 * The paragraphs of an article and what each is for, in text order, apart from each other. Linear in the length of
 * the text; any string has blocks.
 */
export function splitBlocks(text: string, format: TextFormat): Block[] {
  const manuscript = new Manuscript(format, text);
  const blocks: Block[] = [];
  let start = 0;
  for (const piece of manuscript.pieces) {
    for (const block of piece.blocks) blocks.push({ ...block, ...shift(block, start) });
    start += piece.text.length;
  }
  return blocks;
}
