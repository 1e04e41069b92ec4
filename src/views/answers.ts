import type { AnnotatedEntity, AnnotatedQuotation, EntityType, Steps } from '../engine';
import { quotedWords, reachOf, speakerNameOf } from './reading';
import type { Reading } from './reading';

/** What a program that asks about an article gets: plain data with lines, for a language model to read. */
export interface QuotationAnswer {
  readonly type: string;
  readonly words: string;
  readonly speaker: string | null;
  readonly anonymous: boolean;
  readonly cue: string | null;
  readonly source: string | null;
  readonly line: number;
}

export interface EntityAnswer {
  readonly name: string;
  readonly type: EntityType;
  readonly alsoCalled: readonly string[];
  readonly describedAs: readonly string[];
  readonly mentions: number;
  readonly quotations: number;
}

export interface SpeakerAnswer extends EntityAnswer {
  readonly lines: readonly number[];
  readonly said: readonly QuotationAnswer[];
}

/** The answers one after the other; undefined in between, where something was looked at that is not wanted. */
export type Answers<T> = Generator<T | undefined, void, undefined>;

/** Every quotation, or those of speakers whose name holds `speaker`. */
export function* listQuotations(
  reading: Reading,
  speaker: string | null,
): Answers<QuotationAnswer> {
  for (const quotation of reading.annotation.quotations) {
    const wanted = speaker === null || holds(speakerNameOf(reading, quotation), speaker);
    yield wanted ? quotationAnswer(reading, quotation) : undefined;
  }
}

/** Every entity, or those of one type. */
export function* listEntities(reading: Reading, type: string | null): Answers<EntityAnswer> {
  for (const entity of reading.annotation.entities)
    yield type === null || entity.type === type ? entityAnswer(reading, entity) : undefined;
}

/** Everybody whose name or other name holds `name`, with what they say. */
export function* findSpeakers(reading: Reading, name: string): Answers<SpeakerAnswer> {
  for (const entity of reading.annotation.entities) {
    const wanted = [entity.name, ...entity.aliases].some((each) => holds(each, name));
    yield wanted ? speakerAnswer(reading, entity) : undefined;
  }
}

/** `{"name":[…]}` with the answers as JSON, made in steps. */
export function* printAnswers(name: string, answers: Answers<object>): Steps<string> {
  let printed = '';
  for (const answer of answers) {
    yield;
    if (answer !== undefined) printed += `${printed === '' ? '' : ','}${JSON.stringify(answer)}`;
  }
  return `{${JSON.stringify(name)}:[${printed}]}`;
}

function speakerAnswer(reading: Reading, entity: AnnotatedEntity): SpeakerAnswer {
  return {
    ...entityAnswer(reading, entity),
    lines: entity.mentions.flatMap((id) => {
      const mention = reading.mentions.get(id);
      return mention === undefined ? [] : [reading.lineAt(mention.start)];
    }),
    said: (reading.spokenBy.get(entity.id) ?? []).map((quotation) =>
      quotationAnswer(reading, quotation),
    ),
  };
}

function quotationAnswer(reading: Reading, quotation: AnnotatedQuotation): QuotationAnswer {
  const { type, anonymous, cue, source } = quotation;
  return {
    type,
    words: quotedWords(reading, quotation),
    speaker: speakerNameOf(reading, quotation),
    anonymous,
    cue: cue?.text ?? null,
    source: source?.text ?? null,
    line: reading.lineAt(reachOf(quotation).start),
  };
}

function entityAnswer(reading: Reading, entity: AnnotatedEntity): EntityAnswer {
  const { id, name, type, aliases, descriptors, mentions } = entity;
  return {
    name,
    type,
    alsoCalled: aliases.filter((alias) => alias !== name),
    describedAs: descriptors,
    mentions: mentions.length,
    quotations: reading.spokenBy.get(id)?.length ?? 0,
  };
}

function holds(name: string | null, part: string): boolean {
  return name?.toLowerCase().includes(part.toLowerCase()) === true;
}
