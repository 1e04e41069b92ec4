/**
 * A source and a colon before words in quotation marks, without a verb: `Lee: "We won."` Not: a list behind a colon, a
 * lead-in that has a verb of saying (that verb reports).
 */
import type { Draft, Scene } from './draft';
import { meets } from './draft';
import { opensStretch } from './objects';
import { fullPhraseEnd } from './phrases';
import { deepest, wordAt, stretchAt } from './reading';

export function colonReports(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const { reading, first, last, home } = scene;
  const colon = fullPhraseEnd(reading, first, Math.min(last, first + 20));
  if (colon === first || wordAt(reading, colon) !== ':' || !opensStretch(reading, colon + 1, home))
    return [];
  const stretch = stretchAt(reading, deepest(reading, colon + 1, home));
  if (stretch === undefined) return [];
  const content = {
    first: stretch.open,
    last: Math.min(last, stretch.closed ? stretch.close + 1 : stretch.close),
  };
  if (drafts.some((draft) => draft.content.some((part) => meets(part, content)))) return [];
  return [
    {
      content: [content],
      cue: { first: colon, last: colon + 1 },
      source: { first, last: colon },
      addressee: null,
      home,
      confidence: 0.85,
      why: 'colon',
    },
  ];
}
