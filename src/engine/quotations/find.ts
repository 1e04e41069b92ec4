import type { Passage } from '../tagging/passage';
import type { Span } from '../text/span';
import { accordingReports } from './according';
import type { Draft, Scene } from './draft';
import { wholeStretch, withContent } from './draft';
import { colonReports } from './colon';
import { floatingReports } from './floating';
import { withFragments } from './fragments';
import { nounReports } from './nouns';
import type { Range, Reading } from './reading';
import { deepest, readPassage, segmentsOf, spanOf, tagAt, wordAt, stretchAt } from './reading';
import type { QuotationType, Report } from './report';
import { turnReport } from './turns';
import { verbReports } from './verbs';
import { settle } from './settle';
import { withTails } from './tails';
import type { Open } from '../text/open';
import { firstFrom } from '../text/search';
import { mapped } from '../text/mapped';
import { kept } from '../text/kept';

/** Shortest stretch, in tokens, that is looked into for a report inside a report. */
const shortestHome = 6;

/**
 * The reports of one paragraph: who is said to have said what, with cue and source, in text order. Reads nothing but
 * the passage; linear in its length.
 */
export function findReports(passage: Passage): Report[] {
  const reading = readPassage(passage);
  const turn = turnReport(reading);
  const drafts: Draft[] = turn === null ? [] : [turn];
  for (const scene of scenesOf(reading)) {
    const found = scene.home < 0 ? reportsIn(scene) : verbReports(scene).filter(isToldInSpeech);
    drafts.push(...found);
    if (scene.home < 0 && turn === null) drafts.push(...floatingReports(scene, found));
  }
  if (drafts.length === 0) return [];
  return reportsOf(reading, settle(reading, apart(reading, withoutOpenMarks(reading, drafts))));
}

/** Drafts before a report among which the one that it ends is looked for. */
const furthestOuter = 8;

/** "X said it was safe**, but Y said** …": of two reports in one tense the first ends where the second begins. */
function apart(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const ends = new Map<Draft, number>();
  for (const [at, draft] of drafts.entries()) {
    const but = (draft.source?.first ?? 0) - 1;
    if (wordAt(reading, but) !== 'but' || wordAt(reading, but - 1) !== ',') continue;
    for (const outer of drafts.slice(Math.max(0, at - furthestOuter), at))
      if (isContrasted(reading, outer, draft)) ends.set(outer, but - 1);
  }
  if (ends.size === 0) return drafts;
  return mapped(drafts, (draft) => {
    const last = ends.get(draft);
    const [part] = draft.content;
    if (last === undefined || part === undefined) return draft;
    return withContent(draft, [{ first: part.first, last }], draft.home);
  });
}

function isContrasted(reading: Reading, outer: Draft, { home, source, cue }: Draft): boolean {
  const [part, more] = outer.content;
  if (part === undefined || more !== undefined || outer.cue === null || outer.home !== home)
    return false;
  if (source === null || cue === null || source.last > cue.first) return false;
  const inside = source.first > part.first + 2 && cue.last <= part.last;
  return inside && tagAt(reading, cue.last - 1) === tagAt(reading, outer.cue.last - 1);
}

/**
 * A mark that never closes, and the reporting clause behind the speech it opens: "“We will rebuild it, said Ann Lee." The
 * speech ends before the clause, and the stretch up to the end of the paragraph is no quotation.
 */
function withoutOpenMarks(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  if (reading.stretches.every(({ closed }) => closed)) return drafts;
  const told = new Map<number, Draft>();
  for (const draft of drafts) {
    const stretch = stretchAt(reading, draft.home);
    const closing = draft.why === 'content-cue-source' || draft.why === 'content-source-cue';
    const opens = draft.content[0]?.first === stretch?.first && stretch?.parent === null;
    if (stretch !== undefined && !stretch.closed && closing && opens) told.set(stretch.open, draft);
  }
  if (told.size === 0) return drafts;
  return mapped(
    drafts.filter(({ home, content }) => home >= 0 || !told.has(content[0]?.first ?? -1)),
    (draft) =>
      told.get(stretchAt(reading, draft.home)?.open ?? -1) === draft
        ? withContent(draft, draft.content, -1)
        : draft,
  );
}

function reportsIn(scene: Scene): Draft[] {
  const found = [...verbReports(scene), ...accordingReports(scene), ...nounReports(scene)];
  const whole = withFragments(scene, found);
  return [...whole, ...colonReports(scene, whole)];
}

/** Inside words in quotation marks only a plain report counts: a speaker's "they accuse us of" is the speaker's own. */
function isToldInSpeech({ why, confidence }: Draft): boolean {
  return why !== 'relative-gap' && why !== 'passive' && why !== 'as-clause' && confidence >= 0.85;
}

/** Every sentence of the passage and of the words quoted in it. */
export function scenesOf(reading: Reading): Scene[] {
  const sentences = withTails(reading, segmentsOf(reading, null));
  const scenes: Scene[] = mapped(sentences, ({ first, last }) => ({
    reading,
    home: -1,
    first,
    last,
  }));
  for (const [home, stretch] of reading.stretches.entries()) {
    if (stretch.last - stretch.first < shortestHome) continue;
    for (const { first, last } of segmentsOf(reading, home))
      scenes.push({ reading, home, first, last });
  }
  return scenes;
}

