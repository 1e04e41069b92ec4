/** "I" and "we" between quotation marks are whoever speaks there. */
import type { Mention } from '../mentions/mention';
import type { Passage } from '../tagging/passage';
import { contains } from '../text/span';
import type { AttributedQuotation } from './quotation';
import { startsFrom } from './speaker-source';

const FIRST_PERSON = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/i;

/** The first persons of every marked stretch of a paragraph with its speaker; inner quotations win. */
export function linkFirstPersons(
  { text }: Pick<Passage, 'text'>,
  quotations: readonly AttributedQuotation[],
  mentions: readonly Mention[],
): ReadonlyMap<number, number> {
  const links = new Map<number, number>();
  for (const { report, speaker } of quotations) {
    for (const marked of report.marked) {
      for (let at = startsFrom(marked.start, mentions); at < mentions.length; at++) {
        const mention = mentions[at];
        if (mention === undefined || mention.start >= marked.end) break;
        if (!isFirstPerson(mention, text) || !contains(marked, mention)) continue;
        if (speaker === null) links.delete(at);
        else links.set(at, speaker);
      }
    }
  }
  return links;
}

function isFirstPerson(mention: Mention, text: string): boolean {
  return mention.form === 'pronoun' && FIRST_PERSON.test(text.slice(mention.start, mention.end));
}
