/**
 * Speech beside a clause whose verb is no verb of saying: `"Well, it happens," Trump went on.`, `Lee turned to us: "Go."`
 * The subject of that clause is the source. Not: titles and terms in the middle of a sentence.
 */
import type { Scene } from './draft';
import { basePhraseEnd, fullPhraseEnd } from './phrases';
import type { Range } from './reading';
import { tagAt, wordAt } from './reading';
import { clauseSubject } from './subject';
import { isBe, isFinite } from './tags';

/** The source of a quotation, in the clause before or behind it, where a comma or colon ties them together. */
export function besideQuotation(scene: Scene, quotation: Range): Range | null {
  return behind(scene, quotation.last) ?? before(scene, quotation.first);
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
