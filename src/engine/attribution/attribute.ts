import type { Cast } from '../entities/entity';
import { leadIn } from '../quotations/lead-in';
import type { Report } from '../quotations/report';
import type { Passage } from '../tagging/passage';
import type { Block } from '../text/block';
import { shift } from '../text/span';
import type { AttributedQuotation } from './quotation';
import type { Speakers } from './speaker';
import { resolveSpeakers } from './speaker';

/** How many paragraphs without a quotation may stand between speech and the bare quotation that goes on with it. */
const widestGap = 1;

/**
 * The reports of all paragraphs as one list in text order, each with its speaker: speech is followed over paragraphs
 * (marks re-opened or never closed, paragraphs that are nothing but a quotation), then every source is resolved to
 * somebody of the cast. `reports` holds one list for each passage.
 */
export function attribute(
  blocks: readonly Block[],
  passages: readonly Passage[],
  reports: readonly (readonly Report[])[],
  cast: Cast,
): Speakers {
  const flat: AttributedQuotation[] = [];
  for (let passage = 0; passage < blocks.length; passage += 1) {
    const own = reports[passage] ?? [];
    const first = flat.length;
    for (const report of own) flat.push(quotationOf(report, passage, first, flat));
    const opening = flat[first];
    if (opening?.report.reopens === true) flat[first] = withLead(opening, blocks, passages);
  }
  return resolveSpeakers(passages, flat, cast);
}

function quotationOf(
  report: Report,
  passage: number,
  first: number,
  before: readonly AttributedQuotation[],
): AttributedQuotation {
  const carried = report.reopens ? speechBefore(before, passage, first) : null;
  return {
    passage,
    report,
    speaker: null,
    anonymous: false,
    sourceMention: null,
    parent: report.parent === null ? null : first + report.parent,
    continues: report.continues === null ? carried : first + report.continues,
    confidence: report.confidence * (carried === null ? 1 : 0.9),
    why: carried === null ? report.why : 'continued-paragraph',
  };
}

/** The speech that a paragraph which is nothing but a quotation goes on with: the last one that is no report inside another. */
function speechBefore(
  before: readonly AttributedQuotation[],
  passage: number,
  first: number,
): number | null {
  for (let at = first - 1; at >= 0; at -= 1) {
    const quotation = before[at];
    if (quotation === undefined || passage - quotation.passage > widestGap + 1) return null;
    if (quotation.parent !== null) continue;
    const { report } = quotation;
    const near = passage - quotation.passage === 1;
    const speech = report.type !== 'indirect' || near;
    const sourced = report.source !== null || quotation.continues !== null;
    if (speech && sourced && (near || report.unclosed)) return at;
    if (report.type !== 'indirect') return null;
  }
  return null;
}

/** A paragraph that opens with a bare quotation, behind one that ends with "She wrote:", has its cue and source there. */
function withLead(
  quotation: AttributedQuotation,
  blocks: readonly Block[],
  passages: readonly Passage[],
): AttributedQuotation {
  const place = quotation.passage - 1;
  const [before, block] = [blocks[place], blocks[quotation.passage]];
  const passage = passages[place];
  if (before === undefined || block === undefined || passage?.kind !== 'paragraph')
    return quotation;
  const found = leadIn(passage);
  if (found === null) return quotation;
  const shown = before.start - block.start;
  const { report } = quotation;
  return {
    ...quotation,
    report: { ...report, cue: shift(found.cue, shown), source: shift(found.source, shown) },
    lead: { passage: place, source: found.source },
    continues: null,
    confidence: report.confidence,
    why: 'lead-in',
  };
}
