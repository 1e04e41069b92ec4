/** A text in pieces: each runs from the line on which a stretch of prose or markup begins to the next such line. */
import type { Block, BlockKind, TextFormat } from './block';
import { blockOf, cutBlock, withDateline } from './cutting';
import type { Draft } from './draft';
import { visible } from './draft';
import { htmlDrafts } from './html';
import type { TurnLabels } from './kinds';
import { kindOf } from './kinds';
import { longestBlock } from './limits';
import { isLineBreak } from './lines';
import { markdownDrafts } from './markdown';
import { plainDrafts } from './plain';
import type { Span } from './span';
import { turnLabel } from './turn';
import { mapped } from './mapped';

/** What the pieces before one leave open. */
export interface Opening {
  readonly hasHeadline: boolean;
  readonly mayHaveDateline: boolean;
}

export interface Piece {
  readonly text: string;
  /** Offsets into `text`; null for blank space without anything. */
  readonly draft: Draft | null;
  /** The name of who speaks at its head, if it is a turn. */
  readonly label: string | null;
  kind: BlockKind | null;
  /** Offsets into `text`. */
  blocks: readonly Block[];
  /** Whether a dateline was looked for at its head. */
  dateable: boolean;
  /** What this piece and those before it leave open. */
  after: Opening;
}

export const NOTHING_BEFORE: Opening = { hasHeadline: false, mayHaveDateline: true };

/** How a stretch of text is read. */
export interface Parsing {
  readonly format: TextFormat;
  readonly width: number | null;
  /** The stretch is the beginning of the text. */
  readonly opens: boolean;
}

/** The pieces of a stretch of text that begins where a piece begins. */
export function parsePieces(text: string, parsing: Parsing): Piece[] {
  const drafts = draftsOf(text, parsing);
  if (drafts.length === 0) return text === '' ? [] : [pieceOf(text, null)];
  let from = 0;
  return mapped(drafts, (draft, index) => {
    const next = drafts[index + 1];
    const [start, end] = [from, next === undefined ? text.length : openingOf(text, next)];
    from = end;
    return pieceOf(text.slice(start, end), moved(draft, -start));
  });
}

/** A draft; where markup opens before it, that is said. */
type OpenedDraft = Draft & { readonly opens?: number };

function draftsOf(text: string, { format, width, opens }: Parsing): OpenedDraft[] {
  if (format === 'html') return htmlDrafts(text);
  return format === 'plain' ? plainDrafts(text, width) : markdownDrafts(text, opens);
}

/** Where the piece of a draft begins. */
function openingOf(text: string, { opens, start }: OpenedDraft): number {
  return opens ?? lineStart(text, start);
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function moved(draft: Draft, by: number): Draft {
  if (by === 0) return draft;
  const { kind, start, end, skips } = draft;
  const moved = skips.length === 0 ? skips : mapped(skips, (skip) => movedSpan(skip, by));
  return { kind, start: start + by, end: end + by, skips: moved };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function pieceOf(text: string, draft: Draft | null): Piece {
  const shown = draft === null || draft.kind === 'opaque' ? '' : shownOf(text, draft);
  const label = turnLabel(shown);
  return {
    text,
    draft,
    label: label === null ? null : shown.slice(0, label.end),
    kind: null,
    blocks: [],
    dateable: false,
    after: NOTHING_BEFORE,
  };
}

function shownOf(text: string, draft: Draft): string {
  const end = Math.min(draft.end, draft.start + longestBlock);
  const { kind, start, skips } = draft;
  return visible(text, { kind, start, end, skips }).trim();
}

/** True for two pieces that nothing but their places can tell apart. */
export function samePiece(a: Piece, b: Piece): boolean {
  return (
    a.text === b.text &&
    a.draft?.start === b.draft?.start &&
    a.draft?.end === b.draft?.end &&
    a.draft?.kind === b.draft?.kind
  );
}

/**
 * Says what a piece is for and cuts it into blocks; true when they are others than before.
 * @param opening what the pieces before it leave open
 */
export function settlePiece(
  piece: Piece,
  opening: Opening,
  place: { readonly index: number; readonly count: number; readonly labels: TurnLabels },
): boolean {
  const { draft, text, label } = piece;
  if (draft === null) {
    piece.after = opening;
    return false;
  }
  const shown = draft.kind === 'opaque' ? '' : shownOf(text, draft);
  const { index, count, labels } = place;
  const { hasHeadline, mayHaveDateline } = opening;
  const kind = kindOf({ marked: draft.kind, shown, label }, { index, count, labels, hasHeadline });
  piece.after = openingAfter(kind, opening);
  const known = kind === piece.kind && (kind !== 'paragraph' || mayHaveDateline === piece.dateable);
  if (known) return false;
  piece.kind = kind;
  piece.dateable = mayHaveDateline;
  const whole = kind === 'paragraph' && mayHaveDateline;
  const parted = whole && visible(text, draft).startsWith(shown.charAt(0));
  piece.blocks = parted
    ? withDateline(draft, shown).flatMap((block) => cutBlock(text, block))
    : cutBlock(text, blockOf(draft, kind));
  return true;
}

function openingAfter(kind: BlockKind, opening: Opening): Opening {
  if (kind === 'opaque') return opening;
  const hasHeadline = opening.hasHeadline || kind === 'headline';
  const mayHaveDateline =
    kind === 'heading' || kind === 'headline' || kind === 'byline' || kind === 'dateline';
  const after = { hasHeadline, mayHaveDateline };
  return sameOpening(opening, after) ? opening : after;
}

export function sameOpening(a: Opening, b: Opening): boolean {
  return a.hasHeadline === b.hasHeadline && a.mayHaveDateline === b.mayHaveDateline;
}
