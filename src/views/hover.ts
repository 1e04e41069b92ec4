import type { AnnotatedEntity, AnnotatedMention, AnnotatedQuotation, Span } from '../engine';
import { escapeMarkdown } from '../formats/escape';
import { counted } from './localize';
import { mixesAlphabets } from './lookalikes';
import type { Localize } from './localize';
import { entityTypeName, quotationTypeName } from './names';
import {
  attributionOf,
  mentionAt,
  quotationAt,
  quotedWords,
  reachOf,
  speakerNameOf,
} from './reading';
import type { Reading } from './reading';
import { certaintyOf, mentionReason, quotationReason, runnerUpReason } from './reasons';
import { shorten } from './shorten';
import { valueLines } from './values';
import type { ValueWriter } from './values';

/** What a hover shows and for which stretch of the text. The Markdown holds no active word of the article. */
export interface HoverCard {
  readonly span: Span;
  readonly markdown: string;
}

/** The address of the command that goes to a quotation or mention, given its id. Never holds words of the article. */
export type LinkTo = (id: string) => string;

export interface HoverOptions {
  readonly linkTo: LinkTo;
  readonly write: ValueWriter;
  readonly t: Localize;
}

/** Most quotations listed in one hover. */
const longestList = 8;
const longestExcerpt = 90;

/** The cards for an offset, the more specific one first: who this is, then the quotation it stands in. */
export function hoverAt(reading: Reading, offset: number, options: HoverOptions): HoverCard[] {
  const cards: HoverCard[] = [];
  const mention = mentionAt(reading, offset);
  if (mention !== null) cards.push(mentionCard(reading, mention, options));
  const quotation = quotationAt(reading, offset);
  if (quotation !== null) cards.push(quotationCard(reading, quotation, offset, options));
  return cards;
}

function quotationCard(
  reading: Reading,
  quotation: AnnotatedQuotation,
  offset: number,
  options: HoverOptions,
): HoverCard {
  const { t } = options;
  const lines = [
    `**${quotationTypeName(quotation.type, t)}** — ${speakerLine(reading, quotation, t)}`,
    ...factsOf(quotation, t),
    ...runnerUpLine(reading, quotation, options),
    ...otherQuotations(reading, quotation, options),
  ];
  const piece = [...quotation.spans, ...(quotation.cue === null ? [] : [quotation.cue])].find(
    ({ start, end }) => start <= offset && offset < end,
  );
  const { start, end } = piece ?? reachOf(quotation);
  return { span: { start, end }, markdown: lines.join('\n\n') };
}

function speakerLine(reading: Reading, quotation: AnnotatedQuotation, t: Localize): string {
  const name = speakerNameOf(reading, quotation);
  const shown = name === null ? null : `**${escapeMarkdown(shorten(name, longestExcerpt))}**`;
  switch (attributionOf(quotation)) {
    case 'named':
    case 'described':
      return t('said by {0}', shown ?? '');
    case 'anonymous':
      return shown === null ? t('source not named') : t('said by {0}, who is not named', shown);
    case 'unattributed':
      return t('nobody is named as its source');
  }
}

/** The words of the text that the quotation hangs on, then why they were taken for that. */
function factsOf(quotation: AnnotatedQuotation, t: Localize): string[] {
  const { cue, source, addressee } = quotation;
  const facts: string[] = [];
  if (source !== null) facts.push(t('Source: {0}.', written(source.text)));
  if (cue !== null) facts.push(t('Cue: {0}.', written(cue.text)));
  if (addressee !== null) facts.push(t('Said to: {0}.', written(addressee.text)));
  const why = `${t('Why?')} ${escapeMarkdown(quotationReason(quotation.why, t))}`;
  const certainty = t('Pressmark is {0}.', certaintyOf(quotation.confidence, t));
  return [...(facts.length === 0 ? [] : [facts.join(' ')]), `${why} ${certainty}`];
}

/** Who else was weighed as the speaker, and what spoke against it. */
function runnerUpLine(
  reading: Reading,
  { runnerUp }: AnnotatedQuotation,
  { linkTo, t }: HoverOptions,
): string[] {
  const entity = runnerUp === null ? undefined : reading.entities.get(runnerUp.entity);
  if (runnerUp === null || entity === undefined) return [];
  const name = escapeMarkdown(shorten(entity.name, longestExcerpt));
  const first = entity.mentions[0];
  const shown = first === undefined ? name : `[${name}](${linkTo(first)})`;
  return [t('Runner-up: {0}. {1}', shown, escapeMarkdown(runnerUpReason(runnerUp.why, t)))];
}

