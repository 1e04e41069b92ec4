/**
 * A text that is being written, in pieces. An edit is read again from the piece before it to the next piece that
 * begins as it did; what stands behind is not looked at.
 */
import type { TextFormat } from './block';
import { exchanged } from './exchanged';
import { TurnLabels } from './kinds';
import { mayOpenMatter } from './markdown';
import { Offsets } from './offsets';
import { NOTHING_BEFORE, parsePieces, sameOpening, samePiece, settlePiece } from './pieces';
import type { Piece } from './pieces';
import { WrapCount } from './wrapping';
import { mapped } from './mapped';

/** Pieces that took the place of others, or whose blocks are others than before. */
export interface Rewritten {
  readonly at: number;
  /** The pieces that stood there. */
  readonly gone: readonly Piece[];
  readonly pieces: readonly Piece[];
}

/** So many pieces at the head of a text, and fewer at its end, may be furniture. */
const EDGE = 5;

export class Manuscript {
  #pieces: Piece[] = [];
  readonly #offsets = new Offsets();
  readonly #labels = new TurnLabels();
  readonly #lines = new WrapCount();
  #width: number | null = null;
  #length = 0;

  constructor(
    private readonly format: TextFormat,
    text: string,
  ) {
    if (format === 'plain') this.#lines.count(text, 1);
    this.#width = this.#lines.width();
    this.#rewrite(text);
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  get length(): number {
    return this.#length;
  }

  text(): string {
    return this.#pieces.map((piece) => piece.text).join('');
  }

  /** Where a piece begins. */
  startOf(index: number): number {
    return this.#offsets.at(index);
  }

  /** The piece in which an offset lies. */
  pieceAt(offset: number): number {
    return this.#offsets.find(offset);
  }

  /** Replaces the characters from `start` to `end`; returns what is different now, from left to right, apart. */
  edit(start: number, end: number, insert: string): Rewritten[] {
    const from = Math.max(0, Math.min(start, this.#length));
    const to = Math.max(from, Math.min(end, this.#length));
    const change = { from, to, insert };
    if (this.#touchesMatter(change))
      return this.#rewrite(this.#edited(0, this.#pieces.length - 1, change));
    const first = Math.max(0, this.#offsets.find(from) - 1);
    let last = this.#offsets.find(to) + 1;
    for (let more = 2; ; more *= 2) {
      const whole = last >= this.#pieces.length - 1;
      if (whole) last = this.#pieces.length - 1;
      const stretch = this.#edited(first, last, change);
      const pieces = this.#parse(stretch, first === 0);
      if (whole || pieces.at(-1)?.text === this.#pieces[last]?.text) {
        if (this.#rewraps(first, last, stretch))
          return this.#rewrite(this.#edited(0, this.#pieces.length - 1, change));
        return this.#exchange(first, last + 1 - first, pieces);
      }
      last += more;
    }
  }

  /** The text of some pieces with a change in it. */
  #edited(first: number, last: number, { from, to, insert }: Change): string {
    const text = this.#pieces
      .slice(first, last + 1)
      .map((piece) => piece.text)
      .join('');
    const base = first < this.#offsets.count ? this.#offsets.at(first) : 0;
    return text.slice(0, from - base) + insert + text.slice(to - base);
  }

  #parse(text: string, opens: boolean): Piece[] {
    return parsePieces(text, { format: this.format, width: this.#width, opens });
  }

  /** Reads the whole text again; pieces that stay the same at both ends are kept. */
  #rewrite(text: string): Rewritten[] {
    return this.#exchange(0, this.#pieces.length, this.#parse(text, true));
  }

  /** Front matter must be closed within its first lines, so an edit there may turn all of them. */
  #touchesMatter({ from, insert }: Change): boolean {
    if (this.format !== 'markdown') return false;
    const [head] = this.#pieces;
    const before = head?.text ?? '';
    const opened = mayOpenMatter(before) || mayOpenMatter(before.slice(0, from) + insert);
    const closed = head?.draft?.kind === 'opaque' && head.text.trim().includes('\n');
    return opened && !(closed && this.#offsets.find(from) > 0);
  }

  /** Counts the lines of a stretch anew; true when that changes how the text is wrapped. */
  #rewraps(first: number, last: number, stretch: string): boolean {
    if (this.format !== 'plain') return false;
    this.#lines.count(this.#edited(first, last, { from: 0, to: 0, insert: '' }), -1);
    this.#lines.count(stretch, 1);
    const width = this.#lines.width();
    if (width === this.#width) return false;
    this.#width = width;
    return true;
  }

  #exchange(first: number, count: number, parsed: readonly Piece[]): Rewritten[] {
    const shared = Math.min(count, parsed.length);
    let head = 0;
    while (head < shared && isSame(this.#pieces[first + head], parsed[head])) head += 1;
    let tail = 0;
    while (
      tail < shared - head &&
      isSame(this.#pieces[first + count - 1 - tail], parsed[parsed.length - 1 - tail])
    )
      tail += 1;
    const at = first + head;
    const pieces = head + tail === 0 ? parsed : parsed.slice(head, parsed.length - tail);
    const gone = this.#pieces.slice(at, at + count - head - tail);
    this.#put(at, gone, pieces);
    const turned = this.#settle(at, pieces.length, pieces.length !== gone.length);
    const main = gone.length + pieces.length === 0 ? [] : [{ at, gone, pieces }];
    const others = turned
      .filter((index) => index < at || index >= at + pieces.length)
      .map((index) => ({ at: index, ...this.#inPlace(index) }));
    return [...main, ...others].sort((a, b) => a.at - b.at);
  }

  #inPlace(index: number): Pick<Rewritten, 'gone' | 'pieces'> {
    const pieces = this.#pieces.slice(index, index + 1);
    return { gone: pieces, pieces };
  }

  #put(at: number, gone: readonly Piece[], pieces: readonly Piece[]): void {
    const start = at < this.#offsets.count ? this.#offsets.at(at) : this.#length;
    let end = start;
    const starts = mapped(pieces, ({ text, label }) => {
      this.#labels.count(label, 1);
      end += text.length;
      return end - text.length;
    });
    let moved = end - start;
    for (const piece of gone) {
      moved -= piece.text.length;
      this.#labels.count(piece.label, -1);
    }
    this.#offsets.replace(at, gone.length, { starts, moved });
    this.#length += moved;
    this.#pieces = exchanged(this.#pieces, at, gone.length, pieces);
  }

  /** Says what the pieces at `at`, and all that depend on them, are for; returns those that are something else now. */
  #settle(at: number, count: number, moved: boolean): number[] {
    const margin = moved ? EDGE : 0;
    const first = Math.max(0, at - margin);
    const labelled = this.#labelled();
    const turned: number[] = [];
    let next = 0;
    for (const index of labelled)
      if (index >= next && index < first) next = this.#settleRun(index, index, turned);
    next = this.#settleRun(Math.max(first, next), at + count + margin, turned);
    for (const index of labelled) if (index >= next) next = this.#settleRun(index, index, turned);
    return turned;
  }

  /** Pieces, from left to right, whose labels have begun or ceased to mark turns. */
  #labelled(): number[] {
    const labels = this.#labels.settle();
    const found: number[] = [];
    if (labels.size === 0) return found;
    for (let index = 0; index < this.#pieces.length; index++) {
      const label = this.#pieces[index]?.label ?? null;
      if (label !== null && labels.has(label)) found.push(index);
    }
    return found;
  }

  /** Settles some pieces in a row, and those behind them as far as they depend on them; returns where it ended. */
  #settleRun(first: number, last: number, turned: number[]): number {
    let end = last;
    let index = first;
    for (; index <= end; index++) {
      const piece = this.#pieces[index];
      if (piece === undefined) break;
      const before = piece.after;
      const opening = (index > 0 ? this.#pieces[index - 1]?.after : undefined) ?? NOTHING_BEFORE;
      const place = { index, count: this.#pieces.length, labels: this.#labels };
      if (settlePiece(piece, opening, place)) turned.push(index);
      if (index === end && !sameOpening(before, piece.after)) end++;
    }
    return index;
  }
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

function isSame(a: Piece | undefined, b: Piece | undefined): boolean {
  return a !== undefined && b !== undefined && samePiece(a, b);
}
