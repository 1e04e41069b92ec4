import type { EntityType, QuotationType } from '../engine';
import type { Highlight } from './categories';
import type { Localize } from './localize';
import type { ReplacementKind } from './rename';

/** The heading of a list of entities of one type. */
export function entityTypePlural(type: EntityType, t: Localize): string {
  const plural = {
    PERSON: 'People',
    ORG: 'Organizations',
    PLACE: 'Places',
    NORP: 'Nationalities and groups',
    DATE: 'Dates',
    TIME: 'Times',
    MONEY: 'Sums of money',
    PERCENT: 'Percentages',
    QUANTITY: 'Quantities',
    EVENT: 'Events',
    WORK: 'Works',
    OTHER: 'Other names',
  } as const satisfies Readonly<Record<EntityType, string>>;
  return t(plural[type]);
}

/** What one entity of the type is called. */
export function entityTypeName(type: EntityType, t: Localize): string {
  const name = {
    PERSON: 'Person',
    ORG: 'Organization',
    PLACE: 'Place',
    NORP: 'Nationality or group',
    DATE: 'Date',
    TIME: 'Time',
    MONEY: 'Sum of money',
    PERCENT: 'Percentage',
    QUANTITY: 'Quantity',
    EVENT: 'Event',
    WORK: 'Work',
    OTHER: 'Name',
  } as const satisfies Readonly<Record<EntityType, string>>;
  return t(name[type]);
}

export function quotationTypeName(type: QuotationType, t: Localize): string {
  const name = {
    direct: 'Direct quotation',
    mixed: 'Mixed quotation',
    indirect: 'Indirect quotation',
  } as const satisfies Readonly<Record<QuotationType, string>>;
  return t(name[type]);
}

export function highlightName(highlight: Highlight, t: Localize): string {
  const name = {
    quotations: 'Quotations',
    cues: 'Reporting words',
    speakers: 'Sources',
    people: 'People',
    organizations: 'Organizations',
    places: 'Places',
    groups: 'Nationalities and groups',
    dates: 'Dates',
    amounts: 'Amounts',
    works: 'Events, works and other names',
  } as const satisfies Readonly<Record<Highlight, string>>;
  return t(name[highlight]);
}

/** The product icon (codicon) of an entity type. */
export const entityIcon: Readonly<Record<EntityType, string>> = {
  PERSON: 'person',
  ORG: 'briefcase',
  PLACE: 'globe',
  NORP: 'organization',
  DATE: 'calendar',
  TIME: 'watch',
  MONEY: 'symbol-numeric',
  PERCENT: 'symbol-numeric',
  QUANTITY: 'symbol-numeric',
  EVENT: 'milestone',
  WORK: 'book',
  OTHER: 'tag',
};

/** What a change of a rename is about, for the preview of the editor. */
export function replacementName(kind: ReplacementKind, t: Localize): string {
  const name = {
    full: 'The full name',
    part: 'A part of the name',
    quoted: 'Inside a quotation',
  } as const satisfies Readonly<Record<ReplacementKind, string>>;
  return t(name[kind]);
}
