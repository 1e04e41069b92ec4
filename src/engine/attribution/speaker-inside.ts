/** "I" and "we" between quotation marks are whoever speaks there. */
import type { Cast } from '../entities/entity';
import type { Mention } from '../mentions/mention';
import type { Passage } from '../tagging/passage';
import { contains } from '../text/span';
import type { AttributedQuotation } from './quotation';
import { startsFrom } from './speaker-source';

const FIRST_PERSON = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/i;

/** A new cast in which the first persons of every marked stretch stand for its speaker; inner quotations win. */
export function linkFirstPersons(
  passages: readonly Passage[],
  quotations: readonly AttributedQuotation[],
  cast: Cast,
  byPassage: ReadonlyMap<number, readonly number[]>,
): Cast {
  const links = new Map<number, number>();
  for (const { passage, report, speaker } of quotations) {
    const own = byPassage.get(passage) ?? [];
    const text = passages[passage]?.text ?? '';
    for (const marked of report.marked) {
      for (let at = startsFrom(own, marked.start, cast); at < own.length; at++) {
        const index = own[at] ?? -1;
        const mention = cast.mentions[index];
        if (mention === undefined || mention.start >= marked.end) break;
        if (!isFirstPerson(mention, text) || !contains(marked, mention)) continue;
        if (speaker === null) links.delete(index);
        else links.set(index, speaker);
      }
    }
  }
  return links.size === 0 ? cast : withLinks(cast, links);
}

function isFirstPerson(mention: Mention, text: string): boolean {
  return mention.form === 'pronoun' && FIRST_PERSON.test(text.slice(mention.start, mention.end));
}

function withLinks(cast: Cast, links: ReadonlyMap<number, number>): Cast {
  const added = new Map<number, number[]>();
  for (const [mention, entity] of links) {
    const mentions = added.get(entity);
    if (mentions === undefined) added.set(entity, [mention]);
    else mentions.push(mention);
  }
  return {
    ...cast,
    entities: cast.entities.map((entity, index) => {
      const more = added.get(index);
      if (more === undefined) return entity;
      return { ...entity, mentions: [...entity.mentions, ...more].sort((a, b) => a - b) };
    }),
    entityOf: cast.entityOf.map((entity, index) => links.get(index) ?? entity),
    why: cast.why.map((why, index) => (links.has(index) ? 'first-person' : why)),
  };
}