function reportsOf(reading: Reading, drafts: readonly Draft[]): Report[] {
  const reports: Open<Report>[] = [];
  for (const draft of drafts) {
    const content = mapped(draft.content, (part) => contentSpan(reading, part, draft.home)).filter(
      (span) => span !== null,
    );
    const marked = markedSpans(reading, draft);
    const range = draft.content.at(-1);
    const last =
      range === undefined
        ? undefined
        : stretchAt(reading, deepest(reading, range.last - 1, draft.home));
    reports.push({
      type: typeOf(reading, draft),
      content: kept(content),
      marked: kept(marked),
      cue: draft.cue === null ? null : (spanOf(reading, draft.cue) ?? bareSpan(reading, draft.cue)),
      source: draft.source === null ? null : spanOf(reading, draft.source),
      addressee: draft.addressee === null ? null : spanOf(reading, draft.addressee),
      parent: null,
      continues: null,
      reopens: draft.why === 'floating-quotation',
      unclosed: last !== undefined && !last.closed && last.close >= reading.tokens.length,
      confidence: draft.confidence,
      why: draft.why,
    });
  }
  return linked(reports);
}

function bareSpan(reading: Reading, range: Range): Span | null {
  const token = reading.tokens[range.first];
  return token === undefined ? null : { start: token.start, end: token.end };
}

function contentSpan(reading: Reading, range: Range, home: number): Span | null {
  const stretch = stretchAt(reading, wholeStretch(reading, range, home));
  return spanOf(
    reading,
    stretch === undefined ? range : { first: stretch.first, last: stretch.last },
  );
}

/** Index of the first stretch that opens at or behind a token; stretches stand in the order of their opening marks. */
function stretchFrom({ stretches }: Reading, token: number): number {
  return firstFrom(stretches, ({ open }) => open < token);
}

/** The stretches directly inside the content. */
function markedSpans(reading: Reading, draft: Draft): Span[] {
  const spans: Span[] = [];
  for (const part of draft.content) {
    for (let at = stretchFrom(reading, part.first); ; at += 1) {
      const stretch = stretchAt(reading, at);
      if (stretch === undefined || stretch.first >= part.last) break;
      if ((stretch.parent ?? -1) !== draft.home) continue;
      const span = spanOf(reading, {
        first: stretch.first,
        last: Math.min(stretch.last, part.last),
      });
      if (span !== null) spans.push(span);
    }
  }
  return spans;
}

function typeOf(reading: Reading, draft: Draft): QuotationType {
  let inside = 0;
  let outside = 0;
  for (const part of draft.content) {
    for (let at = part.first; at < part.last; at += 1) {
      const { kind } = reading.tokens[at] ?? { kind: 'symbol' };
      if (kind !== 'word' && kind !== 'number') continue;
      if (deepest(reading, at, draft.home) >= 0) inside += 1;
      else outside += 1;
    }
  }
  if (draft.why === 'turn') return 'direct';
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
}

function covers(report: Report, span: Span): boolean {
  return report.content.some((part) => part.start <= span.start && span.end <= part.end);
}

/** Text order, parents before children; the links between reports as indices. */
function linked(found: readonly Open<Report>[]): Report[] {
  const reports = found
    .filter((report) => report.content.length > 0)
    .sort(
      (a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) || lastEnd(b) - lastEnd(a),
    );
  const parents = mapped(reports, (report, index) => parentOf(reports, report, index));
  const antecedents = mapped(reports, (report, index) =>
    report.reopens || isFragment(reports, parents, index)
      ? antecedentOf(reports, parents, index)
      : null,
  );
  reports.forEach((report, index) => {
    report.parent = parents[index] ?? null;
    report.continues = antecedents[index] ?? null;
    report.reopens &&= report.continues === null;
  });
  return reports;
}

/** Words in quotation marks in the sentences behind a direct quotation, with no source of their own: its speaker's. */
function isFragment(
  reports: readonly Report[],
  parents: readonly (number | null)[],
  index: number,
): boolean {
  const own = reports[index];
  if (index === 0 || own?.why !== 'unattributed' || (parents[index] ?? null) !== null) return false;
  const before = reports[index - 1];
  return (
    before !== undefined && before.type !== 'indirect' && (parents[index - 1] ?? null) === null
  );
}

const furthestParent = 12;
const furthestAntecedent = 64;

/** The innermost report whose content holds both content and cue of this one. */
function parentOf(reports: readonly Report[], report: Report, index: number): number | null {
  const { content, cue } = report;
  for (let at = index - 1; at >= 0 && at >= index - furthestParent; at -= 1) {
    const outer = reports[at];
    if (outer === undefined || !content.every((part) => covers(outer, part))) continue;
    if (cue === null || covers(outer, cue)) return at;
  }
  return null;
}

/** The report with a source that a bare quotation goes on with: the nearest before it that stands in no other. */
function antecedentOf(
  reports: readonly Report[],
  parents: readonly (number | null)[],
  index: number,
): number | null {
  for (let at = index - 1; at >= 0 && at >= index - furthestAntecedent; at -= 1) {
    const report = reports[at];
    if (report === undefined || (parents[at] ?? null) !== null) continue;
    if (report.source !== null || report.reopens) return spokenWith(reports, at);
  }
  return null;
}

/** `"A," X said, adding that B. "C."`: C goes on with the words in quotation marks. */
function spokenWith(reports: readonly Report[], at: number): number {
  const told = reports[at];
  const spoken = at === 0 ? undefined : reports[at - 1];
  const same = told?.source?.start === spoken?.source?.start && told?.type === 'indirect';
  return same && spoken?.type === 'direct' ? at - 1 : at;
}

function lastEnd(report: Report): number {
  return report.content.at(-1)?.end ?? 0;
}
