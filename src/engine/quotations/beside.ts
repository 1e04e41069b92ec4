/**
 * Speech beside a clause whose verb is no verb of saying: `"Well, it happens," Trump went on.`, `Lee turned to us: "Go."`
 * The subject of that clause is the source. Not: titles and terms in the middle of a sentence.
 */
import { issueFirst } from './aspects';
import { cuesAt, reportingWords } from './cue-match';
import { CUE_SENSE, hasSense } from '../lexicon/senses';
import type { Scene } from './draft';
import { basePhraseEnd, fullPhraseEnd } from './phrases';
import type { Range } from './reading';
import { tagAt, wordAt } from './reading';
import { clauseSubject } from './subject';
import { isBe, isFinite, isVerb } from './tags';

/** Who speaks beside a quotation, and the words there that report, where some do. */
export interface Beside {
  readonly source: Range;
  readonly cue: Range | null;
}

/** The source of a quotation, in the clause before or behind it, where a comma or colon ties them together. */
export function besideQuotation(scene: Scene, quotation: Range): Beside | null {
  const host = talkedWith(scene, quotation.last);
  if (host !== null) return { source: host, cue: null };
  const closing = behind(scene, quotation.last);
  if (closing !== null)
    return { source: closing, cue: cueBetween(scene, closing.last, closing.last + longestGroup) };
  const opening = before(scene, quotation.first);
  if (opening === null) return null;
  return { source: opening, cue: cueBetween(scene, opening.last, quotation.first) };
}

const longestGroup = 4;

/** The first reporting verb, said or foretold ("he **will say**"), or the paper issued ("**released a statement**"). */
function cueBetween(scene: Scene, from: number, to: number): Range | null {
  const { reading } = scene;
  for (let at = from; at < to; at += 1) {
    const first = issueFirst(reading, at);
    if (first < at) return { first, last: at + 1 };
  }
  for (let at = from; at < to; at += 1) {
    if (!hasSense(reading.tokens[at], CUE_SENSE) || !isVerb(tagAt(reading, at))) continue;
    const [match] = cuesAt(reading, at);
    if (match !== undefined) return reportingWords(match);
    if (tagAt(reading, at - 1) === 'MD') return { first: at - 1, last: at + 1 };
  }
  return null;
}

const talks = new Set(['conversation', 'interview', 'talk', 'chat', 'q&a']);

/** "‘I lie first’: a conversation **with Ann Lee**", as interviews are headed. */
function talkedWith({ reading, last }: Scene, end: number): Range | null {
  if (wordAt(reading, end) !== ':') return null;
  for (let at = end + 1; at < last - 1; at += 1) {
    const link = wordAt(reading, at + 1);
    if (!talks.has(wordAt(reading, at)) || (link !== 'with' && link !== 'to')) continue;
    const name = basePhraseEnd(reading, at + 2, last);
    return name > at + 2 ? { first: at + 2, last: name } : null;
  }
  return null;
}

function behind({ reading, last }: Scene, end: number): Range | null {
  const at = wordAt(reading, end) === ',' ? end + 1 : end;
  const tied = at > end || /^[,!?—]$/.test(wordAt(reading, end - 2));
  if (!tied || at >= last) return null;
  const base = basePhraseEnd(reading, at, last);
  const subject = isFinite(tagAt(reading, base)) ? base : fullPhraseEnd(reading, at, last);
  if (subject === at || !isFinite(tagAt(reading, subject)) || isBe(wordAt(reading, subject)))
    return null;
  return { first: at, last: subject };
}

function before(scene: Scene, start: number): Range | null {
  const { reading, first } = scene;
  const tie = wordAt(reading, start - 1);
  if (start <= first || (tie !== ':' && tie !== ',')) return null;
  return clauseSubject(scene, start - 1)?.range ?? null;
}
