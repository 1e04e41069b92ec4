import type { FindingsUpdate, MovedParagraph } from '../engine';
import { packEntity, packFindings } from './packed';
import type { Wording } from './packed';

/** A paragraph in its new place, with its findings as a string, or its old position if it shows what it showed there. */
export interface PackedParagraph extends Pick<MovedParagraph, 'start' | 'end'> {
  readonly findings: string | number;
}

/** An update as it passes from the worker to the host. */
export interface PackedUpdate extends Omit<FindingsUpdate, 'come' | 'turned' | 'entities'> {
  readonly come: readonly PackedParagraph[];
  readonly turned: readonly (readonly [position: number, findings: string])[];
  readonly entities: readonly (readonly [number: number, entity: string | null])[];
  /** Words that are new since the last update that was not afresh. */
  readonly words: readonly string[];
}

/** @param wording of this article since its last update afresh */
export function packUpdate(update: FindingsUpdate, wording: Wording): PackedUpdate {
  const come = update.come.map(({ start, end, findings }) => ({
    start,
    end,
    findings: typeof findings === 'number' ? findings : packFindings(findings, wording),
  }));
  const turned = update.turned.map(
    ([position, findings]) => [position, packFindings(findings, wording)] as const,
  );
  const entities = update.entities.map(
    ([number, entity]) => [number, entity === null ? null : packEntity(entity)] as const,
  );
  return { ...update, come, turned, entities, words: wording.news() };
}
