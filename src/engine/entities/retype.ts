/** Names of one word whose type the fuller names of the article contradict. */
import { isSuffix } from '../lexicon/bodies';
import type { LocalMention } from '../mentions/local';

/** "Veridian" beside "Veridian Semiconductor Corp." is no person; "Holm" beside "Ada Holm" is no organisation. */
export function retypeNames(mentions: readonly LocalMention[]): readonly LocalMention[] {
  const surnames = new Set<string>();
  const bodies = new Set<string>();
  for (const { form, type, word } of mentions) {
    const space = word.indexOf(' ');
    if (form !== 'name' || space < 0) continue;
    if (type === 'PERSON') surnames.add(word.slice(word.lastIndexOf(' ') + 1).toLowerCase());
    else if (type === 'ORG') bodies.add(word.slice(0, space).toLowerCase());
  }
  return mentions.map((mention) => retype(mention, surnames, bodies));
}

const RETYPED = new Set(['PERSON', 'PLACE', 'OTHER']);

function retype(
  mention: LocalMention,
  surnames: ReadonlySet<string>,
  bodies: ReadonlySet<string>,
): LocalMention {
  const { form, type, word } = mention;
  if (form !== 'name') return mention;
  const space = word.lastIndexOf(' ');
  if (space >= 0)
    return RETYPED.has(type ?? '') && isFirm(word.slice(space + 1))
      ? { ...mention, type: 'ORG' }
      : mention;
  const small = word.toLowerCase();
  const addressed = mention.agreement === 'he' || mention.agreement === 'she';
  if (type === 'PERSON' && bodies.has(small) && !surnames.has(small) && !addressed)
    return { ...mention, type: 'ORG' };
  const person = type === 'ORG' || type === 'OTHER' || (type === 'PLACE' && mention.speaks);
  return person && surnames.has(small) && !bodies.has(small)
    ? { ...mention, type: 'PERSON' }
    : mention;
}

/** "Foods" ends a firm's name; "Banks" and "Price" end people's. */
function isFirm(last: string): boolean {
  return isSuffix(last) && last.length > 4 && !/^(?:bank|party|press)$/i.test(last);
}
