/**
 * Reports with a noun: "the claim that …", "Lee's promise to …", "calls for voters to …", "a White House statement that
 * …". The source is the possessor, or the body that the phrase names. Not: "a call to the office", "the fact that".
 */
import { cueNoun } from '../lexicon/cues';
import { CUE_NOUN_SENSE, hasSense } from '../lexicon/senses';
import { clauseContext } from './clause-context';
import { clauseEnd } from './clause-end';
import type { Draft, Scene } from './draft';
import { isAtLevel } from './draft';
import { isInfinitive } from './objects';
import { basePhraseEnd, phraseEnd } from './phrases';
import { basePhraseStart } from './phrase-starts';
import type { Range } from './reading';
import { tagAt, wordAt } from './reading';
import { isFinite, isNoun, isVerb } from './tags';

export function nounReports(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (let at = scene.first; at < scene.last; at += 1) {
    if (!hasSense(scene.reading.tokens[at], CUE_NOUN_SENSE)) continue;
    if (!isAtLevel(scene, at) || !isNoun(tagAt(scene.reading, at))) continue;
    const draft = reportAt(scene, at);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function reportAt(scene: Scene, at: number): Draft | null {
  const { reading, last } = scene;
  const noun = cueNoun(wordAt(reading, at));
  if (noun === undefined || isExpressed(scene, at)) return null;
  if (noun.lemma === 'order' && wordAt(reading, at - 1) === 'in') return null;
  const agent = agentBehind(scene, at + 1);
  const from = agent?.last ?? at + 1;
  if (!fits(scene, from, noun.frames)) return null;
  const owner = agent ?? possessor(scene, at);
  if (owner === null && wordAt(reading, from) !== 'that') return null;
  const context = clauseContext(scene.home, 'noun-that');
  const end = nounClauseEnd(scene, from, clauseEnd(reading, from, last, context));
  return {
    content: [{ first: from, last: end }],
    cue: { first: at, last: at + 1 },
    source: owner,
    addressee: null,
    home: scene.home,
    confidence: 0.7,
    why: 'reporting-noun',
  };
}

/** "expressed concern that": the verb reports, not the noun. */
function isExpressed({ reading }: Scene, at: number): boolean {
  const before = wordAt(reading, at - 1);
  return (
    /^(?:express|voic|convey|air|rais)/.test(before) ||
    (/^(?:hope|fear|concern|word|lie|conclusion)s?$/.test(wordAt(reading, at)) &&
      isVerb(tagAt(reading, at - 1)))
  );
}

function fits({ reading, last }: Scene, from: number, frames: ReadonlySet<string>): boolean {
  if (from >= last) return false;
  const word = wordAt(reading, from);
  if (word === 'that')
    return (
      frames.has('that') &&
      /^(?:IN|WDT)$/.test(tagAt(reading, from)) &&
      !isVerb(tagAt(reading, from + 1)) &&
      tagAt(reading, from + 1) !== 'MD'
    );
  if (word === 'to') return frames.has('to') && isInfinitive(reading, from);
  if (word !== 'for' || !frames.has('to')) return false;
  const object = phraseEnd(reading, from + 1, last);
  return object > from + 1 && wordAt(reading, object) === 'to' && isInfinitive(reading, object);
}

/** "a promise **by the mayor** to": who made it. */
function agentBehind({ reading, last }: Scene, at: number): Range | null {
  if (wordAt(reading, at) !== 'by' && wordAt(reading, at) !== 'from') return null;
  const end = basePhraseEnd(reading, at + 1, last);
  return end > at + 1 ? { first: at + 1, last: end } : null;
}

/** "**Lee**'s promise", "**their** call"; without a possessor the phrase gives no source. */
function possessor({ reading, first }: Scene, at: number): Range | null {
  const start = basePhraseStart(reading, at + 1, first);
  for (let probe = at; probe >= start; probe -= 1) {
    const tag = tagAt(reading, probe);
    if (tag === 'PRP$') return { first: probe, last: probe + 1 };
    if (tag === 'POS' && probe > start) {
      const owner = basePhraseStart(reading, probe, first);
      return owner < probe ? { first: owner, last: probe } : null;
    }
  }
  return tagAt(reading, start - 1) === 'POS'
    ? { first: basePhraseStart(reading, start - 1, first), last: start - 1 }
    : null;
}

const embedders = new Set([
  'that',
  'who',
  'which',
  'if',
  'when',
  'what',
  'whether',
  'because',
  'while',
  'as',
  'how',
]);

/**
 * The clause of a noun ends at the next comma, for the sentence goes on with its own verb behind it; an infinitive ends
 * before the first finite verb ("the promise to resign **came** late").
 */
export function nounClauseEnd({ reading }: Scene, from: number, end: number): number {
  let plain = wordAt(reading, from) !== 'that';
  for (let at = from + 1; at < end; at += 1) {
    if (wordAt(reading, at) === ',' && !isNoun(tagAt(reading, at + 1))) return at;
    if (embedders.has(wordAt(reading, at))) plain = false;
    if (plain && isFinite(tagAt(reading, at)) && at > from + 1) return at;
  }
  return end;
}
