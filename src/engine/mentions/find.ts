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
export function findPassageMentions(passage: Passage): LocalMention[] {
  if (passage.kind === 'opaque' || passage.tokens.length === 0) return [];
  const reading = readPassage(passage);
  const names = findNames(reading);
  const titled = new Map(names.map((name) => [name.opens, name]));
  const nominals = findNominals(reading);
  for (const nominal of nominals) cutToTitle(reading, nominal, titled);
  const mentions = [...names, ...nominals, ...findPronouns(reading), ...findValues(reading)].sort(
    compareSpans,
  );
  linkMentions(reading, mentions);
  return mentions;
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
