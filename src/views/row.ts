import type { Span } from '../engine';

/** One row of a tree, as plain data. Labels and tooltips are plain text, never Markdown. */
export interface Row {
  /** The same for the same thing while the reader types, so that the tree keeps what is open and selected. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says: a whole sentence. */
  readonly spoken: string;
  /** A product icon (codicon), and the id of the colour it is drawn in. */
  readonly icon: { readonly name: string; readonly colour: string | null };
  /** What kind of row it is, for menus: `speaker`, `quotation`, `entityType`, `entity`, `mention`. */
  readonly kind: string;
  /** What the row stands for in the text; null for a heading. */
  readonly span: Span | null;
  /** Id of the quotation, entity or mention in the annotation; null for a heading. */
  readonly subject: string | null;
  readonly children: readonly Row[];
}

/** Gives each id a number from the second time on, so that no two rows share one. */
export class RowIds {
  readonly #used = new Map<string, number>();

  next(id: string): string {
    const times = (this.#used.get(id) ?? 0) + 1;
    this.#used.set(id, times);
    return times === 1 ? id : `${id} ${times}`;
  }
}
