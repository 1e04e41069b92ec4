/** One paragraph in its place in an article, with everything that has been found in it. */
import type { AttributedQuotation } from './attribution/quotation';
import { linkFirstPersons } from './attribution/speaker-inside';
import type { Scene } from './attribution/scene';
import type { Cast, Rival } from './entities/entity';
import { emptyPlace } from './entities/place';
import type { Place } from './entities/place';
import type { FoundMention, FoundQuotation, ParagraphFindings } from './findings';
import { rounded } from './findings';
import type { Paragraph } from './paragraph';
import { withNames } from './tagging/passage';
import type { Report } from './quotations/report';
import type { NameSpan, Passage } from './tagging/passage';
import type { BlockKind } from './text/block';
import { mapped } from './text/mapped';
import type { Span } from './text/span';

export interface Leaf extends Place {
  /** It has come, or has been read again, since the article was settled last. */
  fresh: boolean;
  /** How its words are read again. */
  again: Paragraph['again'];
  skips: readonly Span[];
  /** What is reported in it, whatever stands around it. */
  reports: readonly Report[];
  kind: BlockKind;
  text: string;
  /** With its own names; null where it is not kept: see ownPassage. */
  unrevised: Passage | null;
  /** Its names, revised in the light of the article. */
  names: readonly NameSpan[];
  /** With the revised names; null where it is not kept: see passageOf. */
  passage: Passage | null;
  quotations: readonly AttributedQuotation[];
  /** What its sources were looked up by, where they are no mentions. */
  asked: readonly string[];
}

const NOTHING = emptyPlace(0);
const NO_QUOTATIONS: Leaf['quotations'] = [];
const NOT_ASKED: Leaf['asked'] = [];

/** @param rank to be set when it gets its place */
export function createLeaf(paragraph: Paragraph, rank = 0): Leaf {
  const { found, mentions, designations, naming, open, unnamed, turned, entered, settled } =
    NOTHING;
  const { passage, again, skips, reports } = paragraph;
  return {
    rank,
    found,
    mentions,
    designations,
    naming,
    open,
    unnamed,
    turned,
    fresh: true,
    entered,
    settled,
    again,
    skips,
    reports,
    kind: passage.kind,
    text: passage.text,
    unrevised: passage,
    names: passage.names,
    passage,
    quotations: NO_QUOTATIONS,
    asked: NOT_ASKED,
  };
}

/** Puts another paragraph in the place of a leaf. */
export function refill(leaf: Leaf, { again, skips, passage, reports }: Paragraph): void {
  leaf.fresh = true;
  leaf.again = again;
  leaf.skips = skips;
  leaf.reports = reports;
  leaf.kind = passage.kind;
  leaf.text = passage.text;
  leaf.unrevised = passage;
  leaf.names = passage.names;
  leaf.passage = passage;
}

/** The words of a leaf with the names that it has by itself. */
export function ownPassage(leaf: Leaf): Passage {
  leaf.unrevised ??= leaf.again(leaf);
  return leaf.unrevised;
}

/** The words of a leaf with its revised names. */
export function passageOf(leaf: Leaf): Passage {
  leaf.passage ??= withNames(ownPassage(leaf), leaf.names);
  return leaf.passage;
}

/** A leaf as its quotations are given their speakers. */
export class LeafScene implements Scene {
  readonly kind: BlockKind;
  readonly reports: readonly Report[];
  readonly quotations: readonly AttributedQuotation[];
  #cast: Cast | null = null;

  constructor(
    private readonly leaf: Leaf,
    private readonly entities: Cast['entities'],
  ) {
    this.kind = leaf.kind;
    this.reports = leaf.reports;
    this.quotations = leaf.quotations;
  }

  passage(): Passage {
    return passageOf(this.leaf);
  }

  cast(): Cast {
    this.#cast ??= castOf(this.leaf, this.entities);
    return this.#cast;
  }
}

const NO_RIVALS: ReadonlyMap<number, Rival> = new Map();

function castOf({ mentions, settled }: Leaf, entities: Cast['entities']): Cast {
  const clusterOf = settled?.clusterOf ?? [];
  let rivals: Map<number, Rival> | null = null;
  for (const [index, { cluster, why }] of settled?.rivals ?? [])
    if (cluster !== clusterOf[index])
      (rivals ??= new Map<number, Rival>()).set(index, { entity: cluster, why });
  return {
    mentions,
    entities,
    entityOf: mapped(clusterOf, (cluster) => (cluster < 0 ? null : cluster)),
    anchored: settled?.anchored ?? [],
    why: settled?.why ?? [],
    rivals: rivals ?? NO_RIVALS,
  };
}

/** What the leaf shows. */
export function findingsOf(leaf: Leaf): ParagraphFindings {
  const { kind, mentions, quotations } = new PassingFindings(leaf);
  return { kind, mentions, quotations };
}

/** The same, made whenever it is asked for and not kept: whoever reads through a long article needs little at a time. */
export class PassingFindings implements ParagraphFindings {
  constructor(private readonly leaf: Leaf) {}

  get kind(): BlockKind {
    return this.leaf.kind;
  }

  get mentions(): readonly FoundMention[] {
    return foundMentions(this.leaf);
  }

  get quotations(): readonly FoundQuotation[] {
    return mapped(this.leaf.quotations, foundQuotation);
  }
}

function foundMentions(leaf: Leaf): FoundMention[] {
  const { mentions, quotations, settled } = leaf;
  const speaks = quotations.some(({ report }) => report.marked.length > 0);
  const links = speaks ? linkFirstPersons(leaf, quotations, mentions) : null;
  return mapped(mentions, ({ start, end, form, type, confidence }, index) => {
    const self = links?.get(index);
    const cluster = self ?? settled?.clusterOf[index] ?? -1;
    const why = settled?.why[index] ?? '';
    return {
      start,
      end,
      form,
      type,
      entity: cluster < 0 ? null : cluster,
      confidence: rounded(confidence),
      why: self !== undefined ? 'first-person' : why === '' ? 'unresolved' : why,
    };
  });
}

function foundQuotation(quotation: AttributedQuotation): FoundQuotation {
  const { report, lead, speaker, rival, sourceMention, anonymous, parent, continues, why } =
    quotation;
  const { cue, source } = lead ?? report;
  const other = speaker === null || rival?.entity === speaker ? null : rival;
  return {
    type: report.type,
    spans: report.content,
    marked: report.marked,
    cue,
    source,
    lead: lead !== null,
    sourceMention,
    speaker,
    runnerUp: other === null ? null : { entity: other.entity, why: other.why },
    anonymous,
    addressee: report.addressee,
    parent,
    continues,
    confidence: rounded(quotation.confidence),
    why,
  };
}
