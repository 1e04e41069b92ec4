/**
 * Part-of-speech tags as the rules need them: words of a name are proper nouns, a base form behind a subject carries
 * tense, and a word that can hardly be anything but a reporting verb is one, whatever the tagger took it for.
 */
import { cueVerbs } from '../lexicon/cues';
import { CUE_SENSE, hasSense } from '../lexicon/senses';
import { DAYS, TIME_NOUNS } from '../lexicon/small-words';
import { sourceNoun } from '../lexicon/nouns';
import type { Passage } from '../tagging/passage';
import { stringAt } from '../text/search';
import { opensAnySentence } from '../tokens/sentences';
import type { Sentence } from '../tokens/token';
import { isBe, isDo, isFinite, isHave, isOpenClass } from './tags';

const kept = new Set([
  'CC',
  'IN',
  'DT',
  'POS',
  'CD',
  'TO',
  'HYPH',
  ',',
  '.',
  ':',
  '``',
  "''",
  '-LRB-',
  '-RRB-',
]);
const saying: ReadonlyMap<string, string> = new Map([
  ['said', 'VBD'],
  ['says', 'VBZ'],
  ['told', 'VBD'],
  ['tells', 'VBZ'],
  ['added', 'VBD'],
  ['adds', 'VBZ'],
  ['asked', 'VBD'],
  ['wrote', 'VBD'],
  ['writes', 'VBZ'],
  ['tweeted', 'VBD'],
  ['insists', 'VBZ'],
  ['argues', 'VBZ'],
]);
const subjects = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'who']);

export function retag(passage: Passage, words: readonly string[]): string[] {
  const tags = [...passage.tags];
  for (const name of passage.names) {
    for (let at = name.first; at < name.last; at += 1) {
      const tag = tags[at] ?? '';
      if (!kept.has(tag) && !tag.startsWith('NN')) tags[at] = name.type === 'NORP' ? 'JJ' : 'NNP';
    }
  }
  for (let at = 0; at < tags.length; at += 1) tags[at] = corrected(passage, tags, words, at);
  for (const sentence of passage.sentences) giveVerb(passage, tags, words, sentence);
  return tags;
}

/** A sentence without a finite verb outside its marks has one in the first bare participle: "A friend **referred** to him". */
function giveVerb(
  { tokens }: Passage,
  tags: string[],
  words: readonly string[],
  { first, last }: Sentence,
): void {
  let bare = -1;
  let quoted = false;
  for (let at = first; at < last; at += 1) {
    const tag = tags[at] ?? '';
    if (tokens[at]?.kind === 'quote') quoted = !quoted;
    if (quoted) continue;
    if (isFinite(tag)) return;
    if (bare >= 0 || tag !== 'VBN' || words[at + 1] === 'by') continue;
    const before = stringAt(tags, behindAdverbs(tags, at));
    if (at > first && (before.startsWith('NN') || before === 'PRP')) bare = at;
  }
  const ends = words[last - 1] === '.' || tokens[last - 1]?.kind === 'quote';
  if (bare >= 0 && ends) tags[bare] = 'VBD';
}

function corrected(
  passage: Passage,
  tags: readonly string[],
  words: readonly string[],
  at: number,
): string {
  const tag = tags[at] ?? '';
  const word = words[at] ?? '';
  if (!isOpenClass(tag) && word !== 'another') return tag;
  const known = hasSense(passage.tokens[at], CUE_SENSE) ? saying.get(word) : undefined;
  if (known !== undefined && (!tag.startsWith('VB') || isBareParticiple(tags, words, at)))
    return known;
  if (tag === 'TO' && word !== 'to') return 'NNS';
  if (word === 'has' || word === 'another') return word === 'has' ? 'VBZ' : 'DT';
  if (isNamedSpeaker(passage, tags, words, at)) return 'NNP';
  if (isHeading(passage, tags, words, at)) return 'VBZ';
  if (tag === 'UH' && words[at + 1] === ',' && tags[at + 2] === 'DT') return 'NNP';
  if (tag === 'RB' && words[at + 1] === ',' && sourceNoun(word) !== undefined) return 'NN';
  if (tag.startsWith('VB') && isNamedSource(words, at)) return word.endsWith('s') ? 'NNS' : 'NN';
  if (tag === 'VBG' && isSaying(passage, words, at + 1) && stringAt(words, at - 1) !== ',')
    return 'NN';
  if (tag === 'PRP$' && word === 'her' && closesPhrase.has(tags[at + 1] ?? '.')) return 'PRP';
  if (isCapitalVerb(passage, tags, words, at)) return 'NNP';
  if (closesSpeech(passage, tags, words, at)) return word.endsWith('s') ? 'VBZ' : 'VBD';
  if (tag.startsWith('VB')) return correctedVerb(passage, tags, words, at);
  return asCue(passage, tags, words, at) ?? tag;
}

