/** Every mention of a paragraph. */
import type { Passage } from '../tagging/passage';
import { compareSpans } from '../text/span';
import type { OpenMention } from './bare';
import { linkMentions } from './links';
import type { LocalMention } from './local';
import { findNames } from './names';
import { findNominals } from './nominals';
import { readPassage } from './phrases';
import type { Reading } from './phrases';
import { findPronouns } from './pronouns';
import { findValues } from './values';

/** The mentions of one passage in text order; links inside it are indices into this very list. */
export function findPassageMentions(passage: Passage): readonly LocalMention[] {
  if (passage.kind === 'opaque' || passage.tokens.length === 0) return [];
  const reading = readPassage(passage);
  const names = findNames(reading);
  const nominals = findNominals(reading);
  cutToTitles(reading, names, nominals);
  const described = merged(names, inOrder(nominals));
  const mentions = merged(merged(described, findPronouns(reading)), findValues(reading));
  linkMentions(reading, mentions);
  return mentions;
}

/** Possessors are found before the phrases that they open. */
function inOrder(mentions: OpenMention[]): readonly OpenMention[] {
  const ordered = mentions.every((mention, index) => {
    const before = index === 0 ? undefined : mentions[index - 1];
    return before === undefined || compareSpans(before, mention) <= 0;
  });
  return ordered ? mentions : mentions.sort(compareSpans);
}

/** Two lists in text order as one; of spans that are equal that of the first list comes first. */
function merged(
  one: readonly OpenMention[],
  other: readonly OpenMention[],
): readonly OpenMention[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const both: OpenMention[] = [];
  let next = 0;
  for (const mention of one) {
    for (let rival = other[next]; rival !== undefined; rival = other[++next]) {
      if (compareSpans(mention, rival) <= 0) break;
      both.push(rival);
    }
    both.push(mention);
  }
  for (; next < other.length; next++) {
    const mention = other[next];
    if (mention !== undefined) both.push(mention);
  }
  return both;
}

/** Cuts the nominals that are titles of names. */
function cutToTitles(
  reading: Reading,
  names: readonly OpenMention[],
  nominals: readonly OpenMention[],
): void {
  if (nominals.length === 0 || !names.some(({ opens, first }) => opens < first)) return;
  const titled = new Map<number, LocalMention>();
  for (const name of names) if (name.opens < name.first) titled.set(name.opens, name);
  for (const nominal of nominals) cutToTitle(reading, nominal, titled);
}

/** "Secretary" in "Secretary of State Rex Tillerson" is the whole title, right before the name. */
function cutToTitle(
  reading: Reading,
  nominal: OpenMention,
  titled: ReadonlyMap<number, LocalMention>,
): void {
  const name = titled.get(nominal.first);
  if (name === undefined || nominal.last > name.first || nominal.reach <= name.first) return;
  const { end } = reading.passage.tokens[name.first - 1] ?? nominal;
  nominal.end = end;
  nominal.last = name.first;
  nominal.reach = name.first;
  nominal.subject = false;
  nominal.inside = true;
}
