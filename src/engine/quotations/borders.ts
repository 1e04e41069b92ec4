/**
 * Learned part: of the places where reported words may end (commas, dashes, conjunctions, prepositions, the end of the
 * sentence), the one that a linear model ranks first (maximum entropy over candidates; Ratnaparkhi 1998). What the rules
 * would choose is one of its features.
 */
import { borderRows } from './border-weights';
import type { ClauseContext } from './clause-context';
import { cuesAt } from './cue-match';
import { FeatureWeights } from './features';
import type { AddFeature } from './features';
import type { Reading } from './reading';
import { tagAt, wordAt } from './reading';
import { isAdverb, isFinite } from './tags';
import { isDay } from './times';

/** The candidate ends of one clause. */
export interface Borders {
  readonly first: number;
  /** Token indices at which the clause may end, in text order; the last is the end of the sentence. */
  readonly ends: readonly number[];
}

function readWeights(): FeatureWeights {
  const weights = new Map<string, number>();
  for (const row of borderRows) {
    for (const entry of row.split('\t')) {
      const space = entry.lastIndexOf(' ');
      weights.set(entry.slice(0, space), Number(entry.slice(space + 1)));
    }
  }
  return new FeatureWeights(weights);
}

const borderWeights = readWeights();
const mostBorders = 32;
const leads = new Set(
  'and but while as after before when because although though if since until unless whereas despite following during in on at near with for to from by amid without over under where or so which who saying adding according'.split(
    ' ',
  ),
);
const marks = new Set([',', '—', '–', '--', '(', ':']);

function isMark({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'word' || token.kind === 'number') return false;
  if (marks.has(token.text)) return true;
  return token.text === '-' && token.spaced && tokens[at + 1]?.spaced === true;
}

/** "they backed Lee **but wanted** a plan": a second verb of those whose words are reported, unless it reports too. */
function goesOn(reading: Reading, conjunction: number): boolean {
  const word = wordAt(reading, conjunction);
  if (word !== 'but' && word !== 'and') return false;
  let verb = conjunction + 1;
  while (isAdverb(tagAt(reading, verb))) verb += 1;
  if (!isFinite(tagAt(reading, verb))) return false;
  return !cuesAt(reading, verb).some(
    ({ verb: { frames } }) => !frames.has('think') && !frames.has('marks'),
  );
}

export function bordersOf(
  reading: Reading,
  first: number,
  last: number,
  context: ClauseContext,
): Borders {
  const ends: number[] = [];
  for (let at = first + 2; at < last && ends.length < mostBorders; at += 1) {
    if ((reading.within[at] ?? -1) !== context.home) continue;
    if (isMark(reading, at)) ends.push(at);
    else if (
      !isMark(reading, at - 1) &&
      (leads.has(wordAt(reading, at)) || isDay(wordAt(reading, at))) &&
      !goesOn(reading, at)
    )
      ends.push(at);
  }
  ends.push(last);
  return { first, ends };
}

export function bestBorder(
  reading: Reading,
  borders: Borders,
  sure: number,
  context: ClauseContext,
): number {
  let best = borders.ends.at(-1) ?? borders.first;
  if (borders.ends.length === 1) return best;
  let highest = -Infinity;
  let score = 0;
  const add: AddFeature = (kind, first, second, third, fourth) => {
    score += borderWeights.of(kind, first, second, third, fourth);
  };
  for (let at = borders.ends.length - 1; at >= 0; at -= 1) {
    score = 0;
    borderFeatures(reading, borders, at, sure, context, add);
    if (score <= highest) continue;
    highest = score;
    best = borders.ends[at] ?? best;
  }
  return best;
}

/** What speaks for and against one candidate; names of features are stable, for they are the keys of the weights. */
export function borderFeatures(
  reading: Reading,
  borders: Borders,
  index: number,
  sure: number,
  context: ClauseContext,
  add: AddFeature,
): void {
  const end = borders.ends[index] ?? borders.first;
  const rule = end === sure ? 'rule' : end < sure ? 'early' : 'late';
  if (index === borders.ends.length - 1) {
    endFeatures(reading, borders, rule, context, add);
    return;
  }
  const separator = isMark(reading, end) ? wordAt(reading, end) : '_';
  const next = isMark(reading, end) ? end + 1 : end;
  const word = wordAt(reading, next);
  const tag = tagAt(reading, next);
  const lead = leads.has(word) ? word : tag;
  const behind = behindOf(reading, next, borders.ends.at(-1) ?? next);
  const inner = firstFinite(reading, borders.first, end);
  const key = separator + lead;
  add('r:', rule);
  add('r:', rule, separator);
  add('k:', key);
  add('w:', separator + word);
  add('t:', key, tagAt(reading, next + 1));
  add('b:', key, behind.pattern);
  add('v:', key, inner === '-' ? '-' : 'V', behind.pattern);
  add('p:', tagAt(reading, end - 1), key);
  add('n:', key, wordAt(reading, next + 1));
  add('f:', context.frame, key);
  add('c:', context.lemma, separator === '_' ? '_' : key);
  add('s:', clauseKind(context), key, behind.pattern);
  add('x:', context.tag, behind.tag, key);
  add('y:', context.tag + ':' + inner, behind.tag, behind.pattern, lead);
  add('l:', bucket(end - borders.first), separator);
  add('i:', String(Math.min(index, 3)), separator);
  add('q:', reading.tokens[end - 1]?.kind === 'quote' ? 'q' : '-', separator);
}

function clauseKind({ subordinate, fronted }: ClauseContext): string {
  return (subordinate ? 's' : '-') + (fronted ? 'f' : '-');
}

function endFeatures(
  reading: Reading,
  borders: Borders,
  rule: string,
  context: ClauseContext,
  add: AddFeature,
): void {
  const length = (borders.ends.at(-1) ?? 0) - borders.first;
  add('E');
  add('E:', rule);
  add('E:f:', context.frame);
  add('E:c:', context.lemma);
  add('E:s:', clauseKind(context));
  add('E:l:', bucket(length));
  add('E:i:', String(Math.min(borders.ends.length, 6)));
  add('E:q:', reading.tokens[borders.first]?.kind === 'quote' ? 'q' : '-');
}

function bucket(length: number): string {
  return length < 4 ? 'a' : length < 8 ? 'b' : length < 14 ? 'c' : length < 22 ? 'd' : 'e';
}

/** Tag of the first finite verb of the content, or "-". */
function firstFinite(reading: Reading, from: number, to: number): string {
  for (let at = from; at < to; at += 1) if (isFinite(tagAt(reading, at))) return tagAt(reading, at);
  return '-';
}

interface Behind {
  /** "S": a subject and its verb; "V": a verb at once; "C": a reporting verb; "-": none before the next comma. */
  readonly pattern: string;
  /** Tag of that verb. */
  readonly tag: string;
}

function behindOf(reading: Reading, next: number, last: number): Behind {
  for (let at = next; at < last && at < next + 18; at += 1) {
    if (isMark(reading, at) && at > next) break;
    const tag = tagAt(reading, at);
    if (!isFinite(tag)) continue;
    const reports = cuesAt(reading, at).length > 0;
    const pattern = reports ? 'C' : at <= next + 1 ? 'V' : 'S';
    return { pattern, tag };
  }
  return { pattern: '-', tag: '-' };
}
