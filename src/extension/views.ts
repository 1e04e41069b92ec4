import type { Reading } from '../views/reading';
import { entityRows } from '../views/entityRows';
import { counted } from '../views/localize';
import { quotationRows } from '../views/quotationRows';
import { ArticleTree } from './trees';
import type { TreeOptions, TreeSummary } from './trees';

type Parts = Pick<TreeOptions, 'articles' | 'current' | 'numbers' | 'settings' | 't'>;

/** Quotations by who said them; the badge counts those that nobody is named for. */
export function quotationTree(parts: Parts): ArticleTree {
  const { settings, t } = parts;
  const summaryOf = ({ annotation: { quotations }, unattributed: open }: Reading): TreeSummary => {
    const tooltip = counted(
      t,
      open,
      'One quotation has no source',
      '{0} quotations have no source',
    );
    return {
      description: quotations.length === 0 ? '' : String(quotations.length),
      badge: open === 0 ? undefined : { value: open, tooltip },
    };
  };
  const rowsOf: TreeOptions['rowsOf'] = (reading) =>
    quotationRows(reading, settings.now.grouping, t);
  return new ArticleTree({ ...parts, view: 'pressmark.quotations', rowsOf, summaryOf });
}

/** People, organisations, places and the rest, each with its mentions. */
export function entityTree(parts: Parts): ArticleTree {
  const summaryOf = ({ annotation: { entities } }: Reading): TreeSummary => ({
    description: entities.length === 0 ? '' : String(entities.length),
    badge: undefined,
  });
  const rowsOf: TreeOptions['rowsOf'] = function* (reading) {
    yield;
    return entityRows(reading, parts.t);
  };
  return new ArticleTree({ ...parts, view: 'pressmark.entities', rowsOf, summaryOf });
}
