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
  readonly isLeaf: boolean;
  /** Whether it stands for the quotation, entity or mention, or one of its children does. */
  readonly holds: (subject: string) => boolean;
}

/** A row whose children are made when somebody looks at them: a long article has very many. */
export function parentRow(
  row: Omit<Row, 'children' | 'isLeaf' | 'holds'>,
  holds: Row['holds'],
  make: () => readonly Row[],
): Row {
  let children: readonly Row[] | undefined;
  return {
    ...row,
    get children() {
      return (children ??= make());
    },
    isLeaf: false,
    holds,
  };
}

/** A row without children. */
export function leafRow(row: Omit<Row, 'children' | 'isLeaf' | 'holds'>): Row {
  return { ...row, children: [], isLeaf: true, holds: (subject) => row.subject === subject };
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

/**
 * The rows that hold the words, upper or lower case alike, with the rows above them; a heading that holds them keeps
 * everything below it. An empty query keeps all.
 */
export function filterRows(rows: readonly Row[], query: string): readonly Row[] {
  const words = query
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  const matches = ({ label, tooltip }: Row): boolean => {
    const text = `${label} ${tooltip}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const keep = (row: Row): Row[] => {
    if (matches(row)) return [row];
    const children = row.children.flatMap(keep);
    const { holds } = row;
    return children.length === 0 ? [] : [parentRow(row, holds, () => children)];
  };
  return rows.flatMap(keep);
}
