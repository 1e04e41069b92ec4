/**
 * What polls, studies and papers show and find. A person who shows or finds a thing reports nothing; a team, a court or
 * a newspaper that finds **that** something is so does.
 */
import type { CueMatch } from './cue-match';
import type { Range, Reading } from './reading';
import { tagAt, wordAt } from './reading';
import { isFinite } from './tags';

const findings = new Set(
  'poll polls polling examination assessment survey surveys study studies filing filings footage paper papers report reports data records record results result figures research statistics analysis analyses investigation inquiry review documents audit census numbers email emails tests tally tallies average averages estimates transcript transcripts video videos memo memos tape tapes'.split(
    ' ',
  ),
);

const finders = new Set(
  'team researchers scientists investigators prosecutors inspectors auditors experts analysts economists committee commission department inquiry inquest panel court jury judge tribunal regulators engineers authors auditor coroner watchdog they'.split(
    ' ',
  ),
);

/** A verb that shows or finds, with a source that does: a finding always, a finder of a that-clause only. */
export function isFound(reading: Reading, match: CueMatch, source: Range, last: number): boolean {
  if (!match.verb.frames.has('finding') || holds(reading, source, findings)) return true;
  return opensThatClause(reading, match.cue.last, last) && holds(reading, source, finders);
}

function holds(reading: Reading, range: Range, nouns: ReadonlySet<string>): boolean {
  for (let at = range.first; at < range.last; at += 1) {
    if (nouns.has(wordAt(reading, at))) return true;
  }
  return false;
}

/** "found **that the ice had** melted", not "found that action unlawful". */
function opensThatClause(reading: Reading, at: number, last: number): boolean {
  if (wordAt(reading, at) !== 'that') return false;
  for (let probe = at + 1; probe < last && probe < at + 12; probe += 1)
    if (isFinite(tagAt(reading, probe))) return true;
  return false;
}
