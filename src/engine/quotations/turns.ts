/** A turn of a transcript ("LEE: We won."): all of it is said by the one whose name stands before the colon. */
import { turnLabel } from '../text/turn';
import type { Draft } from './draft';
import type { Reading } from './reading';

export function turnReport(reading: Reading): Draft | null {
  const { passage, tokens } = reading;
  const label = passage.kind === 'turn' ? turnLabel(passage.text) : null;
  if (label === null) return null;
  let last = 0;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < label.end) last += 1;
  let first = last;
  while (first < tokens.length && /^[:.]$/.test(tokens[first]?.text ?? '')) first += 1;
  if (first >= tokens.length || last === 0) return null;
  return {
    content: [{ first, last: tokens.length }],
    cue: { first: last, last: first },
    source: { first: 0, last },
    addressee: null,
    home: -1,
    confidence: 0.95,
    why: 'turn',
  };
}
