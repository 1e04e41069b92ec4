/** Passages as the shipped taggers see them, and reports in a form that a journalist can read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findReports } from '../../../../src/engine/quotations/find';
import type { Report } from '../../../../src/engine/quotations/report';
import type { Passage } from '../../../../src/engine/tagging/passage';
import { createTagger } from '../../../../src/engine/tagging/tagger';
import type { BlockKind } from '../../../../src/engine/text/block';
import type { Span } from '../../../../src/engine/text/span';

const models = join(__dirname, '../../../../models');
const tagger = createTagger({
  pos: readFileSync(join(models, 'pos.bin')),
  names: readFileSync(join(models, 'names.bin')),
});

export function passageOf(text: string, kind: BlockKind = 'paragraph'): Passage {
  return tagger.tagPassage(kind, text, []);
}

/** "source > cue > content | content", in text order; a dash where the text gives none. */
export function reported(text: string, kind: BlockKind = 'paragraph'): string[] {
  const cut = (span: Span | null): string =>
    span === null ? '-' : text.slice(span.start, span.end);
  return findReports(passageOf(text, kind)).map(
    ({ source, cue, content }: Report) =>
      `${cut(source)} > ${cut(cue)} > ${content.map(cut).join(' | ')}`,
  );
}
