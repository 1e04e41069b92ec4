/** Which mentions of one passage belong together on the face of it: appositions, "is the …", possessors and issuers. */
import type { OpenMention } from './bare';
import { speaksAt } from './clauses';
import type { LocalMention, Role } from './local';
import { isTimeWord } from './phrases';
import type { Reading } from './phrases';

/** Fills in `apposedTo`, `owner`, `speaks` and the roles that appositions give. */
export function linkMentions(reading: Reading, mentions: readonly OpenMention[]): void {
  if (mentions.length === 0) return;
  const { words } = reading;
  const opens = new Array<number>(words.length).fill(-1);
  const ends = new Array<number>(words.length + 1).fill(-1);
  for (const [index, { opens: first, last }] of mentions.entries()) {
    const rival = opens[first] ?? -1;
    if (rival < 0 || (mentions[rival]?.last ?? 0) < last) opens[first] = index;
    ends[last] = index;
  }
  new Links(reading, mentions, opens, ends, titledNames(mentions)).apply();
}

const NO_TITLES: ReadonlyMap<number, number> = new Map();

function titledNames(mentions: readonly LocalMention[]): ReadonlyMap<number, number> {
  let titled: Map<number, number> | null = null;
  for (const [index, { form, type, first, opens }] of mentions.entries())
    if (form === 'name' && type === 'PERSON' && opens < first)
      (titled ??= new Map<number, number>()).set(first, index);
  return titled ?? NO_TITLES;
}

const COPULAS = new Set(['is', 'was', 'became', 'remains']);
/** What an apposition may end at; the empty word is the end of the passage. */
const CLOSERS = new Set(['', '.', ';', ':', ')', '\u2014', '--']);
const COMPLEMENTS = new Set(['IN', 'WP', 'WDT', 'VBN', 'VBG']);
const MODIFIERS = new Set(['VBD', 'VBN', 'RB', 'JJ']);
const ISSUERS = new Set(['from', 'by', 'of']);

/** Collects links over one passage. */
class Links {
  #roles: Map<number, Role[]> | null = null;
  /** End of the last complement: "the premier" in "a spokesman for the premier, Ada Holm" is not Ada Holm. */
  #covered = 0;

  constructor(
    private readonly reading: Reading,
    private readonly mentions: readonly OpenMention[],
    /** By token the mention that begins there, and the one that ends before it; -1 for none. */
    private readonly opens: readonly number[],
    private readonly ends: readonly number[],
    /** Names with a title that begins in the phrase before, by their first token. */
    private readonly starts: ReadonlyMap<number, number>,
  ) {}

  apply(): void {
    this.mentions.forEach((mention, index) => {
      this.#linkApposition(mention, index);
      this.#linkOwner(mention, index);
    });
    this.mentions.forEach((mention, index) => {
      this.#settle(mention, index);
    });
  }

