import type { AnnotatedEntity, AnnotatedQuotation, EntityType, Span } from '../engine';
import { groupBy } from './group';
import type { Localize } from './localize';
import { entityTypeName, entityTypePlural, quotationTypeName } from './names';
import { introductionOf } from './navigation';
import { quotedWords, reachOf, speakerNameOf } from './reading';
import type { Reading } from './reading';
import { shorten } from './shorten';
import { speakerSections } from './speakers';

/** How the outline is built; values of the setting `pressmark.outline`. */
export const outlineModes = ['text', 'speaker', 'type'] as const;
export type OutlineMode = (typeof outlineModes)[number];

/** One symbol of an article, in the editor's vocabulary but as plain data. */
export interface ArticleSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: EntityType | 'quotation' | 'heading';
  /** The whole stretch it stands for; holds `selection` and the children. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly ArticleSymbol[];
}

const longestName = 80;

/** The symbols one after the other, for an article may have very many. */
export function articleSymbols(
  reading: Reading,
  mode: OutlineMode,
  t: Localize,
): Generator<ArticleSymbol> {
  switch (mode) {
    case 'text':
      return inTextOrder(reading, t);
    case 'speaker':
      return bySpeaker(reading, t);
    case 'type':
      return byType(reading, t);
  }
}

/** A symbol and the words, in small letters, by which a search finds it. */
export interface SearchableName {
  readonly symbol: ArticleSymbol;
  readonly words: string;
}

/** People, organisations and places, for a search over several articles. */
export function searchableNames(reading: Reading, t: Localize): SearchableName[] {
  return reading.annotation.entities
    .filter(({ type }) => type === 'PERSON' || type === 'ORG' || type === 'PLACE')
    .flatMap((entity) => {
      const symbol = entitySymbol(reading, entity, t);
      const words = [entity.name, ...entity.aliases].join(' ').toLowerCase();
      return symbol === null ? [] : [{ symbol, words }];
    });
}

/** Whether words hold every word of the query, in any order. */
export function queryMatcher(query: string): (words: string) => boolean {
  const wanted = query.toLowerCase().split(' ');
  return (words) => wanted.every((word) => words.includes(word));
}

/** People, organisations and places whose names hold all words of the query. */
export function findEntities(reading: Reading, query: string, t: Localize): ArticleSymbol[] {
  const holds = queryMatcher(query);
  return searchableNames(reading, t)
    .filter(({ words }) => holds(words))
    .map(({ symbol }) => symbol);
}

/** The headline, then every quotation; those inside others as their children. */
function* inTextOrder(reading: Reading, t: Localize): Generator<ArticleSymbol> {
  const { headline, quotations } = reading.annotation;
  const children = groupBy(quotations, ({ parent }) => parent);
  const build = (quotation: AnnotatedQuotation): ArticleSymbol =>
    quotationSymbol(reading, quotation, (children.get(quotation.id) ?? []).map(build), t);
  if (headline !== null) yield headingSymbol(reading, headline);
  for (const quotation of children.get(null) ?? []) yield build(quotation);
}

function* bySpeaker(reading: Reading, t: Localize): Generator<ArticleSymbol> {
  for (const { title, entity, quotations } of speakerSections(reading, t)) {
    const symbols = quotations.map((quotation) => quotationSymbol(reading, quotation, [], t));
    yield groupSymbol(title, entity?.type ?? 'OTHER', symbols);
  }
}

function* byType(reading: Reading, t: Localize): Generator<ArticleSymbol> {
  const groups = groupBy(reading.annotation.entities, ({ type }) => type);
  for (const [type, entities] of groups) {
    const symbols = entities.flatMap((entity) => entitySymbol(reading, entity, t) ?? []);
    if (symbols.length > 0) yield groupSymbol(entityTypePlural(type, t), type, symbols);
  }
}

/** A group spans all its children, as the editor demands. */
function groupSymbol(
  name: string,
  kind: ArticleSymbol['kind'],
  children: readonly ArticleSymbol[],
): ArticleSymbol {
  const start = Math.min(...children.map(({ span }) => span.start));
  const end = Math.max(...children.map(({ span }) => span.end));
  const selection = children[0]?.selection ?? { start, end: start };
  return { name, detail: String(children.length), kind, span: { start, end }, selection, children };
}

function quotationSymbol(
  reading: Reading,
  quotation: AnnotatedQuotation,
  children: readonly ArticleSymbol[],
  t: Localize,
): ArticleSymbol {
  const speaker = speakerNameOf(reading, quotation);
  const span = reachOf(quotation);
  return {
    name: shorten(quotedWords(reading, quotation), longestName),
    detail: speaker === null ? quotationTypeName(quotation.type, t) : shorten(speaker, longestName),
    kind: 'quotation',
    span,
    selection: span,
    children,
  };
}

function entitySymbol(
  reading: Reading,
  entity: AnnotatedEntity,
  t: Localize,
): ArticleSymbol | null {
  const first = introductionOf(reading, entity);
  if (first === null) return null;
  const span = { start: first.start, end: first.end };
  const role = entity.descriptors[0];
  return {
    name: shorten(entity.name, longestName),
    detail: role === undefined ? entityTypeName(entity.type, t) : shorten(role, longestName),
    kind: entity.type,
    span,
    selection: span,
    children: [],
  };
}

function headingSymbol(reading: Reading, { start, end }: Span): ArticleSymbol {
  const span = { start, end };
  const name = shorten(reading.text.slice(start, end), longestName);
  return {
    name,
    detail: String(reading.lineAt(start)),
    kind: 'heading',
    span,
    selection: span,
    children: [],
  };
}
