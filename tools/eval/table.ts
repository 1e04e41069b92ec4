/** A table that prints as aligned text for a terminal or as Markdown for the README. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  /** The first cell of a row is its name, the others are figures. */
  readonly rows: readonly (readonly string[])[];
}

function widthsOf({ head, rows }: Table): number[] {
  return head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
}

/** Columns padded to one width: names to the left, figures to the right. */
export function printText(table: Table): string {
  const widths = widthsOf(table);
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [table.title, line(table.head), ...table.rows.map(line)].join('\n');
}

/** A Markdown table with right-aligned figures. */
export function printMarkdown(table: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = table.head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [`**${table.title}**`, '', line(table.head), line(rule), ...table.rows.map(line)].join(
    '\n',
  );
}
