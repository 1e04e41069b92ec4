import type { AnnotatedEntity, AnnotatedQuotation } from '../engine';
import { groupingBySpeaker } from '../formats/speakers';
import type { SpeakerGroup } from '../formats/speakers';
import type { Steps } from '../formats/steps';
import type { Localize } from './localize';
import { reachOf } from './reading';
import type { Reading } from './reading';
import { shorten } from './shorten';

/** Quotations under one heading. All sources whose names are withheld share a heading; so do those that are unclear. */
export interface SpeakerSection {
  readonly kind: SpeakerGroup['kind'];
  readonly title: string;
  readonly entity: AnnotatedEntity | null;
  readonly quotations: readonly AnnotatedQuotation[];
}

const longestTitle = 100;

/** Who said what, section by section; in steps. */
export function* speakerSections(reading: Reading, t: Localize): Steps<SpeakerSection[]> {
  const groups = yield* groupingBySpeaker(reading.annotation);
  const own = groups.filter(({ kind }) => kind === 'named' || kind === 'described');
  const shared = (['anonymous', 'unclear', 'unattributed'] as const).flatMap((kind) => {
    const quotations = groups
      .filter((group) => group.kind === kind)
      .flatMap((group) => group.quotations)
      .sort(byPlace);
    const title = sharedTitle(kind, t);
    return quotations.length === 0 ? [] : [{ kind, title, entity: null, quotations }];
  });
  const named = own.map(({ kind, name, entity, quotations }) => ({
    kind,
    title: shorten(name, longestTitle),
    entity,
    quotations,
  }));
  return [...named, ...shared];
}

function byPlace(a: AnnotatedQuotation, b: AnnotatedQuotation): number {
  return reachOf(a).start - reachOf(b).start;
}

function sharedTitle(kind: 'anonymous' | 'unclear' | 'unattributed', t: Localize): string {
  const titles = {
    anonymous: 'Anonymous sources',
    unclear: 'Unclear who is meant',
    unattributed: 'Unattributed',
  } as const;
  return t(titles[kind]);
}
