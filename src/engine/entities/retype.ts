/** Names of one word whose type the fuller names of the article contradict. */
import { isSuffix } from '../lexicon/bodies';
import { sourceNoun } from '../lexicon/nouns';
import type { LocalMention } from '../mentions/local';
import type { EntityType } from '../mentions/mention';

/** What the fuller names of an article say about its shorter ones. */
interface Evidence {
  /** Names of several words that have a person's title or apposition, in small letters. */
  readonly people: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** First words of organisations' names. */
  readonly bodies: ReadonlySet<string>;
}

/** "Veridian" beside "Veridian Semiconductor Corp." is no person; "Holm" beside "Ada Holm" is no organisation. */
export function retypeNames(mentions: readonly LocalMention[]): readonly LocalMention[] {
  const evidence = readEvidence(mentions);
  return mentions.map((mention) => {
    if (mention.form !== 'name') return mention;
    const type = mention.word.includes(' ')
      ? ofFull(mention, evidence)
      : ofShort(mention, evidence);
    return type === mention.type ? mention : { ...mention, type };
  });
}

function readEvidence(mentions: readonly LocalMention[]): Evidence {
  const people = new Set<string>();
  const surnames = new Set<string>();
  const bodies = new Set<string>();
  for (const { form, type, word, roles } of mentions) {
    const space = word.indexOf(' ');
    if (form !== 'name' || space < 0) continue;
    const small = word.toLowerCase();
    const person = roles.some(({ noun }) => sourceNoun(noun)?.kind === 'person');
    if (person) people.add(small);
    if (person || type === 'PERSON') surnames.add(small.slice(small.lastIndexOf(' ') + 1));
    else if (type === 'ORG') bodies.add(small.slice(0, space));
  }
  return { people, surnames, bodies };
}

const RETYPED = new Set(['PERSON', 'PLACE', 'OTHER']);

function ofFull({ type, word, speaks }: LocalMention, { people }: Evidence): EntityType | null {
  if (people.has(word.toLowerCase())) return type === 'PLACE' && !speaks ? type : 'PERSON';
  if (!RETYPED.has(type ?? '')) return type;
  if (isFirm(word.slice(word.lastIndexOf(' ') + 1))) return 'ORG';
  return speaks && type === 'OTHER' ? 'ORG' : type;
}

function ofShort(mention: LocalMention, { surnames, bodies }: Evidence): EntityType | null {
  const { type, word, agreement, speaks } = mention;
  const small = word.toLowerCase();
  const surname = surnames.has(small) && !bodies.has(small);
  const body = bodies.has(small) && !surnames.has(small);
  if (type === 'PERSON') return body && agreement === 'unknown' ? 'ORG' : type;
  if (type === 'ORG') return surname ? 'PERSON' : type;
  if (type === 'PLACE') return surname && speaks ? 'PERSON' : type;
  if (type !== 'OTHER') return type;
  if (surname) return 'PERSON';
  return speaks ? 'ORG' : type;
}

/** "Foods" ends a firm's name; "Banks" and "Price" end people's. */
function isFirm(last: string): boolean {
  return isSuffix(last) && last.length > 4 && !/^(?:bank|party|press)$/i.test(last);
}