/** "according to **exit polls**": what stands there is a phrase. */
function isNamedSource(words: readonly string[], at: number): boolean {
  if (at < 2) return false;
  const first = words[at - 1] === 'to' ? at : at - 1;
  return first > 1 && words[first - 1] === 'to' && words[first - 2] === 'according';
}

/** "Ann Lee **Calls** for Calm": a verb with a capital like all words of its headline. */
function isHeading(
  { kind }: Passage,
  tags: readonly string[],
  words: readonly string[],
  at: number,
): boolean {
  if (kind !== 'headline' || at === 0 || at + 2 >= words.length) return false;
  const word = words[at] ?? '';
  const named = (tags[at] ?? '').startsWith('NNP') && (tags[at - 1] ?? '').startsWith('NNP');
  if (!named || !word.endsWith('s')) return false;
  return cueVerbs(word).some(({ verb, present }) => present && !verb.frames.has('marks'));
}

const adverbs = new Set(
  'also then here there now still later never not however so yet thus'.split(' '),
);

/** "**Jolly** said": a capital word that opens its sentence right before a verb of saying is no adverb. */
function isNamedSpeaker(
  passage: Passage,
  tags: readonly string[],
  words: readonly string[],
  at: number,
): boolean {
  const { sentences, tokens } = passage;
  if (tags[at] !== 'RB' || adverbs.has(words[at] ?? '')) return false;
  const told =
    isSaying(passage, words, at + 1) || (also.has(words[at + 1] ?? '') && tags[at + 2] === 'VBD');
  if (!told) return false;
  const opens = at === 0 || opensAnySentence(sentences, at) || tokens[at - 1]?.kind === 'quote';
  return opens && tokens[at]?.text !== words[at];
}

/** A verb of saying that is hardly ever anything else. */
function isSaying({ tokens }: Passage, words: readonly string[], at: number): boolean {
  return at >= 0 && hasSense(tokens[at], CUE_SENSE) && saying.has(words[at] ?? '');
}

function isMistaken(tag: string | undefined): boolean {
  return tag === 'NN' || tag === 'NNS' || tag === 'JJ' || tag === 'VBN' || tag === 'VB';
}

const furthestMark = 14;

/** `"…," the memo **stated**.`: behind words in quotation marks and a phrase, at the end, stands the verb of saying. */
function closesSpeech(
  { tokens }: Passage,
  tags: readonly string[],
  words: readonly string[],
  at: number,
): boolean {
  const next = words[at + 1] ?? '.';
  if ((next !== '.' && next !== ',' && next !== ':') || !isMistaken(tags[at])) return false;
  if (!hasSense(tokens[at], CUE_SENSE)) return false;
  if (!cueVerbs(words[at] ?? '').some(({ verb }) => verb.frames.has('invert'))) return false;
  for (let probe = at - 1; probe > 0 && probe > at - furthestMark; probe -= 1) {
    if (tokens[probe]?.kind === 'quote')
      return probe < at - 1 && closing.has(words[probe - 1] ?? '');
    if (verbal.has(tags[probe] ?? '') || words[probe] === ';') return false;
  }
  return false;
}

const closing = new Set([',', '?', '!', '—']);
const verbal = new Set(['VBD', 'VBZ', 'VBP', 'VB', 'MD', 'VBG', 'TO']);

/** What no noun phrase goes on with: "accused **her** of lying". */
const closesPhrase = new Set(['IN', 'TO', 'CC', 'DT', 'MD', 'PRP', ',', '.', ':']);

