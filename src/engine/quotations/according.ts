/** "According to the ministry, …", "…, according to the ministry", "…, in the words of Ann Lee". Not: "according to plan". */
import { clauseContext } from './clause-context';
import { clauseEnd, trimEnd } from './clause-end';
import { behindConnective } from './closing';
import type { Draft, Scene } from './draft';
import { isAtLevel } from './draft';
import { clauseLimit, fullPhraseEnd } from './phrases';
import type { Reading } from './reading';
import { tagAt, wordAt } from './reading';
import { isFinite, isNoun } from './tags';

const noSource = new Set([
  'plan',
  'plans',
  'schedule',
  'law',
  'rules',
  'custom',
  'tradition',
  'need',
  'size',
  'age',
]);

export function accordingReports(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (let at = scene.first; at < scene.last; at += 1) {
    const length = phraseLength(scene.reading, at);
    if (length === 0 || !isAtLevel(scene, at)) continue;
    const draft = reportAt(scene, at, at + length);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** Words of "according to", "in the words of" or "as told by"; 0 where none of them stands. */
function phraseLength(reading: Reading, at: number): number {
  const word = wordAt(reading, at);
  if (word === 'according') return stands(reading, at + 1, ['to']) ? 2 : 0;
  if (word === 'in') return stands(reading, at + 1, ['the', 'words', 'of']) ? 4 : 0;
  const told = word === 'as' && tellings.has(wordAt(reading, at + 1));
  return told && wordAt(reading, at + 2) === 'by' ? 3 : 0;
}

/** "as **reported** by the Herald". */
const tellings = new Set(['told', 'reported', 'noted']);

function stands(reading: Reading, from: number, words: readonly string[]): boolean {
  return words.every((word, step) => wordAt(reading, from + step) === word);
}

function reportAt(scene: Scene, first: number, last: number): Draft | null {
  const { reading } = scene;
  const end = sourceEnd(scene, first, last);
  const bare = end === last + 1 && noSource.has(wordAt(reading, last));
  if (end === last || bare) return null;
  const content = contentOf(scene, first, end);
  if (content.length === 0) return null;
  return {
    content,
    cue: { first, last },
    source: { first: last, last: end },
    addressee: null,
    home: scene.home,
    confidence: 0.92,
    why: 'according-to',
  };
}

/** The phrase opens its sentence, stands behind a colon, or opens the words of another report. */
function isFronted({ reading, first }: Scene, at: number): boolean {
  const before = wordAt(reading, at - 1);
  return at <= first + 1 || before === ':' || before === 'that';
}

/** Fronted, the source runs to the comma that ends the phrase. */
function sourceEnd(scene: Scene, first: number, last: number): number {
  const { reading } = scene;
  const end = fullPhraseEnd(reading, last, scene.last);
  if (!isFronted(scene, first) || wordAt(reading, end) === ',') return end;
  const comma = clauseLimit(reading, last, scene.last);
  for (let at = end; at < comma; at += 1) if (isFinite(tagAt(reading, at))) return end;
  return wordAt(reading, comma) === ',' ? comma : end;
}

function contentOf(scene: Scene, first: number, end: number): { first: number; last: number }[] {
  const { reading } = scene;
  const context = clauseContext(scene.home, 'according');
  if (isFronted(scene, first)) {
    const from = wordAt(reading, end) === ',' ? end + 1 : end;
    return from < scene.last
      ? [{ first: from, last: clauseEnd(reading, from, scene.last, context) }]
      : [];
  }
  const before = {
    first: behindConnective(scene, scene.first),
    last: trimEnd(reading, scene.first, first),
  };
  const from = end + 1;
  const goesOn =
    wordAt(reading, first - 1) === ',' &&
    wordAt(reading, end) === ',' &&
    from < scene.last &&
    !['who', 'which', 'and', 'but', 'while', 'as'].includes(wordAt(reading, from)) &&
    tagAt(reading, from) !== 'VBG';
  if (goesOn && isConnective(scene, before.first, first - 1))
    return [{ first: from, last: trimEnd(reading, from, scene.last) }];
  if (before.last <= before.first) return [];
  return goesOn ? [before, { first: from, last: trimEnd(reading, from, scene.last) }] : [before];
}

/** "**In addition,** according to Lee, …": the reporter's words and no part of what was said. */
function isConnective({ reading }: Scene, first: number, comma: number): boolean {
  if (comma - first > 4) return false;
  if (comma < first) return true;
  for (let at = first; at < comma; at += 1) {
    const tag = tagAt(reading, at);
    const noun = isNoun(tag) && !addedNouns.has(wordAt(reading, at));
    if (noun || tag === 'PRP' || tag === 'DT' || tag.startsWith('VB')) return false;
  }
  return true;
}

const addedNouns = new Set([
  'addition',
  'fact',
  'example',
  'instance',
  'contrast',
  'turn',
  'total',
]);
