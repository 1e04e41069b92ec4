/**
 * Passive reports: "was told by Lee that …", "it was announced that …", "asked whether …", "was accused of …". Without
 * "by" the text gives no source. Not: "is said to be a friend of" (nobody reports), "was called up".
 */
import { clauseContext } from './clause-context';
import { clauseEnd } from './clause-end';
import { contentAfter } from './content';
import type { CueMatch } from './cue-match';
import { cuesAt, reportingWords } from './cue-match';
import type { Draft, Scene } from './draft';
import { fullPhraseEnd, phraseEnd, startsClauseAt } from './phrases';
import { tagAt, wordAt } from './reading';
import { isInfinitive } from './objects';
import type { Range } from './reading';
import { reducedReport } from './reduced';
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
  const { reading, last } = scene;
  const agent = agentAt(scene, match.cue.last);
  if (match.voice === 'participle') {
    const reduced = reducedReport(scene, match, agent);
    if (reduced !== null || !opensClause(scene, match)) return reduced;
  }
  const from = agent?.last ?? match.cue.last;
  const relative = wordAt(reading, match.groupFirst - 1) === 'who';
  const participle = match.voice === 'participle';
  const context = clauseContext(scene.home, 'passive', {
    lemma: match.verb.lemma,
    subordinate: participle || relative,
    relative,
    fronted: participle,
  });
  const quoted = quotedReport(scene, match);
  if (quoted !== null) return quoted;
  const accused = about(scene, match, from);
  if (accused !== null) {
    const end = clauseEnd(reading, from, last, context);
    return draftOf(scene, match, [accused, { first: from, last: end }], agent, 'passive');
  }
  if (isRequest(scene, match, from)) {
    const content = { first: from, last: clauseEnd(reading, from, last, context) };
    return draftOf(scene, match, [content], agent, 'passive');
  }
  const impersonal = wordAt(reading, match.groupFirst - 1) === 'it';
  if (!asked.has(match.verb.lemma) && !impersonal) return null;
  const found = contentAfter(reading, matchUpTo(match, from), from, last, context);
  if (found?.addressee !== null) return null;
  const told = found.frame === 'bare' && match.verb.lemma === 'tell' && match.voice === 'passive';
  if (!told && found.frame !== 'that' && found.frame !== 'wh' && found.frame !== 'quotation')
    return null;
  return draftOf(scene, match, [found.range], agent, 'passive');
}

/** The verb together with its agent. */
function matchUpTo({ verb, cue, groupFirst, voice }: CueMatch, last: number): CueMatch {
  return { verb, cue: { first: cue.first, last }, groupFirst, voice };
}

/** "**Asked** by Lee **to leave**, he stayed." */
function isRequest({ reading }: Scene, match: CueMatch, from: number): boolean {
  if (match.voice !== 'participle' || !urged.has(match.verb.lemma)) return false;
  return wordAt(reading, from) === 'to' && isInfinitive(reading, from);
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

/** "**Two men** were reported **hurt**", "**he** is accused **of lying**": who it is about belongs to what is said. */
function about(scene: Scene, match: CueMatch, from: number): Range | null {
  const { reading } = scene;
  if (match.voice !== 'passive' || !takes(scene, match, from)) return null;
  const subject = subjectBefore(reading, match, scene.first);
  if (subject === null) return null;
  if (!subject.relative) return subject.range;
  return { first: subject.clauseFirst, last: subject.clauseFirst + 1 };
}

const urged = new Set(['ask', 'tell', 'urge', 'encourage', 'advise', 'warn', 'instruct']);

const named = new Set(['describe', 'portray', 'dismiss', 'identify', 'characterize']);
const states = new Set(['VBN', 'JJ', 'VBG']);

function takes({ reading, last }: Scene, { verb }: CueMatch, from: number): boolean {
  if (from >= last) return false;
  const link = wordAt(reading, from);
  const infinitive = link === 'to' && isInfinitive(reading, from);
  if (link === 'of') return verb.frames.has('obj-of');
  if (link === 'as') return named.has(verb.lemma);
  if (link === 'for' || link === 'on') return verb.lemma === 'blame';
  if (infinitive && urged.has(verb.lemma)) return true;
  if (infinitive)
    return verb.frames.has('obj-inf') || verb.frames.has('obj-part') || verb.lemma === 'allege';
  if (verb.frames.has('obj-part')) return states.has(tagAt(reading, from));
  return (
    verb.lemma === 'declare' && (tagAt(reading, from) === 'DT' || tagAt(reading, from) === 'JJ')
  );
}

/** "Salehi **was quoted as saying** that …": the one who is quoted is the source. */
function quotedReport(scene: Scene, match: CueMatch): Draft | null {
  const { reading, last } = scene;
  const as = match.cue.last;
  if (
    match.verb.lemma !== 'quote' ||
    wordAt(reading, as) !== 'as' ||
    wordAt(reading, as + 1) !== 'saying'
  )
    return null;
  const subject = subjectBefore(reading, match, scene.first);
  if (subject === null) return null;
  const cue = { first: match.groupFirst, last: as + 2 };
  const saying = cuesAt(reading, as + 1)[0];
  if (saying === undefined) return null;
  const context = clauseContext(scene.home, 'passive');
  const found = contentAfter(reading, saying, as + 2, last, context);
  return found === null
    ? null
    : {
        content: [found.range],
        cue,
        source: subject.range,
        addressee: found.addressee,
        home: scene.home,
        confidence: 0.85,
        why: 'passive',
      };
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