/** What stands before a noun: "the sealed **offers** of three firms" is no report. */
const modifiers = new Set(['DT', 'JJ', 'VBN', 'PRP$', 'CD']);

/** Adverbs between a subject and its verb: "the campaign **also** called on". */
const also = new Set(['also', 'then', 'later', 'repeatedly', 'often', 'even']);

/** What a plural noun stands behind: "that **engineers** had called sound". */
const nominal = new Set(['DT', 'JJ', 'PRP$', 'WDT', 'CD', 'NNS']);

/** Tense where the tagger saw none, and a plural noun where it saw a verb behind a verb ("told delegates"). */
function correctedVerb(
  passage: Passage,
  tags: readonly string[],
  words: readonly string[],
  at: number,
): string {
  const tag = tags[at] ?? '';
  const word = words[at] ?? '';
  const before = behindAdverbs(tags, at);
  const subject = stringAt(words, before);
  if (tag === 'VB' && isSubject(stringAt(tags, before), subject)) return 'VBP';
  if (tag === 'VB' && stringAt(tags, at - 1) === 'DT') return 'NN';
  const behindSaying = isSaying(passage, words, at - 1);
  const beforeSaying = isSaying(passage, words, at + 1);
  if (tag === 'VBD' && behindSaying && (tags[at + 1] ?? '').startsWith('NN')) return 'JJ';
  const beside = behindSaying || beforeSaying;
  if (tag === 'VBZ' && beside && !isBe(word) && !isHave(word) && !isDo(word)) return 'NNS';
  if (beforeSaying && sourceNoun(word) !== undefined) return 'NN';
  if (tag === 'VBD' && word === 'asked' && /^(?:when|if|once)$/.test(stringAt(words, at - 1)))
    return 'VBN';
  if (tag === 'VBZ' && isPlural(tags, words, at)) return 'NNS';
  if (tag !== 'VBN' || before < 0 || clitic(subject)) return tag;
  if (subjects.has(subject) || pasts.has(word)) return 'VBD';
  if (hasObject(tags, words, at, before)) return 'VBD';
  const told = (tags[before] ?? '').startsWith('NN') && also.has(stringAt(words, at - 1));
  if (told && words[at + 1] !== 'by') return 'VBD';
  return tags[before] === 'NNP' && before < 3 && words[at + 1] !== 'by' ? 'VBD' : tag;
}

/** "the **reports** of", "engineers **reports** had called sound": a plural noun that looks like a verb. */
function isPlural(tags: readonly string[], words: readonly string[], at: number): boolean {
  const before = stringAt(tags, at - 1);
  if (words[at + 1] === 'of' && modifiers.has(before)) return true;
  if (!nominal.has(before)) return false;
  const next = tags[at + 1] ?? '';
  return sourceNoun(words[at] ?? '')?.plural === true || (isFinite(next) && next !== 'VBZ');
}

/** Past tenses that are no participles. */
const pasts = new Set(
  'fell rose took went began saw knew gave grew wrote spoke broke chose drove flew rode shook stole threw wore drew became ran tore swore blew forgot'.split(
    ' ',
  ),
);
const objectOpeners = new Set(['DT', 'PRP', 'PRP$']);
const naming = new Set([
  'named',
  'called',
  'titled',
  'dubbed',
  'elected',
  'given',
  'paid',
  'shown',
]);

/** "the raid **involved** the navy": a noun before it, and behind it the object that a participle does not take. */
function hasObject(
  tags: readonly string[],
  words: readonly string[],
  at: number,
  before: number,
): boolean {
  if (!(tags[before] ?? '').startsWith('NN') || naming.has(words[at] ?? '')) return false;
  const behind = words[at + 2] ?? '';
  return objectOpeners.has(tags[at + 1] ?? '') && !DAYS.has(behind) && !TIME_NOUNS.has(behind);
}

