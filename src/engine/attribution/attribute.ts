import { leadIn } from '../quotations/lead-in';
import type { Report } from '../quotations/report';
import { rate } from './confidence';
import type { AttributedQuotation, Link, OpenQuotation } from './quotation';
import type { Scenes } from './scene';
import { settleSpeakers } from './speaker';
import type { Directory } from './speaker-source';
import { mapped } from '../text/mapped';

/** How many paragraphs without a quotation may stand between speech and the bare quotation that goes on with it. */
const widestGap = 1;

/** How many paragraphs back the quotations of a paragraph may depend on. */
export const SPEECH_REACH = widestGap + 1;

/**
 * The reports of the first of these paragraphs as quotations with their speakers: speech is followed over paragraphs
 * (marks re-opened or never closed, paragraphs that are nothing but a quotation), then every source is resolved to
 * somebody of the cast. The paragraphs before it have their speakers already.
 */
export function attribute(scenes: Scenes, directory: Directory): readonly AttributedQuotation[] {
  const reports = scenes[0]?.reports ?? [];
  if (reports.length === 0) return [];
  const drafts = mapped(reports, (report) => quotationOf(report, scenes));
  const opening = drafts[0];
  if (opening?.report.reopens === true) findLead(opening, scenes);
  settleSpeakers(drafts, scenes, directory);
  rate(drafts, scenes);
  return drafts;
}

function quotationOf(report: Report, scenes: Scenes): OpenQuotation {
  const carried = report.reopens ? speechBefore(scenes) : null;
  return {
    report,
    lead: null,
    speaker: null,
    rival: null,
    anonymous: false,
    sourceMention: null,
    parent: report.parent === null ? null : { back: 0, index: report.parent },
    continues: report.continues === null ? carried : { back: 0, index: report.continues },
    confidence: report.confidence,
    why: carried === null ? report.why : 'continued-paragraph',
  };
}

/** The speech that a paragraph which is nothing but a quotation goes on with: the last one that is no report inside another. */
function speechBefore(scenes: Scenes): Link | null {
  for (let back = 1; back <= SPEECH_REACH; back += 1) {
    const before = scenes[back]?.quotations ?? [];
    for (let index = before.length - 1; index >= 0; index -= 1) {
      const quotation = before[index];
      if (quotation?.parent !== null) continue;
      const { report, lead } = quotation;
      const near = back === 1;
      const speech = report.type !== 'indirect' || near;
      const sourced = (lead ?? report).source !== null || quotation.continues !== null;
      if (speech && sourced && (near || report.unclosed)) return { back, index };
      if (report.type !== 'indirect') return null;
    }
  }
  return null;
}

/** A paragraph that opens with a bare quotation, behind one that ends with "She wrote:", has its cue and source there. */
function findLead(quotation: OpenQuotation, scenes: Scenes): void {
  const before = scenes[1];
  const lead = before?.kind === 'paragraph' ? leadIn(before.passage()) : null;
  if (lead === null) return;
  quotation.lead = lead;
  quotation.continues = null;
  quotation.why = 'lead-in';
}
