/** Words inside names of organisations, events and works. */
import { COMPANY_SUFFIXES, EVENTS, WORKS } from './words';
import { parseEntries } from './entry';

const SUFFIXES = new Set(parseEntries(COMPANY_SUFFIXES));
const EVENT_WORDS = new Set(parseEntries(EVENTS));
const WORK_WORDS = new Set(parseEntries(WORKS));

/** "Inc.", "Group", "Party": a word that a shorter form of the name leaves out. */
export function isSuffix(word: string): boolean {
  return SUFFIXES.has(word.toLowerCase().replace('.', ''));
}

export function isEventWord(word: string): boolean {
  return EVENT_WORDS.has(word.toLowerCase());
}

export function isWorkWord(word: string): boolean {
  return WORK_WORDS.has(word.toLowerCase());
}
