/** An annotation told in words: for each quotation what was found, by which rule, and who is behind it. */
import type {
  AnnotatedEntity,
  AnnotatedMention,
  AnnotatedQuotation,
  Annotation,
} from '../../src/engine/index';

interface Index {
  readonly text: string;
  readonly mentions: ReadonlyMap<string, AnnotatedMention>;
  readonly entities: ReadonlyMap<string, AnnotatedEntity>;
}

/** The number of the line an offset stands on, from 1. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}

/** White space of any kind as one space, so that a passage prints on one line. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function tellSource({ source }: AnnotatedQuotation, index: Index): string {
  if (source === null) return 'none in the text';
  const mention = source.mention === null ? undefined : index.mentions.get(source.mention);
  if (mention === undefined) return `“${flat(source.text)}”, no mention behind it`;
  const type = mention.type === null ? '' : ` ${mention.type}`;
  return `“${flat(source.text)}” → ${mention.id} ${mention.form}${type} “${flat(mention.text)}”`;
}

function tellSpeaker(quotation: AnnotatedQuotation, index: Index): string {
  if (quotation.anonymous) return 'not named on purpose';
  if (quotation.speaker === null) return 'unknown';
  const entity = index.entities.get(quotation.speaker);
  if (entity === undefined) return quotation.speaker;
  const mention = index.mentions.get(quotation.source?.mention ?? '');
  const why = mention?.entity === entity.id ? `, by ${mention.why} (${mention.confidence})` : '';
  const roles = entity.descriptors.length > 0 ? `; ${entity.descriptors.join(', ')}` : '';
  return `${entity.id} ${entity.name} (${entity.type}${roles})${why}`;
}

function tellRunnerUp({ runnerUp }: AnnotatedQuotation, index: Index): string[] {
  if (runnerUp === null) return [];
  const { entity, why } = runnerUp;
  return [`    not      ${entity} ${index.entities.get(entity)?.name ?? ''}: ${why}`];
}

function tellQuotation(quotation: AnnotatedQuotation, index: Index): string {
  const { id, type, confidence, why, spans, cue, addressee, parent, continues } = quotation;
  const line = lineOf(index.text, spans[0]?.start ?? 0);
  const content = spans.map(({ start, end }) => flat(index.text.slice(start, end))).join(' […] ');
  const inside = [
    parent === null ? null : `inside ${parent}`,
    continues === null ? null : `goes on with ${continues}`,
  ].filter((part) => part !== null);
  return [
    `${id}  ${type}  line ${line}  ${[`rule ${why}`, `confidence ${confidence}`, ...inside].join(', ')}`,
    `    content  ${content}`,
    `    cue      ${cue === null ? 'none' : `“${flat(cue.text)}”`}`,
    `    source   ${tellSource(quotation, index)}`,
    `    speaker  ${tellSpeaker(quotation, index)}`,
    ...tellRunnerUp(quotation, index),
    ...(addressee === null ? [] : [`    told to  “${flat(addressee.text)}”`]),
  ].join('\n');
}

function tellEntity({ id, type, name, mentions }: AnnotatedEntity, index: Index): string {
  const told = mentions.map((mention) => {
    const found = index.mentions.get(mention);
    return found === undefined ? mention : `    ${mention}  “${flat(found.text)}”  ${found.why}`;
  });
  return [`${id}  ${type}  ${name}`, ...told].join('\n');
}

/** The whole account of an annotation. */
export function narrate(annotation: Annotation, text: string): string {
  const index: Index = {
    text,
    mentions: new Map(annotation.mentions.map((mention) => [mention.id, mention])),
    entities: new Map(annotation.entities.map((entity) => [entity.id, entity])),
  };
  const unresolved = annotation.mentions.filter(({ entity }) => entity === null);
  return [
    ...annotation.quotations.map((quotation) => tellQuotation(quotation, index)),
    ...annotation.entities.map((entity) => tellEntity(entity, index)),
    ...unresolved.map(
      ({ id, form, text: words, why }) => `${id}  ${form}  “${flat(words)}”  ${why}`,
    ),
    ...annotation.problems.map(({ code, message }) => `problem ${code}: ${message}`),
  ].join('\n\n');
}
