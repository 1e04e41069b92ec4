/**
 * Passive reports: "was told by Lee that …", "it was announced that …", "asked whether …", "was accused of …". Without
 * "by" the text gives no source. Not: "is said to be a friend of" (nobody reports), "was called up".
 */
import { clauseEnd } from './clause-end';
import { contentAfter } from './content';
import type { CueMatch } from './cue-match';
import { reportingWords } from './cue-match';
import type { Draft, Scene } from './draft';
import { fullPhraseEnd, phraseEnd, startsClauseAt } from './phrases';
import { wordAt } from './reading';
import type { Range } from './reading';
import { subjectBefore } from './subject';

const asked = new Set([
  'ask',
  'tell',
  'inform',
  'remind',
  'warn',
  'press',
  'advise',
  'quiz',
  'assure',
]);

export function passiveReport(scene: Scene, match: CueMatch): Draft | null {
  if (match.voice === 'participle' && !opensClause(scene, match)) return null;
  const { reading, last } = scene;
  const agent = agentAt(scene, match.cue.last);
  const from = agent?.last ?? match.cue.last;
  const context = {
    home: scene.home,
    tag: '',
    subordinate: match.voice === 'participle',
    fronted: match.voice === 'participle',
  };
  const accused = accusation(scene, match, from);
  if (accused !== null) {
    const end = clauseEnd(reading, from, last, context);
    return draftOf(scene, match, [accused, { first: from, last: end }], agent, 'passive');
  }
  const impersonal = ['it', 'It'].includes(wordAt(reading, match.groupFirst - 1));
  if (!asked.has(match.verb.lemma) && !impersonal) return null;
  const found = contentAfter(
    reading,
    { ...match, cue: { first: match.cue.first, last: from } },
    from,
    last,
    context,
  );
  if (found?.addressee !== null) return null;
  if (found.frame !== 'that' && found.frame !== 'wh' && found.frame !== 'quotation') return null;
  return draftOf(scene, match, [found.range], agent, 'passive');
}

/** "**Asked** whether …, Lee said": the participle opens its sentence, or stands behind "when". */
function opensClause({ reading, first }: Scene, match: CueMatch): boolean {
  return (
    match.groupFirst === first ||
    wordAt(reading, match.groupFirst - 1) === 'when' ||
    startsClauseAt(reading, match.groupFirst, first)
  );
}

function agentAt({ reading, last }: Scene, at: number): Range | null {
  if (wordAt(reading, at) !== 'by') return null;
  const whole = fullPhraseEnd(reading, at + 1, last);
  const end = wordAt(reading, whole) === ',' ? whole : phraseEnd(reading, at + 1, last);
  return end > at + 1 ? { first: at + 1, last: end } : null;
}

/** "**LRA fighters** are accused **of** murdering": who is accused belongs to what is said. */
function accusation(scene: Scene, match: CueMatch, from: number): Range | null {
  const link = wordAt(scene.reading, from);
  const { frames } = match.verb;
  const fits =
    (frames.has('obj-of') && link === 'of') ||
    (frames.has('obj-as') && link === 'as' && match.verb.lemma === 'describe');
  if (!fits || match.voice !== 'passive') return null;
  return subjectBefore(scene.reading, match, scene.first)?.range ?? null;
}

function draftOf(
  scene: Scene,
  match: CueMatch,
  content: readonly Range[],
  source: Range | null,
  why: string,
): Draft {
  return {
    content,
    cue: reportingWords(match),
    source,
    addressee: null,
    home: scene.home,
    confidence: 0.8,
    why,
  };
}
