import type { AnnotatedEntity, AnnotatedMention, AnnotatedQuotation } from '../engine';
import type { CreateEngine } from './answer';

/** Stands in for the engine until its first version is here: names of two words. */
function findNames(text: string): { entities: AnnotatedEntity[]; mentions: AnnotatedMention[] } {
  const mentions: AnnotatedMention[] = [];
  const entities: AnnotatedEntity[] = [];
  for (const match of text.matchAll(/\b[A-Z][a-z]+ [A-Z][a-z]+\b/gu)) {
    const name = match[0];
    const id = `m${mentions.length + 1}`;
    const found = entities.findIndex((entity) => entity.name === name);
    const place = found === -1 ? entities.length : found;
    const known = entities[place]?.mentions ?? [];
    const entity = `e${place + 1}`;
    entities[place] = {
      id: entity,
      type: 'PERSON',
      name,
      aliases: [],
      descriptors: [],
      mentions: [...known, id],
    };
    const span = { start: match.index, end: match.index + name.length, text: name };
    mentions.push({
      id,
      ...span,
      form: 'name',
      type: 'PERSON',
      entity,
      confidence: 0.9,
      why: 'name',
    });
  }
  return { entities, mentions };
}

/** Direct quotations between straight or curly double marks. */
function findQuotations(text: string, mentions: readonly AnnotatedMention[]): AnnotatedQuotation[] {
  const quotations: AnnotatedQuotation[] = [];
  const none = { cue: null, anonymous: false, addressee: null, parent: null, continues: null };
  let open = -1;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (text[offset] === '\n') open = -1;
    if (text[offset] !== '"' && text[offset] !== '“' && text[offset] !== '”') continue;
    const start = open + 1;
    const opens = open === -1;
    open = opens ? offset : -1;
    if (opens || start === offset) continue;
    const id = `q${quotations.length + 1}`;
    const spans = [{ start, end: offset }];
    const by = mentions.find((mention) => mention.start > offset && mention.start < offset + 30);
    const source =
      by === undefined ? null : { start: by.start, end: by.end, text: by.text, mention: by.id };
    const speaker = by?.entity ?? null;
    quotations.push({
      id,
      type: 'direct',
      spans,
      marked: spans,
      ...none,
      source,
      speaker,
      confidence: 0.8,
      why: 'content-cue-source',
    });
  }
  return quotations;
}

export const createEngine: CreateEngine = () => ({
  analyze: (text, { source }) => {
    const { entities, mentions } = findNames(text);
    const quotations = findQuotations(text, mentions);
    const head = { headline: null, byline: null, dateline: null };
    return {
      version: 1,
      engine: '0',
      source,
      unit: 'utf-16',
      length: text.length,
      ...head,
      entities,
      mentions,
      quotations,
      problems: [],
    };
  },
});
