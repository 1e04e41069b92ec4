/** What the paragraph-local taggers find in a whole text, before any stage that reads the document. */
import { splitBlocks } from '../../src/engine/text/blocks';
import type { Tagger } from '../../src/engine/tagging/tagger';
import type { NameLine, Range } from './documents';
import type { Segmentation } from './segmentation';

export interface Tagged extends Segmentation {
  readonly names: readonly NameLine[];
}

/** Tags every block of a plain text; offsets are moved into the text. */
export function tagText(tagger: Tagger, text: string): Tagged {
  const tokens: Range[] = [];
  const tags: string[] = [];
  const sentences: Range[] = [];
  const names: NameLine[] = [];
  for (const { kind, start, end, skips } of splitBlocks(text, 'plain')) {
    const passage = tagger.tagPassage(kind, text.slice(start, end), skips);
    const place = (span: { start: number; end: number }): Range => [
      start + span.start,
      start + span.end,
    ];
    tokens.push(...passage.tokens.map(place));
    tags.push(...passage.tags);
    sentences.push(...passage.sentences.map(place));
    for (const { first, last, type } of passage.names) {
      const opening = passage.tokens[first];
      const closing = passage.tokens[last - 1];
      if (opening === undefined || closing === undefined) continue;
      names.push({ start: start + opening.start, end: start + closing.end, type });
    }
  }
  return { tokens, tags, sentences, names };
}
