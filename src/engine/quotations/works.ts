/** Titles of books, songs and programmes in quotation marks, which nobody says. */
import type { CueMatch } from './cue-match';
import type { Reading } from './reading';
import { tagAt, wordAt, stretchAround } from './reading';
import { isNoun } from './tags';

const makers = new Set([
  'read',
  'sing',
  'write',
  'publish',
  'print',
  'recite',
  'hum',
  'rap',
  'pen',
  'title',
]);

/**
 * `She read "War and Peace"`, `she wrote in her diary, "Tough Roads"`: the title of a work, every longer word with a
 * capital, behind a verb of reading or making or behind the setting of the report.
 */
export function isWork(reading: Reading, match: CueMatch, at: number): boolean {
  const stretch = stretchAround(reading, at);
  const made = makers.has(match.verb.lemma);
  const set = isSet(reading, match, at);
  const words = (stretch?.last ?? 0) - (stretch?.first ?? 0);
  if (stretch === undefined || (!made && !set) || words > 9) return false;
  if (!made && words < 2) return false;
  for (let probe = stretch.first; probe < stretch.last; probe += 1) {
    const token = reading.tokens[probe];
    const inside = !set || probe < stretch.last - 1;
    if (token?.kind === 'punctuation' && /[.!?]/.test(token.text) && inside) return false;
    if (token?.kind === 'word' && token.text.length > 3 && token.text === wordAt(reading, probe))
      return false;
  }
  return true;
}

/** The marks stand behind a setting and not behind a colon: "on the radio's **“**". */
function isSet(reading: Reading, match: CueMatch, at: number): boolean {
  if (at <= match.cue.last + 1 || wordAt(reading, at - 1) === ':') return false;
  const before = wordAt(reading, at - 1) === ',' ? at - 2 : at - 1;
  return isNoun(tagAt(reading, before)) || tagAt(reading, before) === 'POS';
}
