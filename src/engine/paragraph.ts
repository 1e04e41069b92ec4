import { findReports } from './quotations/find';
import { withLabelName } from './quotations/label';
import type { Report } from './quotations/report';
import { cutTitles } from './tagging/document';
import type { Passage } from './tagging/passage';
import type { Tagger } from './tagging/tagger';
import type { Block, BlockKind } from './text/block';
import { mapped } from './text/mapped';
import type { Span } from './text/span';
import { kept } from './text/kept';

/** What a passage is read from. */
export interface Source {
  readonly kind: BlockKind;
  readonly text: string;
  /** Markup, relative to the paragraph. */
  readonly skips: readonly Span[];
}

/** All that one paragraph shows by itself; offsets are relative to it, so it stays the same value wherever it moves. */
export interface Paragraph {
  /** Reads a passage again, for whoever has not kept it. */
  readonly again: (source: Source) => Passage;
  readonly skips: readonly Span[];
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
export const TOGETHER = 32;

/** The stages from tokens to reports, for some blocks in a row. */
export function paragraphReader(tagger: Tagger): ReadParagraphs {
  const again = (source: Source): Passage => cutTitles(tagged(tagger, source));
  return (written) => {
    const paragraphs: Paragraph[] = [];
    for (let from = 0; from < written.length; from += TOGETHER) {
      const drafts = mapped(written.slice(from, from + TOGETHER), (each) => draftOf(tagger, each));
      for (const draft of drafts) paragraphs.push(finished(draft, again));
    }
    return paragraphs;
  };
}

/** A paragraph whose words are tagged. */
interface Draft {
  readonly skips: readonly Span[];
  /** With the titles that the tagger took for parts of names, as reports are found best. */
  readonly tagged: Passage;
  readonly passage: Passage;
}

function draftOf(tagger: Tagger, { text, block: { start, end, kind, skips } }: Written): Draft {
  const whole = tagged(tagger, { kind, text: text.slice(start, end), skips });
  return { skips, tagged: whole, passage: cutTitles(whole) };
}

function tagged(tagger: Tagger, { kind, text, skips }: Source): Passage {
  return kind === 'opaque' ? unread(text) : withLabelName(tagger.tagPassage(kind, text, skips));
}

function finished({ skips, tagged: whole, passage }: Draft, again: Paragraph['again']): Paragraph {
  const reports = whole.kind === 'opaque' ? [] : findReports(whole);
  return { again, skips, passage, reports: kept(reports) };
}

/** Code, tables and front matter are no prose: nothing in them is a name, a mention or speech. */
function unread(text: string): Passage {
  const nothing = kept<never>([]);
  return {
    kind: 'opaque',
    text,
    tokens: nothing,
    sentences: nothing,
    tags: nothing,
    names: nothing,
  };
}
