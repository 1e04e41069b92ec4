/** Other names of states and bodies, the people of a place, and which places are states. */
import { ALIASES, CAPITALS, DEMONYMS } from './words';
import { parseEntries, parsePairs } from './entry';

const PEOPLES = parsePairs(DEMONYMS);
const STATES = parsePairs(CAPITALS);

function compileAliases(): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const entry of parseEntries(ALIASES)) {
    const [name = '', others = ''] = entry.split(' = ');
    for (const other of [name, ...others.split(' | ')]) aliases.set(other.toLowerCase(), name);
  }
  return aliases;
}

const NAMES = compileAliases();
const COUNTRIES = new Set(
  [...PEOPLES.values(), ...STATES.values()].map((name) => canonicalName(name).toLowerCase()),
);

/** "US" → "United States"; a name without an entry is returned as it is. */
export function canonicalName(name: string): string {
  return NAMES.get(name.toLowerCase()) ?? name;
}

/** "Russian", "Russians" → "Russia"; undefined when the word is no people's name. */
export function placeOfPeople(word: string): string | undefined {
  const small = word.toLowerCase();
  const place = PEOPLES.get(small) ?? PEOPLES.get(small.endsWith('s') ? small.slice(0, -1) : small);
  return place === undefined ? undefined : canonicalName(place);
}

/** True for states, and for some regions with a people of their own. */
export function isCountry(name: string): boolean {
  return COUNTRIES.has(canonicalName(name).toLowerCase());
}
