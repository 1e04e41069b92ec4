import { findReports } from './quotations/find';
import { withLabelName } from './quotations/label';
import type { Report } from './quotations/report';
import { cutTitles } from './tagging/document';
import type { Passage } from './tagging/passage';
import type { Tagger } from './tagging/tagger';
import type { Block } from './text/block';
import { mapped } from './text/mapped';
import { kept } from './text/kept';

/** All that one paragraph shows by itself; offsets are relative to it, so it stays the same value wherever it moves. */
export interface Paragraph {
  /** Reads the passage again, for whoever has not kept it. */
  readonly again: () => Passage;
  readonly passage: Passage;
  readonly reports: readonly Report[];
}

/** A block of a text, with the text that its offsets count in. */
export interface Written {
  readonly text: string;
  readonly block: Block;
}

export type ReadParagraphs = (written: readonly Written[]) => Paragraph[];

/**
 * Paragraphs that go through the stages together: one stage's code and tables serve several paragraphs while they are at
 * hand, and the words are still there for the next stage.
 */
const TOGETHER = 32;

/** The stages from tokens to reports, for some blocks in a row. */
export function paragraphReader(tagger: Tagger): ReadParagraphs {
  return (written) => {
    const paragraphs: Paragraph[] = [];
    for (let from = 0; from < written.length; from += TOGETHER) {
      const drafts = mapped(written.slice(from, from + TOGETHER), (each) => draftOf(tagger, each));
      for (const draft of drafts) paragraphs.push(finished(draft));
    }
    return paragraphs;
  };
}

/** A paragraph whose words are tagged. */
interface Draft {
  readonly again: () => Passage;
  /** With the titles that the tagger took for parts of names, as reports are found best. */
  readonly tagged: Passage;
  readonly passage: Passage;
}

function draftOf(tagger: Tagger, { text, block }: Written): Draft {
  const own = text.slice(block.start, block.end);
  const tag = (): Passage => (block.kind === 'opaque' ? unread(own) : tagAs(tagger, own, block));
  const tagged = tag();
  return { again: () => cutTitles(tag()), tagged, passage: cutTitles(tagged) };
}

function tagAs(tagger: Tagger, text: string, { kind, skips }: Block): Passage {
  return withLabelName(tagger.tagPassage(kind, text, skips));
}

function finished({ again, tagged, passage }: Draft): Paragraph {
  const reports = tagged.kind === 'opaque' ? [] : findReports(tagged);
  return { again, passage, reports: kept(reports) };
}

/** Code, tables and front matter are no prose: nothing in them is a name, a mention or speech. */
function unread(text: string): Passage {
  return { kind: 'opaque', text, tokens: [], sentences: [], tags: [], names: [] };
}
