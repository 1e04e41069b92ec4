import type { Span, Steps } from '../engine';
import type { Localize } from './localize';

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

/** Rows under one heading where there are very many in a row. */
const partLength = 200;

/** How the rows of a list are made. */
export interface RowList<T> {
  readonly list: readonly T[];
  readonly rowOf: (element: T) => Row;
  /** Of the row above. */
  readonly parent: string;
  readonly lineOf: (element: T) => number;
  readonly holds: (element: T, subject: string) => boolean;
  readonly t: Localize;
}

/**
 * A row for each element; of a very long list, headings that say from which line to which, with some hundreds
 * each. In steps.
 */
export function* rowsInParts<T>(rows: RowList<T>): Steps<Row[]> {
  const { list, rowOf } = rows;
  if (list.length <= 2 * partLength) return list.map(rowOf);
  const parts: Row[] = [];
  for (let from = 0; from < list.length; from += partLength) {
    yield;
    parts.push(partRow(rows, list.slice(from, from + partLength), parts.length + 1));
  }
  return parts;
}

function partRow<T>(
  { rowOf, parent, lineOf, holds, t }: RowList<T>,
  list: readonly T[],
  number: number,
): Row {
  const lines = list.map(lineOf);
  const label = t('lines {0} to {1}', Math.min(...lines), Math.max(...lines));
  const row = {
    id: `${parent} part ${number}`,
    label,
    description: String(list.length),
    tooltip: `${label}: ${list.length}`,
    spoken: `${label}, ${list.length}`,
    icon: { name: 'list-flat', colour: null },
    kind: 'part',
    span: null,
    subject: null,
  };
  const isHeld = (subject: string): boolean => list.some((element) => holds(element, subject));
  return parentRow(row, isHeld, () => list.map(rowOf));
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
 * everything below it. An empty query keeps all. In steps, for all rows of a long article are made for it.
 */
export function* filterRows(rows: readonly Row[], query: string): Steps<readonly Row[]> {
  const words = query
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  const matches = ({ label, tooltip }: Row): boolean => {
    const text = `${label} ${tooltip}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  function* kept(among: readonly Row[]): Steps<Row[]> {
    const found: Row[] = [];
    for (const row of among) {
      yield;
      if (matches(row)) {
        found.push(row);
        continue;
      }
      const children = yield* kept(row.children);
      if (children.length > 0) found.push(parentRow(row, row.holds, () => children));
    }
    return found;
  }
  return yield* kept(rows);
}
