import { firstFrom } from '../engine';
import type { AnnotatedEntity, Span, Steps } from '../engine';
import { mentionAt } from './reading';
import type { Reading } from './reading';

/** What a change is about: the whole name, a part of it, or words that somebody is quoted with. */
export type ReplacementKind = 'full' | 'part' | 'quoted';

/** One change of the text of an article that a rename asks for. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
  readonly kind: ReplacementKind;
  /** The reader should say yes to it: it changes words in quotation marks, or the name may be somebody else's. */
  readonly doubtful: boolean;
}

/** What a rename at an offset is about: the name as it stands there. */
export interface RenameSubject {
  readonly span: Span;
  readonly name: string;
  readonly entity: AnnotatedEntity;
}

/** The named entity at the offset; a description or a pronoun has no name to change. */
export function renameSubjectAt(reading: Reading, offset: number): RenameSubject | null {
  const mention = mentionAt(reading, offset);
  if (mention?.form !== 'name' || mention.entity === null) return null;
  const entity = reading.entities.get(mention.entity);
  if (entity === undefined) return null;
  const { start, end } = mention;
  return { span: { start, end }, name: entity.name, entity };
}

/**
 * Every change that gives the entity a new name: the full name becomes the new full name, and where the text uses only
 * a part of it (the surname, the given name) the matching part of the new name is put in. What stands around that part
 * stays, so "Ms. Jones" becomes "Ms. Smith". A short form that shares no word with the old name stays as it is. In steps.
 */
export function* renameEntity(
  reading: Reading,
  entity: AnnotatedEntity,
  newName: string,
): Steps<Replacement[]> {
  const name = newName.trim();
  const changes: Replacement[] = [];
  if (name === '') return changes;
  const isElsewhere = yield* namesOfOthers(reading, entity);
  const isVerbatim = yield* verbatimIn(reading);
  for (const id of entity.mentions) {
    yield;
    const mention = reading.mentions.get(id);
    if (mention?.form !== 'name') continue;
    const change = replacementIn(mention.text, mention.start, entity.name, name);
    if (change === null) continue;
    const quoted = isVerbatim(change.span);
    const old = mention.text.slice(
      change.span.start - mention.start,
      change.span.end - mention.start,
    );
    const part = old === entity.name ? 'full' : 'part';
    const doubtful = quoted || mention.confidence < leastConfidence || isElsewhere(old);
    changes.push({ ...change, kind: quoted ? 'quoted' : part, doubtful });
  }
  return changes;
}

/** Below this the engine is not sure who is meant. */
const leastConfidence = 0.6;

/** Whether words are a name of somebody else too, as a surname that two people share. */
function* namesOfOthers(
  reading: Reading,
  entity: AnnotatedEntity,
): Steps<(words: string) => boolean> {
  const known = new Set<string>();
  for (const { id, type, name, aliases } of reading.annotation.entities) {
    yield;
    if (id === entity.id || type !== entity.type) continue;
    for (const each of [name, ...aliases]) known.add(each).add(each.split(' ').at(-1) ?? '');
  }
  return (words) => known.has(words);
}

/** Whether the words stand between quotation marks, where changing them changes what somebody said. */
function* verbatimIn({ annotation }: Reading): Steps<(span: Span) => boolean> {
  const marked: Span[] = [];
  for (const quotation of annotation.quotations) {
    yield;
    marked.push(...quotation.marked);
  }
  marked.sort((a, b) => a.start - b.start);
  let reached = 0;
  const ends = marked.map(({ end }) => (reached = Math.max(reached, end)));
  return ({ start, end }) => {
    const begun = firstFrom(marked, (span) => span.start <= start);
    return begun > 0 && end <= (ends[begun - 1] ?? 0);
  };
}

function replacementIn(
  text: string,
  offset: number,
  oldName: string,
  newName: string,
): Pick<Replacement, 'span' | 'text'> | null {
  const oldWords = oldName.split(' ');
  const newWords = newName.split(/\s+/u);
  const first = oldWords[0] ?? '';
  const last = oldWords.at(-1) ?? '';
  const pairs: readonly (readonly [string, string])[] = [
    [oldName, newName],
    [last, newWords.at(-1) ?? ''],
    [first, newWords[0] ?? ''],
  ];
  for (const [from, to] of pairs) {
    const at = wordPlace(text, from);
    if (at === -1) continue;
    if (from === to) return null;
    const start = offset + at;
    return { span: { start, end: start + from.length }, text: to };
  }
  return null;
}

/** Where `words` stand in the text as whole words, or -1. */
function wordPlace(text: string, words: string): number {
  if (words === '') return -1;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + words.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}
