import type { AnnotatedEntity, AnnotatedQuotation, Steps } from '../engine';
import { groupingBySpeaker } from '../formats/speakers';
import type { SpeakerGroup } from '../formats/speakers';
import type { Localize } from './localize';
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

/** Those of one kind share a heading, in the order of the text. */
const sharedKinds = ['anonymous', 'unclear', 'unattributed'] as const;
type SharedKind = (typeof sharedKinds)[number];

/** Who said what, section by section; in steps. */
export function* speakerSections(reading: Reading, t: Localize): Steps<SpeakerSection[]> {
  const groups = yield* groupingBySpeaker(reading.annotation);
  const sections: SpeakerSection[] = [];
  const shared = new Map<AnnotatedQuotation, SharedKind>();
  for (const { kind, name, entity, quotations } of groups) {
    yield;
    if (kind === 'named' || kind === 'described')
      sections.push({ kind, title: shorten(name, longestTitle), entity, quotations });
    else for (const quotation of quotations) shared.set(quotation, kind);
  }
  const lists = { anonymous: [], unclear: [], unattributed: [] } as Record<
    SharedKind,
    AnnotatedQuotation[]
  >;
  for (const quotation of reading.annotation.quotations) {
    yield;
    const kind = shared.get(quotation);
    if (kind !== undefined) lists[kind].push(quotation);
  }
  for (const kind of sharedKinds)
    if (lists[kind].length > 0)
      sections.push({ kind, title: sharedTitle(kind, t), entity: null, quotations: lists[kind] });
  return sections;
}

function sharedTitle(kind: SharedKind, t: Localize): string {
  const titles = {
    anonymous: 'Anonymous sources',
    unclear: 'Unclear who is meant',
    unattributed: 'Unattributed',
  } as const;
  return t(titles[kind]);
}
