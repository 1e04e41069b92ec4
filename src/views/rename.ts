import type { AnnotatedEntity, Span } from '../engine';
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
 * stays, so "Ms. Jones" becomes "Ms. Smith". A short form that shares no word with the old name stays as it is.
 */
export function renameEntity(
  reading: Reading,
  entity: AnnotatedEntity,
  newName: string,
): Replacement[] {
  const name = newName.trim();
  if (name === '') return [];
  const isElsewhere = namesOfOthers(reading, entity);
  return entity.mentions.flatMap((id) => {
    const mention = reading.mentions.get(id);
    if (mention?.form !== 'name') return [];
    const change = replacementIn(mention.text, mention.start, entity.name, name);
    if (change === null) return [];
    const quoted = isVerbatim(reading, change.span);
    const old = mention.text.slice(
      change.span.start - mention.start,
      change.span.end - mention.start,
    );
    const part = old === entity.name ? 'full' : 'part';
    const doubtful = quoted || mention.confidence < leastConfidence || isElsewhere(old);
    return [{ ...change, kind: quoted ? 'quoted' : part, doubtful }];
  });
}

/** Below this the engine is not sure who is meant. */
const leastConfidence = 0.6;

/** Whether words are a name of somebody else too, as a surname that two people share. */
function namesOfOthers(reading: Reading, entity: AnnotatedEntity): (words: string) => boolean {
  const names = reading.annotation.entities
    .filter(({ id, type }) => id !== entity.id && type === entity.type)
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .flatMap((name) => [name, name.split(' ').at(-1) ?? '']);
  const known = new Set(names);
  return (words) => known.has(words);
}

/** Whether the words stand between quotation marks, where changing them changes what somebody said. */
function isVerbatim({ annotation }: Reading, { start, end }: Span): boolean {
  return annotation.quotations.some(({ marked }) =>
    marked.some((span) => span.start <= start && end <= span.end),
  );
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
