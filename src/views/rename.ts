import type { AnnotatedEntity, Span } from '../engine';
import { mentionAt } from './reading';
import type { Reading } from './reading';

/** One change of the text of an article that a rename asks for. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
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
  return entity.mentions.flatMap((id) => {
    const mention = reading.mentions.get(id);
    if (mention?.form !== 'name') return [];
    return replacementIn(mention.text, mention.start, entity.name, name) ?? [];
  });
}

function replacementIn(
  text: string,
  offset: number,
  oldName: string,
  newName: string,
): Replacement | null {
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