/** Words of the article between quotation marks, so that they never begin a line. */
function written(text: string): string {
  return `“${escapeMarkdown(shorten(text, longestExcerpt))}”`;
}

function otherQuotations(
  reading: Reading,
  quotation: AnnotatedQuotation,
  options: HoverOptions,
): string[] {
  const spoken = quotation.speaker === null ? [] : (reading.spokenBy.get(quotation.speaker) ?? []);
  const others = spoken.filter(({ id }) => id !== quotation.id);
  if (others.length === 0) return [];
  return [
    counted(options.t, others.length, 'One other quotation:', '{0} other quotations:'),
    quotationList(reading, others, options),
  ];
}

function quotationList(
  reading: Reading,
  quotations: readonly AnnotatedQuotation[],
  { linkTo, t }: HoverOptions,
): string {
  const lines = quotations.slice(0, longestList).map((quotation) => {
    const words = escapeMarkdown(shorten(quotedWords(reading, quotation), longestExcerpt));
    const line = t('line {0}', reading.lineAt(reachOf(quotation).start));
    return `- [${words}](${linkTo(quotation.id)}) ${line}`;
  });
  const rest = quotations.length - longestList;
  if (rest > 0) lines.push(`- ${counted(t, rest, 'and one more', 'and {0} more')}`);
  return lines.join('\n');
}

function mentionCard(
  reading: Reading,
  mention: AnnotatedMention,
  options: HoverOptions,
): HoverCard {
  const { start, end } = mention;
  const entity = mention.entity === null ? undefined : reading.entities.get(mention.entity);
  const markdown =
    entity === undefined
      ? unresolved(mention, options.t)
      : entityLines(reading, entity, mention, options).join('\n\n');
  return { span: { start, end }, markdown };
}

function unresolved(mention: AnnotatedMention, t: Localize): string {
  const what = mention.type === null ? '' : ` · ${entityTypeName(mention.type, t)}`;
  return `**${escapeMarkdown(shorten(mention.text, longestExcerpt))}**${what} · ${t('the text does not say who is meant')}`;
}

function entityLines(
  reading: Reading,
  entity: AnnotatedEntity,
  mention: AnnotatedMention,
  options: HoverOptions,
): string[] {
  const { t, write } = options;
  const name = escapeMarkdown(shorten(entity.name, longestExcerpt));
  const lines = [`**${name}** · ${entityTypeName(entity.type, t)}`];
  lines.push(...valueLines(reading, mention, write, t));
  if (mixesAlphabets(mention.text))
    lines.push(t('Mind: this name mixes letters of several alphabets that look alike.'));
  if (mention.form !== 'name')
    lines.push(
      `${t('{0} stands for {1}.', written(mention.text), name)} ${escapeMarkdown(mentionReason(mention.why, t))}`,
    );
  if (entity.descriptors.length > 0) lines.push(t('Described as {0}.', list(entity.descriptors)));
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  if (aliases.length > 0) lines.push(t('Also called {0}.', list(aliases)));
  lines.push(countsOf(reading, entity, options));
  const spoken = reading.spokenBy.get(entity.id) ?? [];
  if (spoken.length > 0) lines.push(quotationList(reading, spoken, options));
  return lines;
}

function list(phrases: readonly string[]): string {
  return phrases.slice(0, longestList).map(written).join(', ');
}

function countsOf(reading: Reading, entity: AnnotatedEntity, { linkTo, t }: HoverOptions): string {
  const first = reading.mentions.get(entity.mentions[0] ?? '');
  const spoken = reading.spokenBy.get(entity.id)?.length ?? 0;
  const facts = [counted(t, entity.mentions.length, 'One mention', '{0} mentions')];
  if (first !== undefined)
    facts.push(`[${t('first on line {0}', reading.lineAt(first.start))}](${linkTo(first.id)})`);
  if (spoken > 0) facts.push(counted(t, spoken, 'one quotation', '{0} quotations'));
  return facts.join(' · ');
}
