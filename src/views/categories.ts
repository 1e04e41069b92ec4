import type { EntityType } from '../engine';

/** Every kind of thing that is painted. Each has one look and is painted by one decoration type. */
export const categories = [
  'direct',
  'mixed',
  'verbatim',
  'indirect',
  'unattributed',
  'cue',
  'speaker',
  'person',
  'organization',
  'place',
  'group',
  'date',
  'amount',
  'work',
] as const;

export type Category = (typeof categories)[number];

/** What the reader can switch on and off; names of the settings below `pressmark.highlights`. */
export const highlights = [
  'quotations',
  'cues',
  'speakers',
  'people',
  'organizations',
  'places',
  'groups',
  'dates',
  'amounts',
  'works',
] as const;

export type Highlight = (typeof highlights)[number];

export const highlightOf: Readonly<Record<Category, Highlight>> = {
  direct: 'quotations',
  mixed: 'quotations',
  verbatim: 'quotations',
  indirect: 'quotations',
  unattributed: 'quotations',
  cue: 'cues',
  speaker: 'speakers',
  person: 'people',
  organization: 'organizations',
  place: 'places',
  group: 'groups',
  date: 'dates',
  amount: 'amounts',
  work: 'works',
};

export const categoryOfEntity: Readonly<Record<EntityType, Category>> = {
  PERSON: 'person',
  ORG: 'organization',
  PLACE: 'place',
  NORP: 'group',
  DATE: 'date',
  TIME: 'date',
  MONEY: 'amount',
  PERCENT: 'amount',
  QUANTITY: 'amount',
  EVENT: 'work',
  WORK: 'work',
  OTHER: 'work',
};
