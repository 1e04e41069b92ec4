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
import { mapped } from './text/mapped';

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
    const counts = mapped(pieces, (piece) => piece.blocks.length);
    const leaves = this.#article.replace(0, 0, this.#readAll(pieces));
    if (following) this.#assign(pieces, counts, leaves);
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
    const starts: number[] = [];
    const ends: number[] = [];
    let base = 0;
    for (const { text, blocks } of this.#manuscript.pieces) {
      for (const { start, end } of blocks) {
        starts.push(base + start);
        ends.push(base + end);
      }
      base += text.length;
    }
    return { leaves, starts, ends };
  }

  paragraphs(): PlacedFindings[] {
    const { leaves, starts, ends } = this.layout();
    return mapped(leaves, (leaf, index) => ({
      start: starts[index] ?? 0,
      end: ends[index] ?? 0,
      findings: new PassingFindings(leaf),
    }));
  }

  #rewrite({ at, gone, pieces }: Rewritten): void {
    const old = gone.flatMap((piece) => this.#leaves.get(piece) ?? []);
    for (const piece of gone) this.#leaves.delete(piece);
    const place = old[0]?.rank ?? this.#rankBehind(at + pieces.length);
    const paragraphs = this.#readAll(pieces);
    const leaves = this.#article.replace(place, old.length, paragraphs);
    this.#assign(
      pieces,
      mapped(pieces, (piece) => piece.blocks.length),
      leaves,
    );
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

  #assign(pieces: readonly Piece[], counts: readonly number[], leaves: readonly Leaf[]): void {
    let next = 0;
    pieces.forEach((piece, index) => {
      const count = counts[index] ?? 0;
      if (count > 0) this.#leaves.set(piece, leaves.slice(next, next + count));
      next += count;
    });
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
