import { entityRows } from '../views/entityRows';
import { counted } from '../views/localize';
import { quotationRows } from '../views/quotationRows';
import type { Row } from '../views/row';
import { ArticleTree } from './trees';
import type { TreeOptions, TreeSummary } from './trees';

type Parts = Pick<TreeOptions, 'articles' | 'current' | 'numbers' | 't'>;

/** Quotations by who said them; the badge counts those that nobody is named for. */
export function quotationTree(parts: Parts): ArticleTree {
  const { t } = parts;
  const summaryOf = (rows: readonly Row[]): TreeSummary => {
    const open = rows.find(({ id }) => id === 'unattributed')?.children.length ?? 0;
    const tooltip = counted(
      t,
      open,
      'One quotation has no source',
      '{0} quotations have no source',
    );
    return {
      description: rows.length === 0 ? '' : String(childrenOf(rows)),
      badge: open === 0 ? undefined : { value: open, tooltip },
    };
  };
  return new ArticleTree({
    ...parts,
    view: 'pressmark.quotations',
    rowsOf: quotationRows,
    summaryOf,
  });
}

/** People, organisations, places and the rest, each with its mentions. */
export function entityTree(parts: Parts): ArticleTree {
  const summaryOf = (rows: readonly Row[]): TreeSummary => ({
    description: rows.length === 0 ? '' : String(childrenOf(rows)),
    badge: undefined,
  });
  return new ArticleTree({ ...parts, view: 'pressmark.entities', rowsOf: entityRows, summaryOf });
}

function childrenOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { children }) => sum + children.length, 0);
}
