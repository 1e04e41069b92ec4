/** Does a description fit a role that the text has given somebody? "the veteran Russian diplomat" – Russian Foreign Minister. */
import { parseEntries } from '../lexicon/entry';
import { akin, isFirstCalled, mayBeCalled, sameCalling } from '../lexicon/nouns';
import { isCountry } from '../lexicon/places';
import { PASSING_ADJECTIVES } from '../lexicon/words';
import type { Role } from '../mentions/local';
import { isAcronymOf } from './name';

const PASSING = new Set(parseEntries(PASSING_ADJECTIVES));

/** 0 when the description cannot mean this role; greater for closer fits. */
export function roleFit(description: Role, roles: readonly Role[]): number {
  let best = 0;
  for (const role of roles) best = Math.max(best, fitOne(description, role, roles));
  return best;
}

function fitOne(description: Role, role: Role, roles: readonly Role[]): number {
  const same = role.noun === description.noun || role.words.includes(description.noun);
  const wider =
    mayBeCalled(role.noun, description.noun) || sameCalling(role.noun, description.noun);
  const near = akin(role.noun, description.noun);
  if (!same && !wider && !near) return 0;
  let matched = 0;
  for (const word of description.words) {
    if (roles.some((each) => each.words.some((own) => sameWord(own, word)))) matched++;
    else if (!PASSING.has(word) && !mayMiss(word, roles)) return 0;
  }
  if (same) return 4 + matched;
  if (wider) return (isFirstCalled(role.noun, description.noun) ? 3 : 2) + matched;
  return matched > 0 ? matched : 0;
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
