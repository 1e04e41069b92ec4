/**
 * Reporting verbs in a text: the entry of the lexicon, its particle, and the verb group around it, which tells a report
 * ("has also said") from what was not or not yet said ("did not say", "would say", "declined to say").
 */
import type { CueVerb } from '../lexicon/cues';
import { cueVerbs } from '../lexicon/cues';
import { CUE_SENSE, hasSense } from '../lexicon/senses';
import type { Range, Reading } from './reading';
import { tagAt, wordAt } from './reading';
import { opensAnySentence } from '../tokens/sentences';
import {
  isAdverb,
  isBe,
  isDo,
  isFinite,
  isHave,
  isNegation,
  isNoun,
  isPhraseWord,
  startsPhrase,
} from './tags';

/** How the verb stands: "said", "saying", "to say", "was told", "(a plan) described as". */
export type CueVoice = 'finite' | 'ing' | 'infinitive' | 'passive' | 'participle';

export interface CueMatch {
  readonly verb: CueVerb;
  /** The verb and its particle. */
  readonly cue: Range;
  /** First token of the verb group, auxiliaries and adverbs included. */
  readonly groupFirst: number;
  readonly voice: CueVoice;
}

const verbTags = new Set(['VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG']);
const none: readonly CueMatch[] = [];

/** Forms that are verbs of saying whatever the tagger thinks of them. */
const alwaysVerbs = new Set([
  'said',
  'says',
  'told',
  'tells',
  'added',
  'adds',
  'asked',
  'asks',
  'wrote',
  'writes',
  'insisted',
  'insists',
  'argued',
  'argues',
  'tweeted',
]);

function particlesEnd(reading: Reading, verb: CueVerb, at: number): number {
  let last = at + 1;
  for (const particle of verb.particles) {
    if (wordAt(reading, last) !== particle) return -1;
    last += 1;
  }
  return last;
}

/** The reporting verbs that begin at a token, the one with the longest particle first. */
export function cuesAt(reading: Reading, at: number): readonly CueMatch[] {
  if (!hasSense(reading.tokens[at], CUE_SENSE)) return none;
  const word = wordAt(reading, at);
  if (!verbTags.has(tagAt(reading, at)) && !alwaysVerbs.has(word)) return none;
  const entries = cueVerbs(word);
  const found: CueMatch[] = [];
  for (const { verb } of entries) {
    const last = particlesEnd(reading, verb, at);
    if (last < 0) continue;
    const group = verbGroup(reading, at, last);
    if (group === null) continue;
    const { groupFirst, voice } = group;
    found.push({ verb, cue: { first: at, last }, groupFirst, voice });
  }
  return found;
}

const modals = new Set([
  'would',
  'could',
  'might',
  'may',
  'should',
  'must',
  'can',
  'will',
  'shall',
  "'ll",
  'wo',
  'ca',
  'ought',
]);
/** Verbs before "to say" that leave something said. */
const sayingAnyway = new Set([
  'go',
  'goes',
  'went',
  'gone',
  'going',
  'on',
  'continue',
  'continues',
  'continued',
  'continuing',
  'begin',
  'begins',
  'began',
  'start',
  'starts',
  'started',
  'come',
  'came',
  'rise',
  'rose',
  'used',
  'hasten',
  'hastened',
  'paused',
  'stopped',
  'forward',
  'out',
  'rushed',
  'twitter',
  'facebook',
  'call',
  'called',
  'wrote',
]);

/** "too early **has been told**": the adverb belongs to what stands before the verb. */
const degrees = new Set(['too', 'so', 'very', 'as', 'how']);

/** "Officials **here** said": the adverb belongs to the source. */
const placed = new Set(['here', 'there', 'ago']);

export interface Group {
  readonly groupFirst: number;
  readonly voice: CueVoice;
}

/** The verb group that ends with the verb at `at`; null when it says that nothing was said. */
export function verbGroup(reading: Reading, at: number, last = at + 1): Group | null {
  let first = at;
  let passive = false;
  let perfect = false;
  let to = false;
  for (let probe = at - 1; probe >= 0 && at - probe < 7; probe -= 1) {
    const word = wordAt(reading, probe);
    if (isNegation(word)) return null;
    if (modals.has(word) && tagAt(reading, probe) === 'MD') return null;
    if (tagAt(reading, probe) === 'MD') return null;
    if (isBe(word) && tagAt(reading, probe) !== 'POS') passive = true;
    else if (isHave(word)) perfect = true;
    else if (word === 'to' && probe === first - 1) {
      if (wordAt(reading, at).endsWith('ing')) break;
      to = true;
      first = probe;
      break;
    } else if (degrees.has(wordAt(reading, probe - 1))) break;
    else if (word === 'since' && isHave(wordAt(reading, probe - 1))) continue;
    else if (!isDo(word) && (!isAdverb(tagAt(reading, probe)) || placed.has(word))) break;
    first = probe;
  }
  return { groupFirst: first, voice: voiceOf(reading, at, last, { passive, perfect, to }) };
}

function voiceOf(
  reading: Reading,
  at: number,
  last: number,
  seen: { passive: boolean; perfect: boolean; to: boolean },
): CueVoice {
  const tag = tagAt(reading, at);
  const ing = wordAt(reading, at).endsWith('ing');
  if (seen.to) return 'infinitive';
  if (ing) return seen.passive ? 'finite' : 'ing';
  if (seen.passive) return 'passive';
  if (tag !== 'VBN' || seen.perfect) return 'finite';
  const finite =
    hasPlainSubject(reading, at, last) ||
    isMainVerb(reading, at) ||
    isInRelative(reading, at) ||
    isBehindSpeech(reading, at);
  return finite ? 'finite' : 'participle';
}

