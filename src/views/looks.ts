import type { Category } from './categories';

/** A line along the bottom of the text or all around it. Borders are drawn over the text and never move it. */
export interface Border {
  readonly colour: string;
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  /** CSS widths: one for all sides, or top, right, bottom, left. */
  readonly width: string;
  /** CSS radius; absent for a plain underline. */
  readonly radius?: string;
}

/** How a category looks. Colours are ids of colours that the manifest contributes, so a theme can change them all. */
export interface Look {
  readonly background?: string;
  readonly border?: Border;
  readonly foreground?: string;
  /** CSS `text-decoration`; takes the colour of the text. */
  readonly textDecoration?: string;
  readonly overviewRuler?: string;
}

const below = (width: number): string => `0 0 ${width}px 0`;

function underline(colour: string, style: Border['style'], width: number): Look {
  return { border: { colour, style, width: below(width) } };
}

/**
 * Told apart without colour: quotations have a filled background (direct plain, mixed with a dashed and indirect with a
 * dotted lower edge, an unattributed one in a dashed box), the cue has dots below, the source stands in a rounded box, and each kind of entity
 * has an underline of its own style and weight. Nothing changes the width or the height of the text.
 */
export const looks: Readonly<Record<Category, Look>> = {
  direct: {
    background: 'pressmark.quotation.directBackground',
    overviewRuler: 'pressmark.overviewRuler.quotation',
  },
  mixed: {
    background: 'pressmark.quotation.mixedBackground',
    border: { colour: 'pressmark.quotation.mixedBorder', style: 'dashed', width: below(1) },
    overviewRuler: 'pressmark.overviewRuler.quotation',
  },
  verbatim: { background: 'pressmark.quotation.verbatimBackground' },
  indirect: {
    background: 'pressmark.quotation.indirectBackground',
    border: { colour: 'pressmark.quotation.indirectBorder', style: 'dotted', width: below(1) },
  },
  unattributed: {
    background: 'pressmark.quotation.unattributedBackground',
    border: {
      colour: 'pressmark.quotation.unattributedBorder',
      style: 'dashed',
      width: '1px',
      radius: '2px',
    },
    overviewRuler: 'pressmark.overviewRuler.unattributed',
  },
  cue: { foreground: 'pressmark.cue.foreground', textDecoration: 'underline dotted' },
  speaker: {
    border: {
      colour: 'pressmark.speaker.border',
      style: 'solid',
      width: '1px',
      radius: '4px',
    },
  },
  person: underline('pressmark.entity.personUnderline', 'solid', 2),
  organization: underline('pressmark.entity.organizationUnderline', 'double', 3),
  place: underline('pressmark.entity.placeUnderline', 'dotted', 2),
  group: underline('pressmark.entity.groupUnderline', 'dashed', 2),
  date: underline('pressmark.entity.dateUnderline', 'dotted', 1),
  amount: underline('pressmark.entity.amountUnderline', 'dashed', 1),
  work: underline('pressmark.entity.workUnderline', 'solid', 1),
};
