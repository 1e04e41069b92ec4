import type { Problem } from './annotation';
import { Article } from './article';
import type { ArticleChanges } from './article';
import type { PlacedFindings } from './assemble';
import type { EntityFindings, ParagraphFindings } from './findings';
import { PassingFindings } from './leaf';
import type { Leaf } from './leaf';
import type { Paragraph, ReadParagraphs, Written } from './paragraph';
import { refusal, sniffed } from './refusal';
import type { TextFormat } from './text/block';
import { Manuscript } from './text/manuscript';
import type { Piece } from './text/pieces';
import type { Rewritten } from './text/manuscript';

/** New characters for those from `start` to `end`; offsets are UTF-16 code units, half-open. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The paragraphs of a text in their order, and where each of them begins and ends. */
export interface Layout {
  readonly leaves: readonly Leaf[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * A text with everything found in it, kept up to date through its edits. A paragraph's reading is a pure function of
 * its kind, its words and its markup, so only paragraphs that are new or changed are read.
 */
export class Reading {
  readonly #read: ReadParagraphs;
  readonly #manuscript: Manuscript;
  readonly #article: Article;
  readonly #leaves = new Map<Piece, readonly Leaf[]>();
  #refused: Problem | null;
  /** A NUL has been seen somewhere, so that the text may be refused. */
  #suspicious: boolean;

  /** @param following whether edits will follow; without it nothing is kept that only edits need */
  constructor(read: ReadParagraphs, text: string, format: TextFormat, following: boolean) {
    this.#read = read;
    this.#manuscript = new Manuscript(format, text);
    this.#article = new Article(following);
    this.#refused = refusal(text);
    this.#suspicious = text.includes('\0');
    const { pieces } = this.#manuscript;
    const leaves = this.#article.replace(0, 0, this.#readAll(pieces));
    if (following) this.#assign(pieces, leaves);
    this.#article.settle();
  }

  /** Why the text cannot be analysed as it stands; null when it can. */
  get refused(): Problem | null {
    return this.#refused;
  }

  /** Changes the text, one change after the other, and brings what is found up to date. */
  edit(changes: readonly TextChange[]): ArticleChanges {
    for (const { start, end, text } of changes) {
      this.#suspicious ||= text.includes('\0');
      for (const rewritten of this.#manuscript.edit(start, end, text)) this.#rewrite(rewritten);
    }
    this.#refused = this.#refusal();
    return this.#article.settle();
  }

  text(): string {
    return this.#manuscript.text();
  }

  entity(number: number): EntityFindings | undefined {
    return this.#article.entity(number);
  }

  get length(): number {
    return this.#manuscript.length;
  }

  findings(leaf: Leaf): ParagraphFindings {
    return this.#article.findings(leaf);
  }

  layout(): Layout {
    const leaves = this.#article.leaves.slice();
    const starts = new Array<number>(leaves.length);
    const ends = new Array<number>(leaves.length);
    this.#place((at, start, end) => {
      starts[at] = start;
      ends[at] = end;
    });
    return { leaves, starts, ends };
  }

  paragraphs(): PlacedFindings[] {
    const { leaves } = this.#article;
    const placed = new Array<PlacedFindings>(leaves.length);
    this.#place((at, start, end) => {
      const leaf = leaves[at];
      if (leaf !== undefined) placed[at] = { start, end, findings: new PassingFindings(leaf) };
    });
    return placed;
  }

  /** Says of each paragraph, by its position, where it stands. */
  #place(say: (at: number, start: number, end: number) => void): void {
    let [at, base] = [0, 0];
    for (const { text, blocks } of this.#manuscript.pieces) {
      for (const { start, end } of blocks) {
        say(at, base + start, base + end);
        at += 1;
      }
      base += text.length;
    }
  }

  #rewrite({ at, gone, pieces }: Rewritten): void {
    const old = gone.flatMap((piece) => this.#leaves.get(piece) ?? []);
    for (const piece of gone) this.#leaves.delete(piece);
    const place = old[0]?.rank ?? this.#rankBehind(at + pieces.length);
    const paragraphs = this.#readAll(pieces);
    this.#assign(pieces, this.#article.replace(place, old.length, paragraphs));
  }

  /** The place of the first paragraph at or behind a piece. */
  #rankBehind(index: number): number {
    const { pieces } = this.#manuscript;
    for (let at = index; at < pieces.length; at++) {
      const piece = pieces[at];
      const leaf = piece === undefined ? undefined : this.#leaves.get(piece)?.[0];
      if (leaf !== undefined) return leaf.rank;
    }
    return this.#article.leaves.length;
  }

  #readAll(pieces: readonly Piece[]): Paragraph[] {
    const written: Written[] = [];
    for (const { text, blocks } of pieces)
      for (const block of blocks) written.push({ text, block });
    return this.#read(written);
  }

  #assign(pieces: readonly Piece[], leaves: readonly Leaf[]): void {
    let next = 0;
    for (const piece of pieces) {
      const { length } = piece.blocks;
      if (length > 0) this.#leaves.set(piece, leaves.slice(next, next + length));
      next += length;
    }
  }

  #refusal(): Problem | null {
    const { length } = this.#manuscript;
    return refusal(this.#suspicious ? this.#head() : '', length);
  }

  /** The first characters of the text, as many as are searched for what is no text. */
  #head(): string {
    let head = '';
    for (const { text } of this.#manuscript.pieces) {
      head += text;
      if (head.length >= sniffed) break;
    }
    return head;
  }
}
