/**
 * What was said on both sides of its reporting clause, where only one side would do as content: "the downturn, he said,
 * **"could be** a chance"", "it is no surprise, she said, **that** he lost", "still, he said, …".
 */
import { hasMainVerb } from './closing';
import { trimEnd } from './clause-end';
import type { Content } from './content';
import type { CueMatch } from './cue-match';
import { reportingWords } from './cue-match';
import type { Draft, Scene } from './draft';
import type { Range } from './reading';
import { deepest, tagAt, wordAt, stretchAt } from './reading';
import type { Subject } from './subject';
import { isAdverb, isFinite, isNoun, isPhraseWord } from './tags';

/** The words before the reporting clause are the beginning of what stands behind it. */
export function goesOnBehind(
  scene: Scene,
  match: CueMatch,
  before: Range,
  after: Content,
): boolean {
  const { reading } = scene;
  if (after.frame === 'that')
    return wordAt(reading, match.cue.last) === ',' && hasMainVerb(scene, before);
  if (after.frame !== 'quotation') return false;
  const comma = wordAt(reading, match.cue.last) === ',';
  if (comma && conditions.has(wordAt(reading, before.first))) return true;
  if (!isPhraseWord(tagAt(reading, before.first))) return false;
  let verb = after.range.first + 1;
  while (isAdverb(tagAt(reading, verb))) verb += 1;
  if (!isFinite(tagAt(reading, verb))) return false;
  for (let at = before.first; at < before.last; at += 1)
    if (isFinite(tagAt(reading, at))) return false;
  return true;
}

/** "**If the gale turns**, Lee said, “we sail.”": a condition of what was said, and no time or place of saying it. */
const conditions = new Set(['if', 'whether', 'although', 'unless', 'because']);

const connective = new Set(['RB', 'RBR', 'CC', 'UH']);

/** "**Still,** he said, officials must decide": only the reporter's connective stands before the clause. */
export function behindConnectiveClause(
  scene: Scene,
  match: CueMatch,
  subject: Subject,
): Draft | null {
  const { reading, first, last } = scene;
  const from = match.cue.last + 1;
  const led = subject.clauseFirst - 1;
  if (wordAt(reading, match.cue.last) !== ',' || wordAt(reading, led) !== ',') return null;
  if (led <= first || led > first + 2 || !match.verb.frames.has('bare')) return null;
  for (let at = first; at < led; at += 1) if (!connective.has(tagAt(reading, at))) return null;
  const content = { first: from, last: trimEnd(reading, from, last) };
  if (content.last - from < 3 || !hasMainVerb(scene, content)) return null;
  return {
    content: [content],
    cue: reportingWords(match),
    source: subject.range,
    addressee: null,
    home: scene.home,
    confidence: 0.85,
    why: 'source-cue-content',
  };
}

/** `"…," Ann Lee, a spokeswoman for the mayor said`: the name between the marks and the comma belongs to the source. */
export function namedBetween(
  scene: Scene,
  before: Range,
  source: Range,
): { readonly before: Range; readonly source: Range } | null {
  const { reading, home } = scene;
  const stretch = stretchAt(reading, deepest(reading, before.first, home));
  if (stretch?.open !== before.first || !stretch.closed || wordAt(reading, before.last) !== ',')
    return null;
  const name = stretch.close + 1;
  if (name >= before.last || source.first !== before.last + 1) return null;
  for (let at = name; at < before.last; at += 1)
    if (!isNoun(tagAt(reading, at)) && !isPhraseWord(tagAt(reading, at))) return null;
  return {
    before: { first: before.first, last: name },
    source: { first: name, last: source.last },
  };
}
