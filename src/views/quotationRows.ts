import type { AnnotatedQuotation, EntityType } from '../engine';
import { plainLine } from '../formats/escape';
import { counted } from './localize';
import type { Localize } from './localize';
import { entityIcon, quotationTypeName } from './names';
import { attributionOf, lineOf, quotedWords, reachOf, speakerNameOf, wordsOf } from './reading';
import type { Reading } from './reading';
import { RowIds } from './row';
import type { Row } from './row';
import { shorten } from './shorten';

interface SpeakerGroup {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType | null;
  readonly order: number;
  readonly entity: string | null;
  readonly detail: string;
  readonly quotations: AnnotatedQuotation[];
}

const longestLabel = 100;
const longestTooltip = 600;

/** The quotations by who said them, speakers in the order of their first words; those without a name come last. */
export function quotationRows(reading: Reading, t: Localize): Row[] {
  const ids = new RowIds();
  return groupBySpeaker(reading, t).map((group) => groupRow(reading, group, ids, t));
}

function groupBySpeaker(reading: Reading, t: Localize): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup>();
  for (const quotation of reading.annotation.quotations) {
    const fresh = groupFor(reading, quotation, t);
    const group = groups.get(fresh.key) ?? fresh;
    groups.set(fresh.key, group);
    group.quotations.push(quotation);
  }
  return [...groups.values()].sort((a, b) => a.order - b.order);
}

function groupFor(reading: Reading, quotation: AnnotatedQuotation, t: Localize): SpeakerGroup {
  const quotations: AnnotatedQuotation[] = [];
  const nobody = { type: null, entity: null, detail: '', quotations };
  const name = shorten(speakerNameOf(reading, quotation) ?? '', longestLabel);
  switch (attributionOf(quotation)) {
    case 'named': {
      const entity = reading.entities.get(quotation.speaker ?? '');
      const type = entity?.type ?? null;
      const detail = plainLine(entity?.descriptors.slice(0, 3).join('; ') ?? '');
      const key = `speaker ${type ?? ''} ${name}`;
      return { key, name, type, order: 0, entity: quotation.speaker, detail, quotations };
    }
    case 'described':
      return { ...nobody, key: `source ${name.toLowerCase()}`, name, order: 1 };
    case 'anonymous':
      return { ...nobody, key: 'anonymous', name: t('Anonymous sources'), order: 2 };
    case 'unattributed':
      return { ...nobody, key: 'unattributed', name: t('Unattributed'), order: 3 };
  }
}

function groupRow(reading: Reading, group: SpeakerGroup, ids: RowIds, t: Localize): Row {
  const { quotations } = group;
  const count = counted(t, quotations.length, 'one quotation', '{0} quotations');
  const id = ids.next(group.key);
  return {
    id,
    label: group.name,
    description: String(quotations.length),
    tooltip: [group.name, group.detail, count].filter((part) => part !== '').join('\n'),
    spoken: `${group.name}, ${count}`,
    icon: groupIcon(group),
    kind: 'speaker',
    span: null,
    subject: group.entity,
    children: quotations.map((quotation) =>
      quotationRow(reading, quotation, ids.next(`${id}:`), t),
    ),
  };
}

function groupIcon({ type, order }: SpeakerGroup): Row['icon'] {
  if (order === 3) return { name: 'question', colour: 'pressmark.quotation.unattributedBorder' };
  if (order === 2) return { name: 'eye-closed', colour: null };
  return { name: type === null ? 'account' : entityIcon[type], colour: 'pressmark.speaker.border' };
}

/** One quotation as a row; without its speaker, whom the row above it names. */
function quotationRow(
  reading: Reading,
  quotation: AnnotatedQuotation,
  id: string,
  t: Localize,
): Row {
  const words = wordsOf(reading, quotation);
  const line = lineOf(reading, reachOf(quotation).start);
  const type = quotationTypeName(quotation.type, t);
  const cue = quotation.cue === null ? '' : ` · ${shorten(quotation.cue.text, 30)}`;
  const speaker = speakerNameOf(reading, quotation);
  const by = speaker === null ? t('nobody named') : shorten(speaker, longestLabel);
  const shown = quotedWords(reading, quotation);
  return {
    id,
    label: shorten(shown, longestLabel),
    description: `${t('line {0}', line)}${cue}`,
    tooltip: `${shorten(shown, longestTooltip)}\n${type} · ${by} · ${t('line {0}', line)}`,
    spoken: t('{0} by {1}, line {2}: {3}', type, by, line, shorten(words, longestLabel)),
    icon: { name: iconOf(quotation), colour: null },
    kind: 'quotation',
    span: reachOf(quotation),
    subject: quotation.id,
    children: [],
  };
}

function iconOf({ type }: AnnotatedQuotation): string {
  const icons = { direct: 'quote', mixed: 'comment-discussion', indirect: 'comment' } as const;
  return icons[type];
}
