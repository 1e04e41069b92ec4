/**
 * Passive reports in a participle behind the noun they are about: "a man **accused of** lying", "a boat **said to** be
 * lost", "Lee was held **and accused of** lying". The text gives no source but behind "by".
 */
import { clauseContext } from './clause-context';
import { clauseEnd } from './clause-end';
import type { CueMatch } from './cue-match';
import { reportingWords } from './cue-match';
import type { Draft, Scene } from './draft';
import { nounClauseEnd } from './nouns';
import { isInfinitive } from './objects';
import { basePhraseStart } from './phrase-starts';
import type { Range } from './reading';
import { tagAt, wordAt } from './reading';
import { clauseSubject } from './subject';
import { isNoun } from './tags';
import { isDay } from './times';

/** What ties the participle to what is said of the noun before it. */
const links = new Map([
  ['accuse', new Set(['of'])],
  ['blame', new Set(['for', 'on'])],
  ['identify', new Set(['as'])],
  ['say', new Set(['to'])],
  ['report', new Set(['to'])],
  ['allege', new Set(['to'])],
]);

/** The report of a participle; `agent` is who says so, when the text names them behind "by". */
export function reducedReport(scene: Scene, match: CueMatch, agent: Range | null): Draft | null {
  const { reading, last } = scene;
  const from = agent?.last ?? match.cue.last;
  const link = wordAt(reading, from);
  if (links.get(match.verb.lemma)?.has(link) !== true) return null;
  if (link === 'to' && !isState(scene, from)) return null;
  const about = nounBefore(scene, match);
  if (about === null) return null;
  const context = clauseContext(scene.home, 'passive', {
    lemma: match.verb.lemma,
    subordinate: true,
    relative: true,
  });
  const end = nounClauseEnd(scene, from, clauseEnd(reading, from, last, context));
  return {
    content: [about, { first: from, last: end }],
    cue: reportingWords(match),
    source: agent,
    addressee: null,
    home: scene.home,
    confidence: 0.75,
    why: 'passive',
  };
}

/** "said **to be** lost", "reported **to have** left". */
function isState({ reading }: Scene, to: number): boolean {
  const verb = wordAt(reading, to + 1);
  return isInfinitive(reading, to) && (verb === 'be' || verb === 'have');
}

/** The noun phrase directly before the participle, or the subject of the verb it is coordinated with. */
function nounBefore(scene: Scene, match: CueMatch): Range | null {
  const { reading, first } = scene;
  const before = wordAt(reading, match.groupFirst - 1);
  if (before === 'and') {
    const subject = clauseSubject(scene, match.groupFirst - 1);
    return subject === null || subject.relative ? null : subject.range;
  }
  const last = before === ',' ? match.groupFirst - 1 : match.groupFirst;
  if (!isNoun(tagAt(reading, last - 1)) || isDay(wordAt(reading, last - 1))) return null;
  const start = basePhraseStart(reading, last, first);
  return start < last ? { first: start, last } : null;
}
