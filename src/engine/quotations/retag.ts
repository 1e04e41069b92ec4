/**
 * Part-of-speech tags as the rules need them: words of a name are proper nouns, a base form behind a subject carries
 * tense, and a word that can hardly be anything but a reporting verb is one, whatever the tagger took it for.
 */
import { cueVerbs } from '../lexicon/cues';
import type { Passage } from '../tagging/passage';

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
  return tags;
}

function corrected(
  passage: Passage,
  tags: readonly string[],
  words: readonly string[],
  at: number,
): string {
  const tag = tags[at] ?? '';
  const word = words[at] ?? '';
  const before = behindAdverbs(tags, at);
  const known = saying.get(word);
  if (known !== undefined && !tag.startsWith('VB')) return known;
  if (tag === 'VB' && isSubject(tags[before] ?? '', words[before] ?? '')) return 'VBP';
  if (word === 'say' && (tag === 'UH' || tag === 'NN') && at > 0) return 'VBP';
  if (subjects.has(words[before] ?? '') && (tag === 'NN' || tag === 'NNS' || tag === 'JJ')) {
    if (cueVerbs(word).length > 0)
      return word.endsWith('s') ? 'VBZ' : word.endsWith('ed') ? 'VBD' : 'VBP';
  }
  if (
    word.endsWith('ing') &&
    words[at - 1] === ',' &&
    (tag === 'NN' || tag === 'JJ') &&
    cueVerbs(word).length > 0
  )
    return 'VBG';
  if (at === 0 && tag !== 'NNP' && looksNamed(passage, words, tags)) return 'NNP';
  if (
    tag === 'VBN' &&
    before >= 0 &&
    (tags[before] === 'PRP' || tags[before] === 'NNP') &&
    cueVerbs(word).length > 0 &&
    !clitic(words[before] ?? '')
  )
    return 'VBD';
  return tag;
}

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

/** The first word of the paragraph before a verb of saying: "Bush says", "Cook said". */
function looksNamed(passage: Passage, words: readonly string[], tags: readonly string[]): boolean {
  const first = passage.tokens[0]?.text ?? '';
  const next = words[1] ?? '';
  return (
    /^\p{Lu}\p{Ll}/u.test(first) &&
    (tags[0] === 'UH' || (tags[0]?.startsWith('VB') ?? false)) &&
    (saying.has(next) || tags[1] === 'VBZ' || tags[1] === 'VBD')
  );
}
