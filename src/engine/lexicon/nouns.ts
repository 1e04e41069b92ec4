/**
 * Nouns that may stand for somebody who speaks: "the foreign minister", "two officials", "the ministry", "a statement".
 */
import { DOCUMENTS, GROUPS, ORGANISATIONS, ROLES } from './words';
import { parseEntries } from './entry';
import type { Agreement } from './agreement';

/** What a noun stands for: one person or several by number, an unnamed group, a body, a text with an issuer. */
export type NounKind = 'person' | 'group' | 'body' | 'text';

export interface SourceNoun {
  readonly kind: NounKind;
  /** Singular in small letters. */
  readonly noun: string;
  /**
   * Wider words that may take its place: a "president" is a "leader". Bodies and texts that nobody stands behind under
   * another name ("the army", "the law") are `standing`.
   */
  readonly classes: readonly string[];
  readonly agreement: Agreement;
  readonly plural: boolean;
}

const PLURALS = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['wives', 'wife'],
]);

function parseRole(entry: string): SourceNoun {
  const [noun = '', ...rest] = entry.split(' ');
  const hint = rest.find((word) => word.startsWith('='))?.slice(1);
  return {
    kind: 'person',
    noun,
    classes: rest.filter((word) => !word.startsWith('=')),
    agreement: hint === 'he' || hint === 'she' ? hint : 'unknown',
    plural: false,
  };
}

function plain(
  kind: NounKind,
  noun: string,
  classes: readonly string[],
  plural: boolean,
): SourceNoun {
  return { kind, noun, classes, agreement: plural ? 'they' : 'it', plural };
}

function compile(): ReadonlyMap<string, SourceNoun> {
  const nouns = new Map<string, SourceNoun>();
  for (const entry of parseEntries(DOCUMENTS)) addPlain(nouns, 'text', entry);
  for (const entry of parseEntries(ORGANISATIONS)) addPlain(nouns, 'body', entry);
  for (const entry of parseEntries(ROLES)) {
    const role = parseRole(entry);
    nouns.set(role.noun, role);
  }
  for (const word of parseEntries(GROUPS)) {
    const one = nouns.get(singularOf(word));
    nouns.set(word, one?.kind === 'person' ? pluralOf(one) : plain('group', word, [], true));
  }
  for (const [plural, single] of PLURALS) {
    const noun = nouns.get(single);
    if (noun !== undefined && !nouns.has(plural)) nouns.set(plural, pluralOf(noun));
  }
  return nouns;
}

function addPlain(nouns: Map<string, SourceNoun>, kind: NounKind, entry: string): void {
  const [word = '', ...classes] = entry.split(' ');
  nouns.set(word, plain(kind, word, classes, false));
}

function pluralOf({ kind, noun, classes }: SourceNoun): SourceNoun {
  return plain(kind, noun, classes, true);
}

/** "ministries" → "ministry", "spokesmen" → "spokesman"; other words are left as they are. */
function singularOf(word: string): string {
  const known = PLURALS.get(word);
  if (known !== undefined) return known;
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -2)}an`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss') && word.length > 3) return word.slice(0, -1);
  return word;
}

/** The nouns as listed and the regular plurals of all others. */
function withPlurals(nouns: ReadonlyMap<string, SourceNoun>): ReadonlyMap<string, SourceNoun> {
  const forms = new Map(nouns);
  for (const [word, noun] of nouns) {
    for (const plural of pluralsOf(word))
      if (!nouns.has(plural) && singularOf(plural) === word) forms.set(plural, pluralOf(noun));
  }
  return forms;
}

/** Every spelling that {@link singularOf} may trace back to `word`. */
function pluralsOf(word: string): readonly string[] {
  const stem = word.slice(0, -1);
  return [`${word}s`, `${word}es`, `${stem}ies`, `${word.slice(0, -2)}en`];
}

const NOUNS = compile();
const FORMS = withPlurals(NOUNS);

/** The noun as a possible source, by its form in small letters; undefined for any other word. */
export function sourceNoun(word: string): SourceNoun | undefined {
  return FORMS.get(word);
}

/** The same noun in the other number, or in its own. */
export function inNumber(
  { kind, noun, classes, agreement }: SourceNoun,
  plural: boolean,
): SourceNoun {
  return { kind, noun, classes, agreement, plural };
}

/** True when a person with `role` may be called `noun`: the role itself or one of its wider words. */
export function mayBeCalled(role: string, noun: string): boolean {
  return role === noun || (NOUNS.get(role)?.classes.includes(noun) ?? false);
}

/** True when `noun` is the first wider word of a role: a president is a leader before anything else. */
export function isFirstCalled(role: string, noun: string): boolean {
  return NOUNS.get(role)?.classes[0] === noun;
}

/** Wider words so narrow that any two of their nouns may mean the same person: "senator" and "congressman". */
const NARROW = new Set(
  'lawyer doctor journalist writer diplomat lawmaker judge spokesperson police pontiff monarch'.split(
    ' ',
  ),
);

/** True for two nouns of one calling, as "attorney" and "lawyer". */
export function sameCalling(role: string, other: string): boolean {
  const calling = NOUNS.get(role)?.classes[0];
  return calling !== undefined && NARROW.has(calling) && NOUNS.get(other)?.classes[0] === calling;
}

/** True when both roles fall under a common wider word, as "envoy" and "ambassador" do. */
export function akin(role: string, other: string): boolean {
  const classes = NOUNS.get(other)?.classes ?? [];
  return NOUNS.get(role)?.classes.some((each) => classes.includes(each)) ?? false;
}
