import { finished } from '../engine';
import type { AnnotatedQuotation, Steps } from '../engine';
import { plainLine } from '../formats/escape';
import { counted } from './localize';
import type { Localize } from './localize';
import { entityIcon, quotationTypeName } from './names';
import { groupBy } from './group';
import { quotedWords, reachOf, speakerNameOf, wordsOf } from './reading';
import type { Reading } from './reading';
import { leafRow, parentRow, RowIds, rowsInParts } from './row';
import type { Row } from './row';
import { shorten } from './shorten';
import { speakerSections } from './speakers';
import type { SpeakerSection } from './speakers';

/** How the quotations are listed; values of the setting `pressmark.quotations.grouping`. */
export const groupings = ['speaker', 'text', 'type'] as const;
export type Grouping = (typeof groupings)[number];

interface RowMaker {
  readonly reading: Reading;
  readonly ids: RowIds;
  readonly t: Localize;
  /** Quoted characters of the article. */
  readonly quoted: number;
}

const longestLabel = 100;
const longestTooltip = 600;

/** The rows of the view, made in steps; what stands under a heading is made when somebody looks there. */
export function* quotationRows(reading: Reading, grouping: Grouping, t: Localize): Steps<Row[]> {
  const { quotations } = reading.annotation;
  const maker = { reading, ids: new RowIds(), t, quoted: yield* measuring(quotations) };
  switch (grouping) {
    case 'speaker':
      return yield* speakerList(maker);
    case 'text':
      return yield* quotationList(maker, quotations, 'text', true);
    case 'type':
      return [...groupBy(quotations, ({ type }) => type)].map(([type, list]) =>
        typeRow(maker, type, list),
      );
  }
}

/** A speaker with what they say; the description gives the number and the share of all quoted words. */
function sectionRow(maker: RowMaker, section: SpeakerSection): Row {
  const { ids, t } = maker;
  const { kind, title, entity, quotations } = section;
  const count = counted(t, quotations.length, 'one quotation', '{0} quotations');
  const share = shareOf(maker, quotations);
  const portion = t('{0} % of the quoted words', share);
  const role = plainLine(entity?.descriptors.slice(0, 3).join('; ') ?? '');
  const own = kind === 'named' || kind === 'described';
  const id = ids.next(own ? `speaker ${entity?.type ?? ''} ${title}` : kind);
  const row = {
    id,
    label: title,
    description: `${quotations.length} · ${share} %`,
    tooltip: [title, role, `${count}, ${portion}`].filter((part) => part !== '').join('\n'),
    spoken: `${title}, ${count}, ${portion}`,
    icon: sectionIcon(section),
    kind: 'speaker',
    span: null,
    subject: entity?.id ?? null,
  };
  return parentRow(row, isOneOf(quotations), () =>
    finished(quotationList(maker, quotations, id, false)),
  );
}

function typeRow(
  maker: RowMaker,
  type: AnnotatedQuotation['type'],
  quotations: readonly AnnotatedQuotation[],
): Row {
  const { ids, t } = maker;
  const id = ids.next(`type ${type}`);
  const label = quotationTypeName(type, t);
  const row = {
    id,
    label,
    description: String(quotations.length),
    tooltip: `${label}: ${quotations.length}`,
    spoken: `${label}, ${quotations.length}`,
    icon: { name: iconOf(type), colour: null },
    kind: 'quotationType',
    span: null,
    subject: null,
  };
  return parentRow(row, isOneOf(quotations), () =>
    finished(quotationList(maker, quotations, id, true)),
  );
}

function quotationList(
  maker: RowMaker,
  quotations: readonly AnnotatedQuotation[],
  parent: string,
  withSpeaker: boolean,
): Steps<Row[]> {
  return rowsInParts({
    list: quotations,
    rowOf: (quotation) => quotationRow(maker, quotation, parent, withSpeaker),
    parent,
    lineOf: (quotation) => maker.reading.lineAt(reachOf(quotation).start),
    holds: ({ id }, subject) => id === subject,
    t: maker.t,
  });
}

function* speakerList(maker: RowMaker): Steps<Row[]> {
  const { reading, t } = maker;
  return yield* rowsInParts({
    list: yield* speakerSections(reading, t),
    rowOf: (section) => sectionRow(maker, section),
    parent: 'speakers',
    lineOf: ({ quotations: [first] }) =>
      first === undefined ? 0 : reading.lineAt(reachOf(first).start),
    holds: ({ quotations }, subject) => quotations.some(({ id }) => id === subject),
    t,
  });
}

function isOneOf(quotations: readonly AnnotatedQuotation[]): Row['holds'] {
  return (subject) => quotations.some(({ id }) => id === subject);
}

function quotationRow(
  { reading, ids, t }: RowMaker,
  quotation: AnnotatedQuotation,
  parent: string,
  withSpeaker: boolean,
): Row {
  const line = t('line {0}', reading.lineAt(reachOf(quotation).start));
  const type = quotationTypeName(quotation.type, t);
  const cue = quotation.cue === null ? '' : shorten(quotation.cue.text, 30);
  const speaker = speakerNameOf(reading, quotation);
  const by = speaker === null ? t('nobody named') : shorten(speaker, longestLabel);
  const words = quotedWords(reading, quotation);
  return leafRow({
    id: ids.next(`${parent}:`),
    label: shorten(words, longestLabel),
    description: [withSpeaker ? by : '', line, cue].filter((part) => part !== '').join(' · '),
    tooltip: `${shorten(words, longestTooltip)}\n${type} · ${by} · ${line}`,
    spoken: t(
      '{0} by {1}, {2}: {3}',
      type,
      by,
      line,
      shorten(wordsOf(reading, quotation), longestLabel),
    ),
    icon: { name: iconOf(quotation.type), colour: null },
    kind: 'quotation',
    span: reachOf(quotation),
    subject: quotation.id,
  });
}

/** The part of all quoted characters that these quotations have, in whole percent. */
function shareOf({ quoted }: RowMaker, quotations: readonly AnnotatedQuotation[]): number {
  return quoted === 0 ? 0 : Math.round((100 * finished(measuring(quotations))) / quoted);
}

/** Characters in the quotations, those inside other quotations not counted twice. */
function* measuring(quotations: readonly AnnotatedQuotation[]): Steps<number> {
  let length = 0;
  for (const { parent, spans } of quotations) {
    yield;
    if (parent === null) for (const { start, end } of spans) length += end - start;
  }
  return length;
}

function sectionIcon({ kind, entity }: SpeakerSection): Row['icon'] {
  switch (kind) {
    case 'unattributed':
      return { name: 'question', colour: 'pressmark.quotation.unattributedBorder' };
    case 'unclear':
      return { name: 'question', colour: null };
    case 'anonymous':
      return { name: 'eye-closed', colour: null };
    case 'named':
    case 'described': {
      const name = entity === null ? 'account' : entityIcon[entity.type];
      return { name, colour: 'pressmark.speaker.border' };
    }
  }
}

function iconOf(type: AnnotatedQuotation['type']): string {
  const icons = { direct: 'quote', mixed: 'comment-discussion', indirect: 'comment' } as const;
  return icons[type];
}