/** A word of the cue lexicon that was taken for a noun where only a verb can stand. */
function asCue(
  passage: Passage,
  tags: readonly string[],
  words: readonly string[],
  at: number,
): string | null {
  const tag = tags[at] ?? '';
  const word = words[at] ?? '';
  if (word === 'say' && (tag === 'UH' || tag === 'NN') && at > 0) return 'VBP';
  if (tag !== 'NN' && tag !== 'NNS' && tag !== 'JJ') return null;
  if (!hasSense(passage.tokens[at], CUE_SENSE)) return null;
  if (subjects.has(stringAt(words, behindAdverbs(tags, at)))) {
    return word.endsWith('s') ? 'VBZ' : word.endsWith('ed') ? 'VBD' : 'VBP';
  }
  const before = stringAt(words, at - 1);
  if (tag === 'NNS' && isBetweenCommas(tags, words, at)) return 'VBZ';
  if (tag === 'NNS' && objects.has(words[at + 1] ?? '')) return 'VBZ';
  if (isDo(before)) return 'VB';
  if (tag === 'NNS' && tags[at + 1] === 'RP' && takesParticle(word, words[at + 1] ?? ''))
    return 'VBZ';
  if (words[at + 1] === 'that' && pauses.has(before) && word.endsWith('s')) return 'VBZ';
  return word.endsWith('ing') && before === ',' ? 'VBG' : null;
}

/** ", the team **reports**,": what a person or body does between commas. */
function isBetweenCommas(tags: readonly string[], words: readonly string[], at: number): boolean {
  const closed = words[at + 1] === ',' || words[at + 1] === '.';
  const led = at > 2 && words[at - 3] === ',' && tags[at - 2] === 'DT';
  return closed && led && sourceNoun(words[at - 1] ?? '') !== undefined;
}

/** "the mayor **points** out": a reporting verb with the particle behind it. */
function takesParticle(word: string, next: string): boolean {
  return cueVerbs(word).some(({ verb }) => verb.particles[0] === next);
}

/** Pronouns that stand behind a verb only: "the mayor **calls** it a ruse". */
const objects = new Set(['it', 'him', 'them', 'us', 'me']);

const pauses = new Set([',', '—', '–', '--', '-']);

/** "the president **said** in May": no auxiliary, so no participle. */
function isBareParticiple(tags: readonly string[], words: readonly string[], at: number): boolean {
  if (tags[at] !== 'VBN') return false;
  const before = stringAt(words, behindAdverbs(tags, at));
  const asked = words[at] === 'asked' || words[at] === 'told';
  if (asked && (at === 0 || !addressed.has(tags[at + 1] ?? '') || !/^\p{L}/u.test(before)))
    return false;
  if (asked && /^(?:when|if|once|being|not)$/.test(before)) return false;
  return !isBe(before) && !isHave(before);
}

const addressed = new Set(['DT', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'PRP$']);

function clitic(word: string): boolean {
  return word.startsWith("'");
}

function behindAdverbs(tags: readonly string[], at: number): number {
  let before = at - 1;
  while (before >= 0 && tags[before] === 'RB') before -= 1;
  return before;
}

function isSubject(tag: string, word: string): boolean {
  return (
    tag === 'NNS' ||
    tag === 'NNPS' ||
    tag === 'NN' ||
    tag === 'NNP' ||
    subjects.has(word) ||
    tag === 'WDT'
  );
}

/** A capital word taken for a verb or cry: "**Bush** says", "**Ted** Cruz", "Senator **Reid** left". */
function isCapitalVerb(
  passage: Passage,
  tags: readonly string[],
  words: readonly string[],
  at: number,
): boolean {
  const tag = tags[at] ?? '';
  if (tag !== 'UH' && !tag.startsWith('VB')) return false;
  if (isSaying(passage, words, at)) return false;
  if (words[at] === 'having' || words[at] === 'being') return false;
  const written = passage.tokens[at]?.text ?? '';
  if (written === words[at] || !/^\p{Lu}\p{Ll}/u.test(written)) return false;
  const next = tags[at + 1] ?? '';
  const opens =
    at === 0 || opensAnySentence(passage.sentences, at) || /^(?:``|''|:)$/.test(tags[at - 1] ?? '');
  if (!opens) return tags[at - 1] === 'NNP' || next === 'NNP';
  const verbal = next.startsWith('VB') || (next === 'RB' && (tags[at + 2] ?? '').startsWith('VB'));
  return (
    verbal ||
    isSaying(passage, words, at + 1) ||
    (next === 'NNP' && isSaying(passage, words, at + 2))
  );
}
