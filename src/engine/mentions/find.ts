/** Every mention of an article, passage by passage. */
import type { Passage } from '../tagging/passage';
import { compareSpans } from '../text/span';
import { linkMentions } from './links';
import type { LocalMention } from './local';
import { findNames } from './names';
import { findNominals } from './nominals';
import { readPassage } from './phrases';
import { findPronouns } from './pronouns';
import { findValues } from './values';

/** The mentions of one passage in text order; links inside it are indices into this very list. */
export function findPassageMentions(passage: Passage): LocalMention[] {
  if (passage.kind === 'opaque' || passage.tokens.length === 0) return [];
  const reading = readPassage(passage);
  const names = findNames(reading);
  const titles = new Set(names.map(({ opens }) => opens));
  const mentions = [
    ...names,
    ...findNominals(reading).filter((nominal) => !isTitle(nominal, titles, names)),
    ...findPronouns(reading),
    ...findValues(reading),
  ].sort(compareSpans);
  return linkMentions(reading, mentions);
}

/** All mentions in text order; `passage` says where each stands and its links count from the passage's first mention. */
export function findMentions(passages: readonly Passage[]): LocalMention[] {
  return passages.flatMap((passage, index) =>
    findPassageMentions(passage).map((mention) => ({ ...mention, passage: index })),
  );
}

/** "Secretary" in "Secretary of State Rex Tillerson" is no mention of its own. */
function isTitle(
  nominal: LocalMention,
  titles: ReadonlySet<number>,
  names: readonly LocalMention[],
): boolean {
  if (!titles.has(nominal.first)) return false;
  return names.some(
    ({ opens, first }) => opens === nominal.first && nominal.last <= first && nominal.reach > first,
  );
}
