/** Does a description fit a role that the text has given somebody? "the veteran Russian diplomat" – Russian Foreign Minister. */
import { parseEntries } from '../lexicon/entry';
import { akin, isFirstCalled, mayBeCalled, sameCalling } from '../lexicon/nouns';
import { isCountry } from '../lexicon/places';
import { PASSING_ADJECTIVES } from '../lexicon/words';
import type { Role } from '../mentions/local';
import { isAcronymOf } from './name';

const PASSING = new Set(parseEntries(PASSING_ADJECTIVES));

/** 0 when the description cannot mean somebody with these roles; greater for closer fits. */
export function roleFit(description: Role, roles: readonly Role[]): number {
  let noun = -1;
  for (const role of roles) noun = Math.max(noun, nounFit(description.noun, role));
  if (noun < 0) return 0;
  const matched = matchedWords(description, roles);
  return matched < 0 ? 0 : noun + matched;
}

/** How close the noun of a role is to that of a description; -1 for strangers. */
function nounFit(noun: string, role: Role): number {
  if (role.noun === noun || role.words.includes(noun)) return 4;
  if (mayBeCalled(role.noun, noun) || sameCalling(role.noun, noun))
    return isFirstCalled(role.noun, noun) ? 3 : 2;
  return akin(role.noun, noun) ? 0 : -1;
}

/** How many words of the description the roles repeat; -1 when they lack one that tells people apart. */
function matchedWords({ words }: Role, roles: readonly Role[]): number {
  let matched = 0;
  for (const word of words) {
    if (roles.some((each) => each.words.some((own) => sameWord(own, word)))) matched++;
    else if (!PASSING.has(word) && !mayMiss(word, roles)) return -1;
  }
  return matched;
}

/** A country the role does not name may still be meant, unless it names another one. */
function mayMiss(word: string, roles: readonly Role[]): boolean {
  return isCountry(word) && !roles.some((each) => each.words.some(isCountry));
}

/** Equal, or one the abbreviation of the other: "nsc" and "national security council". */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(' ') && !short.includes(' ') && isAcronymOf(short.toUpperCase(), long);
}
