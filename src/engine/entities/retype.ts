/** Names of one word whose type the fuller names of the article contradict. */
import { isSuffix } from '../lexicon/bodies';
import { sourceNoun } from '../lexicon/nouns';
import type { LocalMention } from '../mentions/local';
import type { EntityType } from '../mentions/mention';
import { sameList } from './compare';
import { mapped } from '../text/mapped';

/** What the fuller names of an article say about its shorter ones, counted so that a paragraph can be taken out again. */
export class NameEvidence {
  /** Names of several words that have a person's title or apposition, in small letters. */
  readonly #people = new Tally();
  readonly #surnames = new Tally();
  /** First words of organisations' names. */
  readonly #bodies = new Tally();

  add(mentions: readonly LocalMention[]): void {
    this.#count(mentions, 1);
  }

  remove(mentions: readonly LocalMention[]): void {
    this.#count(mentions, -1);
  }

  /** The names, in small letters, about which something else is known than at the last time. */
  settle(): ReadonlySet<string> {
    const turned = new Set<string>();
    for (const tally of [this.#people, this.#surnames, this.#bodies]) tally.settle(turned);
    return turned;
  }

  /** "Veridian" beside "Veridian Semiconductor Corp." is no person; "Holm" beside "Ada Holm" is no organisation. */
  retype(mentions: readonly LocalMention[]): readonly LocalMention[] {
    const retyped = mapped(mentions, (mention) => {
      if (mention.form !== 'name') return mention;
      const type = mention.word.includes(' ') ? this.#ofFull(mention) : this.#ofShort(mention);
      return type === mention.type ? mention : { ...mention, type };
    });
    return sameList(retyped, mentions) ? mentions : retyped;
  }

  #count(mentions: readonly LocalMention[], sign: 1 | -1): void {
    for (const { form, type, word, roles } of mentions) {
      if (form !== 'name' || !word.includes(' ')) continue;
      const small = word.toLowerCase();
      const person = roles.some(({ noun }) => sourceNoun(noun)?.kind === 'person');
      if (person) this.#people.count(small, sign);
      if (person || type === 'PERSON')
        this.#surnames.count(small.slice(small.lastIndexOf(' ') + 1), sign);
      else if (type === 'ORG') this.#bodies.count(small.slice(0, small.indexOf(' ')), sign);
    }
  }

  #ofFull({ type, word, speaks }: LocalMention): EntityType | null {
    if (this.#people.has(word.toLowerCase())) return type === 'PLACE' && !speaks ? type : 'PERSON';
    if (!RETYPED.has(type ?? '')) return type;
    if (isFirm(word.slice(word.lastIndexOf(' ') + 1))) return 'ORG';
    return speaks && type === 'OTHER' ? 'ORG' : type;
  }

  #ofShort({ type, word, agreement, speaks }: LocalMention): EntityType | null {
    const small = word.toLowerCase();
    const surname = this.#surnames.has(small) && !this.#bodies.has(small);
    const body = this.#bodies.has(small) && !this.#surnames.has(small);
    if (type === 'PERSON') return body && agreement === 'unknown' ? 'ORG' : type;
    if (type === 'ORG') return surname ? 'PERSON' : type;
    if (type === 'PLACE') return surname && speaks ? 'PERSON' : type;
    if (type !== 'OTHER') return type;
    if (surname) return 'PERSON';
    return speaks ? 'ORG' : type;
  }
}

/** How often each word was counted, and which came or went since the last time. */
class Tally {
  readonly #counts = new Map<string, number>();
  readonly #turned = new Set<string>();

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  count(word: string, sign: 1 | -1): void {
    const before = this.#counts.get(word) ?? 0;
    if (before + sign === 0) this.#counts.delete(word);
    else this.#counts.set(word, before + sign);
    if (before === 0 || before + sign === 0) this.#turned.add(word);
  }

  settle(turned: Set<string>): void {
    for (const word of this.#turned) turned.add(word);
    this.#turned.clear();
  }
}

const RETYPED = new Set(['PERSON', 'PLACE', 'OTHER']);

/** "Foods" ends a firm's name; "Banks" and "Price" end people's. */
function isFirm(last: string): boolean {
  return isSuffix(last) && last.length > 4 && !/^(?:bank|party|press)$/i.test(last);
}
