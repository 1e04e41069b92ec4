import type { FindingsUpdate } from '../engine';
import { packEntity, packFindings } from './packed';
import type { Wording } from './packed';

/**
 * An update as it passes from the worker to the host: in columns, for a stretch of a long article brings thousands of
 * paragraphs, and of as many objects the host would make a pause.
 */
export interface PackedUpdate extends Omit<FindingsUpdate, 'come' | 'turned' | 'entities'> {
  readonly come: {
    readonly starts: Int32Array;
    readonly ends: Int32Array;
    /** The findings of each as a string, or its old position if it shows what it showed there. */
    readonly findings: readonly (string | number)[];
  };
  readonly turned: { readonly positions: Int32Array; readonly findings: readonly string[] };
  readonly entities: { readonly numbers: Int32Array; readonly found: readonly (string | null)[] };
  /** Words that are new since the last update that was not afresh. */
  readonly words: readonly string[];
}

/** @param wording of this article since its last update afresh */
export function packUpdate(update: FindingsUpdate, wording: Wording): PackedUpdate {
  const come = {
    starts: Int32Array.from(update.come, ({ start }) => start),
    ends: Int32Array.from(update.come, ({ end }) => end),
    findings: update.come.map(({ findings }) =>
      typeof findings === 'number' ? findings : packFindings(findings, wording),
    ),
  };
  const turned = {
    positions: Int32Array.from(update.turned, ([position]) => position),
    findings: update.turned.map(([, findings]) => packFindings(findings, wording)),
  };
  const entities = {
    numbers: Int32Array.from(update.entities, ([number]) => number),
    found: update.entities.map(([, entity]) => (entity === null ? null : packEntity(entity))),
  };
  return { ...update, come, turned, entities, words: wording.news() };
}
