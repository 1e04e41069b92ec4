/** Names as mentions, with the titles that stand in front of them. */
import { isEventWord, isWorkWord } from '../lexicon/bodies';
import { wordAt } from './phrases';
import { sourceNoun } from '../lexicon/nouns';
import { honorificAgreement, isHonorific } from '../lexicon/people';
import type { Agreement } from '../lexicon/agreement';
import { withRange, type NameSpan } from '../tagging/passage';
import type { OpenMention } from './bare';
import { bareMention } from './bare';
import { followsPreposition, isSubject } from './clauses';
import type { Role } from './local';
import type { EntityType } from './mention';
import type { Phrase, Reading } from './phrases';
import { hangsOnPhrase, plainText, readTitle, roleNoun, textOf } from './roles';
import { mapped } from '../text/mapped';

/** One mention a name, in text order. */
export function findNames(reading: Reading): OpenMention[] {
  if (reading.passage.names.length === 0) return [];
  const phraseAt = phraseOfToken(reading);
  return mapped(reading.passage.names, (tagged) => {
    const name = withoutTitle(reading, tagged);
    const index = phraseAt[name.first] ?? -1;
    const phrase = index < 0 ? undefined : reading.phrases[index];
    return readName(reading, name, phrase, index < 1 ? undefined : reading.phrases[index - 1]);
  });
}

/** "King Gyanendra" tagged as one name: the title stays outside. */
function withoutTitle(reading: Reading, name: NameSpan): NameSpan {
  let first = name.first;
  if (name.type !== 'PERSON') return name;
  while (first < name.last - 1 && isTitle(reading, first)) first++;
  return first === name.first ? name : withRange(name, first, name.last);
}

function isTitle(reading: Reading, at: number): boolean {
  const word = reading.words[at] ?? '';
  return word === '.' || isHonorific(word) || roleNoun(reading, at) !== null;
}

function phraseOfToken(reading: Reading): number[] {
  const phraseAt = new Array<number>(reading.words.length).fill(-1);
  for (const [index, { first, last }] of reading.phrases.entries())
    for (let at = first; at < last; at++) phraseAt[at] = index;
  return phraseAt;
}

function readName(
  reading: Reading,
  name: NameSpan,
  phrase: Phrase | undefined,
  before: Phrase | undefined,
): OpenMention {
  const ends = phrase?.last === name.last;
  const roles = phrase === undefined ? [] : rolesOf(reading, name, phrase, before);
  const opens = ends ? titleStart(reading, name, phrase, before, roles) : name.first;
  const whole = phrase === undefined || !ends ? undefined : startingAt(phrase, opens);
  const mention = bareMention(reading, name.first, name.last);
  mention.type = typeOfName(reading, name);
  mention.confidence = name.confidence;
  mention.opens = opens;
  mention.subject = whole !== undefined && isSubject(reading, whole);
  mention.inside = whole === undefined || followsPreposition(reading, whole);
  mention.word = plainText(reading, name.first, name.last);
  mention.agreement = titleAgreement(reading, name, roles);
  mention.roles = roles;
  return mention;
}

function startingAt({ last, core, head, sentence }: Phrase, first: number): Phrase {
  return { first, last, core, head, sentence };
}

/** The phrase with its title; a title with "of" begins in the phrase before. */
function titleStart(
  reading: Reading,
  name: NameSpan,
  phrase: Phrase,
  before: Phrase | undefined,
  roles: readonly Role[],
): number {
  const text = roles[0]?.text ?? '';
  const linked = name.type === 'PERSON' && hangsOnPhrase(reading, phrase, before);
  return linked && / (?:of|for|to|at|in) /.test(text) ? before.first : phrase.first;
}

function typeOfName(reading: Reading, name: NameSpan): EntityType {
  if (name.type !== 'MISC') return name.type;
  for (let at = name.last - 1; at >= name.first; at--)
    if (isEventWord(reading.words[at] ?? '')) return 'EVENT';
  const { tokens } = reading.passage;
  const marked = name.first > 0 && tokens[name.first - 1]?.kind === 'quote';
  const work = reading.words.slice(name.first, name.last).some(isWorkWord);
  return work || (marked && tokens[name.last]?.kind === 'quote') ? 'WORK' : 'OTHER';
}

function titleAgreement(reading: Reading, name: NameSpan, roles: readonly Role[]): Agreement {
  if (name.type !== 'PERSON') return 'unknown';
  const before = wordAt(reading, name.first - 1);
  const title = before === '.' ? wordAt(reading, name.first - 2) : before;
  const capital = name.first > 0 && reading.passage.tokens[name.first - 1]?.text !== before;
  const said = capital && isHonorific(title) ? honorificAgreement(title) : 'unknown';
  if (said !== 'unknown') return said;
  const hints = mapped(roles, (role) => sourceNoun(role.noun)?.agreement);
  return hints.find((hint) => hint === 'he' || hint === 'she') ?? 'unknown';
}

function rolesOf(
  reading: Reading,
  name: NameSpan,
  phrase: Phrase,
  before: Phrase | undefined,
): Role[] {
  if (name.type === 'PERSON') {
    const title = readTitle(reading, phrase, before, name.first);
    return title === null ? [] : [title];
  }
  return name.type === 'ORG' ? bodyRoles(reading, name, phrase) : [];
}

/** "the militant group Hamas", "the Xinhua news agency": what kind of body it is. */
function bodyRoles(reading: Reading, name: NameSpan, phrase: Phrase): Role[] {
  const before = sourceNoun(wordAt(reading, name.first - 1));
  if (name.first > phrase.core && before?.kind === 'body')
    return [{ noun: before.noun, words: [], text: textOf(reading, phrase.core, name.first) }];
  const after = sourceNoun(reading.words[phrase.last - 1] ?? '');
  const named = after?.kind === 'body' && !after.classes.includes('standing');
  if (phrase.last > name.last && phrase.core <= name.first && named)
    return [{ noun: after.noun, words: [], text: textOf(reading, name.last, phrase.last) }];
  return [];
}