/** "a row **that** one councillor **likened** to a war": a phrase and nothing else since the relative word. */
function isInRelative(reading: Reading, at: number): boolean {
  if (!isNoun(tagAt(reading, at - 1))) return false;
  for (let probe = at - 1; probe > 0 && probe > at - 6; probe -= 1) {
    const word = wordAt(reading, probe);
    if (word === 'that' || word === 'which' || word === 'what')
      return (
        word === 'what' || isNoun(tagAt(reading, probe - 1)) || wordAt(reading, probe - 1) === ','
      );
    if (!isPhraseWord(tagAt(reading, probe))) return false;
  }
  return false;
}

const longestSpeaker = 8;
const closing = new Set([',', '?', '!']);

/** `"…?" **asked** Ann Lee`, `"…," the lifelong guard **declared** in May`: at most a phrase since what was said. */
function isBehindSpeech(reading: Reading, at: number): boolean {
  let mark = at - 1;
  while (mark > at - longestSpeaker && isPhraseWord(tagAt(reading, mark))) mark -= 1;
  if (mark < 0 || reading.tokens[mark]?.kind !== 'quote' || !closing.has(wordAt(reading, mark - 1)))
    return false;
  return mark < at - 1 ? wordAt(reading, at + 1) !== 'by' : startsPhrase(tagAt(reading, at + 1));
}

const furthestSubject = 24;
const furthestContent = 16;

/** "Ann Lee, R-Ohio, **noted** in May that …": no verb before it, and behind it what was said. */
function isMainVerb(reading: Reading, at: number): boolean {
  const before = wordAt(reading, at - 1);
  if (before !== ',' && !dashes.has(before)) return false;
  let quoted = false;
  for (let probe = at - 2; probe >= 0 && probe > at - furthestSubject; probe -= 1) {
    quoted = reading.tokens[probe]?.kind === 'quote';
    if (quoted || opensAnySentence(reading.passage.sentences, probe + 1)) break;
    if (isFinite(tagAt(reading, probe))) return false;
  }
  return quoted ? isSaidAfter(reading, at) : hasContent(reading, at);
}

const dashes = new Set(['—', '–', '--', '-']);

/** `"…," Ann Lee, the mayor, **proclaimed** to the crowd`: no verb of its own follows. */
function isSaidAfter(reading: Reading, at: number): boolean {
  for (let probe = at + 1; probe < at + furthestContent; probe += 1) {
    const word = wordAt(reading, probe);
    if (word === '.' || word === '') return true;
    if (word === ',' || isFinite(tagAt(reading, probe))) return false;
  }
  return false;
}

/** "that" or an opening mark stands before the next comma. */
function hasContent(reading: Reading, at: number): boolean {
  for (let probe = at + 1; probe < at + furthestContent; probe += 1) {
    const word = wordAt(reading, probe);
    if (word === 'that' || word === ':' || reading.tokens[probe]?.kind === 'quote') return true;
    if (word === ',' || word === '.' || isFinite(tagAt(reading, probe))) return false;
  }
  return false;
}

const afterParticiple = new Set([
  'by',
  'in',
  'at',
  'on',
  'for',
  'to',
  'as',
  'with',
  'from',
  'of',
  'after',
  ',',
  '.',
]);

/** A past tense that the tagger took for a participle: a noun before it, and behind it what a participle does not take. */
function hasPlainSubject(reading: Reading, at: number, last: number): boolean {
  const before = tagAt(reading, at - 1);
  const next = reading.tokens[at + 1];
  if ((next?.text === ':' || next?.kind === 'quote') && wordAt(reading, at - 1) === ',')
    return true;
  const noun = before.startsWith('NN') || before === 'PRP' || before === 'CC' || before === 'RB';
  if (!noun) return false;
  return !afterParticiple.has(wordAt(reading, last)) || isThatBehindSetting(reading, at);
}

/** "Lee **claimed** in an interview with the paper **that** …": a participle with a setting takes no clause. */
function isThatBehindSetting(reading: Reading, at: number): boolean {
  if (wordAt(reading, at + 1) === 'by' || tagAt(reading, at + 1) !== 'IN') return false;
  for (let probe = at + 2; probe < at + furthestContent; probe += 1) {
    const word = wordAt(reading, probe);
    if (word === 'that') return !isFinite(tagAt(reading, probe + 1));
    if (word === ',' || word === '.' || word === '' || isFinite(tagAt(reading, probe)))
      return false;
  }
  return false;
}

/** The words that report, as PolNeAR and PARC mark them: the verb with its auxiliaries, adverbs and particle. */
export function reportingWords(match: CueMatch): Range {
  return { first: match.groupFirst, last: match.cue.last };
}

/** An infinitive that reports all the same: "went on to say", "took to Twitter to announce". */
export function isSaidAnyway(reading: Reading, match: CueMatch): boolean {
  const before = wordAt(reading, match.groupFirst - 1);
  if (before === 'as') return wordAt(reading, match.groupFirst - 2) === 'far';
  return sayingAnyway.has(before);
}
