import type { AnnotatedEntity, AnnotatedQuotation, EntityType, Span, Steps } from '../engine';
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
/** Most symbols of an outline, and of an answer to a search. */
const mostSymbols = 2_000;
const stretchLength = 100;

/**
 * The symbols of the outline, in steps. The editor takes them in at once, so of an article with very many there are only
 * headings that say from which line to which.
 */
export function* articleSymbols(
  reading: Reading,
  mode: OutlineMode,
  t: Localize,
): Steps<readonly ArticleSymbol[]> {
  const { quotations, entities } = reading.annotation;
  const all = mode === 'type' ? entities.length : quotations.length;
  if (all > mostSymbols) return yield* stretches(reading, mode, t);
  switch (mode) {
    case 'text':
      return yield* inTextOrder(reading, t);
    case 'speaker':
      return yield* bySpeaker(reading, t);
    case 'type':
      return yield* byType(reading, t);
  }
}

/** What stands in the outline of a very long article: so many symbols of the text, by the lines they stand on. */
function* stretches(
  reading: Reading,
  mode: OutlineMode,
  t: Localize,
): Steps<readonly ArticleSymbol[]> {
  const { quotations, entities } = reading.annotation;
  const all = mode === 'type' ? entities : quotations;
  const symbols: ArticleSymbol[] = [];
  for (let from = 0; from < all.length; from += stretchLength) {
    yield;
    const part = all
      .slice(from, from + stretchLength)
      .flatMap((each) =>
        'mentions' in each ? (introductionOf(reading, each) ?? []) : reachOf(each),
      );
    if (part.length === 0) continue;
    const span = hull(part);
    const [first, last] = [reading.lineAt(span.start), reading.lineAt(span.end)];
    symbols.push({
      name: t('lines {0} to {1}', first, last),
      detail: String(part.length),
      kind: 'heading',
      span,
      selection: { start: span.start, end: span.start },
      children: [],
    });
  }
  return symbols;
}

function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** A symbol and the words, in small letters, by which a search finds it. */
export interface SearchableName {
  readonly symbol: ArticleSymbol;
  readonly words: string;
}

/** People, organisations and places whose words are wanted, for a search over several articles; in steps. */
export function* searchableNames(
  reading: Reading,
  t: Localize,
  wanted: (words: string) => boolean = () => true,
): Steps<SearchableName[]> {
  const found: SearchableName[] = [];
  for (const entity of reading.annotation.entities) {
    yield;
    if (entity.type !== 'PERSON' && entity.type !== 'ORG' && entity.type !== 'PLACE') continue;
    const words = [entity.name, ...entity.aliases].join(' ').toLowerCase();
    if (!wanted(words)) continue;
    const symbol = entitySymbol(reading, entity, t);
    if (symbol !== null) found.push({ symbol, words });
  }
  return found;
}

/** Whether words hold every word of the query, in any order. */
export function queryMatcher(query: string): (words: string) => boolean {
  const wanted = query.toLowerCase().split(' ');
  return (words) => wanted.every((word) => words.includes(word));
}

/** The first people, organisations and places whose names hold all words of the query; in steps. */
export function* findEntities(
  reading: Reading,
  query: string,
  t: Localize,
): Steps<ArticleSymbol[]> {
  const found = yield* searchableNames(reading, t, queryMatcher(query));
  return found.slice(0, mostSymbols).map(({ symbol }) => symbol);
}

/** The headline, then every quotation; those inside others as their children. */
function* inTextOrder(reading: Reading, t: Localize): Steps<ArticleSymbol[]> {
  const { headline, quotations } = reading.annotation;
  const children = groupBy(quotations, ({ parent }) => parent);
  const build = (quotation: AnnotatedQuotation): ArticleSymbol =>
    quotationSymbol(reading, quotation, (children.get(quotation.id) ?? []).map(build), t);
  const symbols = headline === null ? [] : [headingSymbol(reading, headline)];
  for (const quotation of children.get(null) ?? []) {
    yield;
    symbols.push(build(quotation));
  }
  return symbols;
}

function* bySpeaker(reading: Reading, t: Localize): Steps<ArticleSymbol[]> {
  const groups: ArticleSymbol[] = [];
  for (const { title, entity, quotations } of yield* speakerSections(reading, t)) {
    yield;
    const symbols = quotations.map((quotation) => quotationSymbol(reading, quotation, [], t));
    groups.push(groupSymbol(title, entity?.type ?? 'OTHER', symbols));
  }
  return groups;
}

function* byType(reading: Reading, t: Localize): Steps<ArticleSymbol[]> {
  const groups: ArticleSymbol[] = [];
  for (const [type, entities] of groupBy(reading.annotation.entities, (entity) => entity.type)) {
    yield;
    const symbols = entities.flatMap((entity) => entitySymbol(reading, entity, t) ?? []);
    if (symbols.length > 0) groups.push(groupSymbol(entityTypePlural(type, t), type, symbols));
  }
  return groups;
}

/** A group spans all its children, as the editor demands. */
function groupSymbol(
  name: string,
  kind: ArticleSymbol['kind'],
  children: readonly ArticleSymbol[],
): ArticleSymbol {
  const span = hull(children.map((child) => child.span));
  const selection = children[0]?.selection ?? { start: span.start, end: span.start };
  return { name, detail: String(children.length), kind, span, selection, children };
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
