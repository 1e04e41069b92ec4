/**
 * Reporting words that begin before their verb: "**went on to** say", "**began** calling", "**responded by** saying",
 * "**issued a statement** saying".
 */
import type { CueMatch } from './cue-match';
import { verbGroup } from './cue-match';
import { basePhraseStart } from './phrase-starts';
import type { Reading } from './reading';
import { wordAt } from './reading';

const aspects = new Set(
  'go goes went gone going continue continues continued continuing begin begins began begun beginning start starts started starting keep keeps kept keeping come comes came used hastened rushed paused'.split(
    ' ',
  ),
);
const particles = new Set(['on', 'out', 'forward', 'back']);
const openers = new Set(
  'began begins begun started starts continued continues concluded concludes ended ends closed closes opened opens responded responds replied replies answered answers followed'.split(
    ' ',
  ),
);

/** First token of the reporting words, with the verb that says how the saying went; null where nothing was said. */
export function aspectStart(reading: Reading, match: CueMatch): number | null {
  let at = match.groupFirst - 1;
  if (match.voice === 'ing' && wordAt(reading, at) === 'by')
    return openers.has(wordAt(reading, at - 1)) ? groupStart(reading, at - 1) : match.groupFirst;
  if (match.voice === 'ing' && documents.has(wordAt(reading, at)))
    return issueStart(reading, match.groupFirst);
  if (particles.has(wordAt(reading, at)) && aspects.has(wordAt(reading, at - 1))) at -= 1;
  return aspects.has(wordAt(reading, at)) ? groupStart(reading, at) : match.groupFirst;
}

function groupStart(reading: Reading, verb: number): number | null {
  return verbGroup(reading, verb)?.groupFirst ?? null;
}

const documents = new Set(
  'statement letter memo email e-mail tweet message post release report note'.split(' '),
);
const issuers = new Set(
  'issue issues issued issuing release releases released releasing post posts posted posting send sends sent sending put puts write writes wrote writing publish publishes published tweet tweets tweeted sign signs signed'.split(
    ' ',
  ),
);

/** "**issued a statement**": where the words begin that end with the paper at `noun`; `noun` itself when it is none. */
export function issueFirst(reading: Reading, noun: number): number {
  if (!documents.has(wordAt(reading, noun))) return noun;
  const first = issueStart(reading, noun + 1) ?? noun;
  return Math.min(first, noun);
}

/** "**issued a statement** saying": the verb of issuing and its object belong to the reporting words. */
function issueStart(reading: Reading, end: number): number | null {
  const phrase = basePhraseStart(reading, end, 0);
  const verb = wordAt(reading, phrase - 1) === 'out' ? phrase - 2 : phrase - 1;
  return phrase < end && issuers.has(wordAt(reading, verb)) ? groupStart(reading, verb) : end;
}
