/** The people of passages that were made apart from an article, and the speakers of quotations given by hand. */
import type {
  AttributedQuotation,
  Link,
  OpenQuotation,
} from '../../src/engine/attribution/quotation';
import type { Scene } from '../../src/engine/attribution/scene';
import { settleSpeakers } from '../../src/engine/attribution/speaker';
import { Company } from '../../src/engine/entities/company';
import { createLeaf, LeafScene } from '../../src/engine/leaf';
import type { Leaf } from '../../src/engine/leaf';
import { findPassageMentions } from '../../src/engine/mentions/find';
import { NamesIndex } from '../../src/engine/names-index';
import type { Report } from '../../src/engine/quotations/report';
import type { Passage } from '../../src/engine/tagging/passage';

/** Passages in a row with the people, bodies and places in them. */
export interface Gathering {
  readonly leaves: readonly Leaf[];
  readonly company: Company;
}

/** A quotation that somebody has marked. */
export interface MarkedQuotation {
  readonly passage: number;
  readonly report: Report;
  /** Number of the quotation that it stands inside, or goes on from; null for none. */
  readonly parent: number | null;
  readonly continues: number | null;
}

export function gather(passages: readonly Passage[]): Gathering {
  const company = new Company(false);
  const leaves = passages.map((passage, index) => {
    const leaf = createLeaf({ again: () => passage, skips: [], passage, reports: [] }, index);
    company.enter(leaf, findPassageMentions(passage));
    return leaf;
  });
  company.settle(leaves);
  return { leaves, company };
}

/** Who speaks in each of these quotations, which come in text order. */
export function findSpeakers(
  { leaves, company }: Gathering,
  marked: readonly MarkedQuotation[],
): AttributedQuotation[] {
  const index = new NamesIndex(company);
  index.update(new Set(company.clusters.all.keys()), leaves);
  const found: AttributedQuotation[] = [];
  leaves.forEach((leaf, passage) => {
    const scenes = [0, 1, 2].map((back) => sceneAt(company, leaves, passage - back));
    const drafts = marked.flatMap((quotation) =>
      quotation.passage === passage ? [draftOf(quotation, marked)] : [],
    );
    index.asking(leaf, (directory) => {
      settleSpeakers(drafts, scenes, directory);
    });
    leaf.quotations = drafts;
    found.push(...leaf.quotations);
  });
  return found;
}

function sceneAt(company: Company, leaves: readonly Leaf[], at: number): Scene | undefined {
  const leaf = leaves[at];
  return leaf === undefined ? undefined : new LeafScene(leaf, company.clusters.all);
}

function draftOf(
  { passage, report, parent, continues }: MarkedQuotation,
  marked: readonly MarkedQuotation[],
): OpenQuotation {
  const linkTo = (number: number | null): Link | null => {
    const other = marked[number ?? -1];
    if (other === undefined) return null;
    const own = marked.filter((each) => each.passage === other.passage);
    return { back: passage - other.passage, index: own.indexOf(other) };
  };
  return {
    report,
    lead: null,
    speaker: null,
    rival: null,
    anonymous: false,
    sourceMention: null,
    parent: linkTo(parent),
    continues: linkTo(continues),
    confidence: report.confidence,
    why: report.why,
  };
}
