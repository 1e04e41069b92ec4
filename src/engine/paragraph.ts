import { findPassageMentions } from './mentions/find';
import type { LocalMention } from './mentions/local';
import { findReports } from './quotations/find';
import { withLabelName } from './quotations/label';
import type { Report } from './quotations/report';
import { cutTitles } from './tagging/document';
import type { Passage } from './tagging/passage';
import type { Tagger } from './tagging/tagger';
import type { Block } from './text/block';

/** All that one paragraph shows by itself; offsets are relative to it, so it stays the same value wherever it moves. */
export interface Paragraph {
  /** Reads the passage again, for whoever has not kept it. */
  readonly again: () => Passage;
  readonly passage: Passage;
  readonly mentions: readonly LocalMention[];
  readonly reports: readonly Report[];
}

export type ReadParagraph = (text: string, block: Block) => Paragraph;

/** The stages from tokens to reports, for one block of `text`. */
export function paragraphReader(tagger: Tagger): ReadParagraph {
  return (text, { kind, start, end, skips }) => {
    if (kind === 'opaque') return unread(text.slice(start, end));
    const own = text.slice(start, end);
    const tag = (): Passage => withLabelName(tagger.tagPassage(kind, own, skips));
    const tagged = tag();
    const passage = cutTitles(tagged);
    const mentions = findPassageMentions(passage);
    return { again: () => cutTitles(tag()), passage, mentions, reports: findReports(tagged) };
  };
}

/** Code, tables and front matter are no prose: nothing in them is a name, a mention or speech. */
function unread(text: string): Paragraph {
  const passage = { kind: 'opaque', text, tokens: [], sentences: [], tags: [], names: [] } as const;
  return { again: () => passage, passage, mentions: [], reports: [] };
}