  #settle(mention: OpenMention, index: number): void {
    mention.speaks = mention.subject && speaksAt(this.reading, mention.reach);
    const more = this.#roles?.get(index);
    if (more !== undefined) mention.roles = [...mention.roles, ...more];
  }

  #linkApposition(mention: OpenMention, index: number): void {
    if (mention.form === 'nominal' && mention.first < this.#covered) return;
    if (mention.form === 'nominal' && mention.reach > mention.last) this.#covered = mention.reach;
    const partner = this.#partner(mention);
    const other = partner < 0 ? undefined : this.mentions[partner];
    if (other === undefined) return;
    if (mention.form === 'nominal' && other.first === mention.reach) {
      mention.apposedTo = partner;
      return;
    }
    if (mention.form === 'nominal' && isDescription(other, mention) && mention.type === other.type)
      mention.apposedTo = partner;
    else if (isName(mention) && isDescription(other, mention)) this.#describe(index, other);
    else if (isDescription(mention, other) && isName(other)) this.#describe(partner, mention);
    else if (isSurelyPerson(mention, other)) this.#describe(index, other);
    else if (mention.type === 'ORG' && other.type === 'ORG' && this.#isBracketed(mention, other))
      other.apposedTo = index;
  }

  /** The mention that begins at a token, or -1. */
  #opening(at: number): number {
    return at < 0 ? -1 : (this.opens[at] ?? -1);
  }

  /** The mention behind a comma, a bracket or "is" that closes again. */
  #partner(mention: LocalMention): number {
    const { words } = this.reading;
    const title = this.starts.size === 0 ? undefined : this.starts.get(mention.reach);
    if (mention.form === 'nominal' && title !== undefined) return title;
    const link = words[mention.reach] ?? '';
    if (mention.form === 'nominal' && (link === 'called' || link === 'named'))
      return this.#opening(mention.reach + 1);
    if (link === ',') {
      const from = this.#skipAge(mention.reach + 1);
      const near = this.#opening(from);
      const partner = near < 0 ? this.#opening(this.#skipModifier(from)) : near;
      return partner >= 0 && this.#closes(partner) ? partner : -1;
    }
    if (link === '(') return this.#opening(mention.reach + 1);
    return COPULAS.has(link) && isName(mention) ? this.#opening(mention.reach + 1) : -1;
  }

  /** "John Smith, 45, a teacher": the age between commas is passed over. */
  #skipAge(at: number): number {
    const { words } = this.reading;
    return /^\d{1,3}$/.test(words[at] ?? '') && words[at + 1] === ',' ? at + 2 : at;
  }

  /** "retired" read as a verb before "bookkeeper Helen Strand". */
  #skipModifier(at: number): number {
    return MODIFIERS.has(this.reading.passage.tags[at] ?? '') ? at + 1 : at;
  }

  #closes(partner: number): boolean {
    const mention = this.mentions[partner];
    if (mention === undefined) return false;
    const { words, passage } = this.reading;
    const next = words[mention.reach] ?? '';
    if (next === ',') return words[mention.reach + 1] !== 'and' || mention.determiner !== 'none';
    if (next === 'called' || next === 'named') return true;
    if (next === 'and') return mention.determiner === 'indefinite';
    if (CLOSERS.has(next)) return true;
    return mention.form === 'nominal' && COMPLEMENTS.has(passage.tags[mention.reach] ?? '');
  }

  #describe(name: number, description: OpenMention): void {
    description.apposedTo = name;
    if (description.role === null) return;
    this.#roles ??= new Map();
    const roles = this.#roles.get(name) ?? [];
    roles.push(description.role);
    this.#roles.set(name, roles);
  }

  /** The issuer behind "from", "by" or "in", with or without "issued" before it. */
  #linkIssuer(mention: OpenMention, at: number): void {
    const issuer = this.#opening(at);
    if (issuer >= 0 && !this.#isValue(issuer)) mention.owner = issuer;
  }

  #isValue(index: number): boolean {
    return VALUES.has(this.mentions[index]?.type ?? '');
  }

  #isBracketed(mention: LocalMention, other: LocalMention): boolean {
    return this.reading.words[mention.last] === '(' && this.reading.words[other.last] === ')';
  }

  /** The possessor ("Putin's spokesman"), the issuer ("a White House statement", "a letter from Annan"). */
  #linkOwner(mention: OpenMention, index: number): void {
    if (mention.form !== 'nominal' || mention.noun === null) return;
    const { passage, words } = this.reading;
    for (let at = mention.last - 2; at >= mention.first; at--) {
      const inner = this.ends[at + 1] ?? -1;
      const possessor = passage.tags[at + 1] === 'POS';
      const issuer = mention.noun.kind === 'text' || mention.noun.kind === 'body';
      if (inner >= 0 && inner !== index && (possessor || issuer) && !this.#isValue(inner)) {
        mention.owner = inner;
        return;
      }
    }
    if (passage.tags[mention.first] === 'PRP$') {
      const pronoun = this.ends[mention.first + 1] ?? -1;
      if (pronoun >= 0) mention.owner = pronoun;
    } else if (mention.noun.kind === 'text')
      this.#linkIssuer(mention, issuedBy(words, mention.last));
  }
}

const VALUES = new Set<string>(['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY']);

/** "Valeska Paris, an Australian woman": a person whatever the tagger thought; "Iran, an ally" is none. */
function isSurelyPerson(name: LocalMention, nominal: LocalMention): boolean {
  if (name.form !== 'name' || !name.word.includes(' ') || nominal.form !== 'nominal') return false;
  if (name.type !== 'ORG' && name.type !== 'OTHER') return false;
  const { noun, plural } = nominal;
  return noun?.kind === 'person' && !plural && !noun.classes.some((each) => LOOSE.has(each));
}

const LOOSE = new Set(['ally', 'member', 'leader', 'rival', 'critic', 'spokesperson', 'business']);

function isName(mention: LocalMention): boolean {
  return mention.form === 'name' && (mention.type === 'PERSON' || mention.type === 'ORG');
}

function isDescription(mention: LocalMention, name: LocalMention): boolean {
  if (mention.form !== 'nominal' || mention.plural || name.plural) return false;
  return mention.noun?.kind === (name.type === 'PERSON' ? 'person' : 'body');
}

/** The token behind "from", "by", "issued by", "attributed to", "released Monday by"; -1 when there is none. */
function issuedBy(words: readonly string[], from: number): number {
  for (let at = from; at < from + 5; at++) {
    const word = words[at] ?? '';
    if (ISSUERS.has(word) || (word === 'in' && at === from)) return at + 1;
    if (word === 'to' && words[at - 1] === 'attributed') return at + 1;
    if (!ISSUED.has(word) && !isTimeWord(word)) return -1;
  }
  return -1;
}

const ISSUED = new Set(
  'issued released published posted written sent prepared compiled obtained , attributed purportedly read'.split(
    ' ',
  ),
);
