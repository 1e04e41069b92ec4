import type { AnnotatedQuotation, Annotation } from '../engine';
import { otherWordsForSpeaker } from './speakers';
import type { SpeakerGroup } from './speakers';

/** What the reports for people (Markdown, HTML) say alike; each escapes the words of the article by its own rule. */
export type Escape = (words: string) => string;

/** How many quotations there are, and of which types. */
export function countOf({ quotations }: Annotation): string {
  const count = (type: AnnotatedQuotation['type']): number =>
    quotations.filter((quotation) => quotation.type === type).length;
  return `Quotations: ${quotations.length} (${count('direct')} direct, ${count('mixed')} mixed, ${count('indirect')} indirect)`;
}

/** The headline or, without one, the name of the file; words of the article. */
export function titleOf(text: string, { headline, source }: Annotation): string {
  return headline === null ? source : text.slice(headline.start, headline.end);
}

/** The heading over what one speaker said. */
export function groupTitle({ kind, name }: SpeakerGroup, escape: Escape): string {
  return kind === 'unattributed' ? 'Nobody named' : escape(name);
}

/** Who the speaker is, as the text describes them; empty where it does not. */
export function groupNote({ kind, entity }: SpeakerGroup, escape: Escape): string {
  return kind === 'anonymous' ? 'Not named.' : (entity?.descriptors ?? []).map(escape).join(', ');
}

/** Where a quotation stands and how it is reported. */
export function quotationFacts(
  quotation: AnnotatedQuotation,
  group: SpeakerGroup,
  lineOf: (offset: number) => number,
  escape: Escape,
): string {
  const { type, cue, spans, parent, continues } = quotation;
  const words = otherWordsForSpeaker(quotation, group);
  return [
    `line ${lineOf(spans[0]?.start ?? 0)}`,
    type,
    cue === null ? '' : `cue: ${escape(cue.text)}`,
    words === null ? '' : `source: ${escape(words)}`,
    parent === null ? '' : `inside ${parent.slice(1)}`,
    continues === null ? '' : `goes on from ${continues.slice(1)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The heads of the table of names. */
export const nameColumns = ['Name', 'Type', 'Also', 'Described as', 'Mentions'] as const;

const namedTypes: ReadonlySet<string> = new Set([
  'PERSON',
  'ORG',
  'PLACE',
  'NORP',
  'EVENT',
  'WORK',
  'OTHER',
]);

/** A row of cells for everybody and everything that has a name, one after the other. */
export function* nameRows({ entities }: Annotation, escape: Escape): Generator<string[]> {
  const list = (words: readonly string[]): string => words.map(escape).join('; ');
  for (const { name, type, aliases, descriptors, mentions } of entities)
    if (namedTypes.has(type))
      yield [
        escape(name),
        type.toLowerCase(),
        list(aliases),
        list(descriptors),
        String(mentions.length),
      ];
}
