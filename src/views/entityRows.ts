import { finished } from '../engine';
import type { AnnotatedEntity, AnnotatedMention, EntityType } from '../engine';
import { plainLine } from '../formats/escape';
import { categoryOfEntity } from './categories';
import { counted } from './localize';
import type { Localize } from './localize';
import { looks } from './looks';
import { entityIcon, entityTypeName, entityTypePlural } from './names';
import type { Reading } from './reading';
import { leafRow, parentRow, RowIds, rowsInParts } from './row';
import type { Row } from './row';
import { shorten } from './shorten';

/** People first, because they are who an article is about. */
const typeOrder: readonly EntityType[] = [
  'PERSON',
  'ORG',
  'PLACE',
  'NORP',
  'EVENT',
  'WORK',
  'DATE',
  'TIME',
  'MONEY',
  'PERCENT',
  'QUANTITY',
  'OTHER',
];

const longestLabel = 80;
/** Characters shown on each side of a mention. */
const context = 40;

/** The entities by type, each with its mentions; within a type in the order of the text. */
export function entityRows(reading: Reading, t: Localize): Row[] {
  const ids = new RowIds();
  const byType = new Map<EntityType, AnnotatedEntity[]>(typeOrder.map((type) => [type, []]));
  for (const entity of reading.annotation.entities) byType.get(entity.type)?.push(entity);
  return [...byType]
    .filter(([, entities]) => entities.length > 0)
    .map(([type, entities]) => typeRow(reading, type, entities, ids, t));
}

function typeRow(
  reading: Reading,
  type: EntityType,
  entities: readonly AnnotatedEntity[],
  ids: RowIds,
  t: Localize,
): Row {
  const label = entityTypePlural(type, t);
  const row = {
    id: `type ${type}`,
    label,
    description: String(entities.length),
    tooltip: `${label}: ${entities.length}`,
    spoken: `${label}, ${entities.length}`,
    icon: iconOf(type),
    kind: 'entityType',
    span: null,
    subject: null,
  };
  const holds = (subject: string): boolean => entities.some(({ id }) => id === subject);
  return parentRow(row, holds, () =>
    finished(
      rowsInParts({
        list: entities,
        rowOf: (entity) => entityRow(reading, entity, ids, t),
        parent: row.id,
        lineOf: ({ mentions: [first] }) =>
          reading.lineAt(reading.mentions.get(first ?? '')?.start ?? 0),
        holds: ({ id }, subject) => id === subject,
        t,
      }),
    ),
  );
}

function entityRow(reading: Reading, entity: AnnotatedEntity, ids: RowIds, t: Localize): Row {
  const id = ids.next(`entity ${entity.type} ${entity.name}`);
  const name = shorten(entity.name, longestLabel);
  const first = reading.mentions.get(entity.mentions[0] ?? '');
  const counts = countsOf(reading, entity, t);
  const role = entity.descriptors[0];
  const row = {
    id,
    label: name,
    description: [String(entity.mentions.length), role === undefined ? '' : shorten(role, 50)]
      .filter((part) => part !== '')
      .join(' · '),
    tooltip: tooltipOf(entity, counts, t),
    spoken: `${entityTypeName(entity.type, t)} ${name}, ${counts}`,
    icon: iconOf(entity.type),
    kind: 'entity',
    span: first === undefined ? null : { start: first.start, end: first.end },
    subject: entity.id,
  };
  const holds = (subject: string): boolean => entity.id === subject;
  return parentRow(row, holds, () =>
    finished(
      rowsInParts({
        list: entity.mentions.flatMap((mention) => reading.mentions.get(mention) ?? []),
        rowOf: (mention) => mentionRow(reading, mention, ids.next(`${id}:`), t),
        parent: id,
        lineOf: ({ start }) => reading.lineAt(start),
        holds: (mention, subject) => mention.id === subject,
        t,
      }),
    ),
  );
}

function countsOf(reading: Reading, entity: AnnotatedEntity, t: Localize): string {
  const mentions = counted(t, entity.mentions.length, 'one mention', '{0} mentions');
  const spoken = reading.spokenBy.get(entity.id)?.length ?? 0;
  if (spoken === 0) return mentions;
  return `${mentions}, ${counted(t, spoken, 'one quotation', '{0} quotations')}`;
}

function tooltipOf(entity: AnnotatedEntity, counts: string, t: Localize): string {
  const lines = [`${shorten(entity.name, longestLabel)} · ${entityTypeName(entity.type, t)}`];
  const phrases = (list: readonly string[]): string =>
    list
      .slice(0, 5)
      .map((phrase) => shorten(phrase, longestLabel))
      .join('; ');
  if (entity.descriptors.length > 0)
    lines.push(t('Described as: {0}', phrases(entity.descriptors)));
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  if (aliases.length > 0) lines.push(t('Also called: {0}', phrases(aliases)));
  lines.push(counts);
  return lines.join('\n');
}

function mentionRow(reading: Reading, mention: AnnotatedMention, id: string, t: Localize): Row {
  const line = reading.lineAt(mention.start);
  const around = surroundings(reading.text, mention);
  const label = shorten(mention.text, longestLabel);
  return leafRow({
    id,
    label,
    description: `${t('line {0}', line)} · ${around}`,
    tooltip: around,
    spoken: t('{0}, line {1}: {2}', label, line, around),
    icon: { name: 'symbol-key', colour: null },
    kind: 'mention',
    span: { start: mention.start, end: mention.end },
    subject: mention.id,
  });
}

/** The words around a mention on its own line, whole words only. */
function surroundings(text: string, { start, end }: AnnotatedMention): string {
  const before = text.slice(Math.max(0, start - context), start);
  const after = text.slice(end, end + context);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const lineEnd = after.search(/[\n\r]/u);
  const left =
    lineStart > 0 || start <= context
      ? before.slice(lineStart)
      : `…${before.slice(before.indexOf(' ') + 1)}`;
  const right =
    lineEnd >= 0
      ? after.slice(0, lineEnd)
      : `${after.slice(0, Math.max(after.lastIndexOf(' '), 0))}…`;
  return plainLine(`${left}${text.slice(start, end)}${right}`);
}

function iconOf(type: EntityType): Row['icon'] {
  return { name: entityIcon[type], colour: looks[categoryOfEntity[type]].border?.colour ?? null };
}
