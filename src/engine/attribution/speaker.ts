/**
 * Who is behind the source of a quotation: the mention that heads the source, the entity it stands for, or, without a
 * source, whoever the quotation goes on from. No speaker rather than a guess.
 */
import type { Rival } from '../entities/entity';
import type { AttributedQuotation, Link, OpenQuotation } from './quotation';
import type { Scenes } from './scene';
import { findSource } from './speaker-source';
import type { Directory } from './speaker-source';

/** The quotations of one paragraph, and whom they are weighed against. */
interface Settling extends Directory {
  readonly scenes: Scenes;
  /** Those of this paragraph that have their speakers. */
  readonly settled: AttributedQuotation[];
}

/**
 * Fills in `speaker`, `rival`, `anonymous` and `sourceMention` of the quotations of the first of these paragraphs. They
 * come in text order with `parent` and `continues` set; nothing else about them changes.
 */
export function settleSpeakers(
  quotations: readonly OpenQuotation[],
  scenes: Scenes,
  directory: Directory,
): void {
  const settling: Settling = {
    personCalled: (word) => directory.personCalled(word),
    interviewed: () => directory.interviewed(),
    interviewer: () => directory.interviewer(),
    scenes,
    settled: [],
  };
  for (const quotation of quotations) {
    settle(settling, quotation);
    settling.settled.push(quotation);
  }
}

function linkedTo({ scenes, settled }: Settling, link: Link | null): AttributedQuotation | null {
  if (link === null) return null;
  const quotations = link.back === 0 ? settled : scenes[link.back]?.quotations;
  return quotations?.[link.index] ?? null;
}

function settle(settling: Settling, quotation: OpenQuotation): void {
  const { source } = quotation.lead ?? quotation.report;
  if (source === null) {
    inherit(settling, quotation);
    return;
  }
  const scene = settling.scenes[quotation.lead === null ? 0 : 1];
  if (scene === undefined) return;
  const passage = scene.passage();
  const label = passage.text.slice(source.start, source.end);
  if (passage.kind === 'turn' && isAnswer(label)) {
    quotation.speaker = settling.interviewed();
    return;
  }
  if (passage.kind === 'turn' && isQuestion(label)) {
    quotation.speaker = settling.interviewer();
    return;
  }
  const found = findSource(passage, source, scene.cast(), settling);
  quotation.sourceMention = found.mention;
  if (found.firstPerson) {
    takeOver(settling, quotation);
    return;
  }
  quotation.speaker = found.speaker;
  quotation.rival = found.rival;
  quotation.anonymous = found.anonymous;
}

function isAnswer(label: string): boolean {
  return /^(?:a|answer)$/i.test(label);
}

function isQuestion(label: string): boolean {
  return /^(?:q|question)$/i.test(label);
}

/** `"A," X said. "B."`: B has the speaker of A. */
function inherit(settling: Settling, quotation: OpenQuotation): void {
  const before = linkedTo(settling, quotation.continues);
  if (before === null) return;
  const { speaker, anonymous } = before;
  quotation.speaker = speaker;
  quotation.anonymous = anonymous;
  quotation.rival = speaker === null ? null : spokeBefore(settling, speaker);
}

/** How many quotations back another speaker may stand to be thought of. */
const MEMORY = 8;

/** Somebody else who spoke in this paragraph or the one before it, but not last. */
function spokeBefore({ scenes, settled }: Settling, speaker: number): Rival | null {
  const before = scenes[1]?.quotations ?? [];
  for (let back = 1; back <= MEMORY; back++) {
    const other = settled.at(-back) ?? before.at(settled.length - back);
    if (other === undefined) return null;
    if (other.speaker !== null && other.speaker !== speaker)
      return { entity: other.speaker, why: 'spoke-before' };
  }
  return null;
}

/** "I said so" inside a quotation: its speaker says it; without one, whoever the paragraph quoted last. */
function takeOver(settling: Settling, quotation: OpenQuotation): void {
  const parent = linkedTo(settling, quotation.parent) ?? settling.settled.at(-1);
  quotation.speaker = parent?.speaker ?? null;
  quotation.anonymous = parent?.anonymous ?? false;
}
