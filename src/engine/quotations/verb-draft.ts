/** What every report with a verb has in common: how its clause stands in the sentence, and the draft made of it. */
import type { ClauseContext } from './clause-context';
import type { Content } from './content';
import type { CueMatch } from './cue-match';
import { reportingWords } from './cue-match';
import type { Draft, Scene } from './draft';
import type { Range } from './reading';
import { tagAt, wordAt } from './reading';
import type { Subject } from './subject';

const subordinators = new Set([
  'while',
  'as',
  'when',
  'after',
  'although',
  'though',
  'if',
  'since',
  'because',
  'before',
  'whereas',
  'once',
  'where',
]);

export function contextOf(scene: Scene, match: CueMatch, subject: Subject | null): ClauseContext {
  const { reading } = scene;
  const opening = subject?.clauseFirst ?? match.groupFirst;
  const leads =
    subordinators.has(wordAt(reading, opening - 1)) ||
    participleLeads.has(wordAt(reading, opening - 1));
  const relative = subject?.relative === true;
  const participle = subject === null && match.voice !== 'finite';
  const atHead = opening - scene.first < (leads ? 4 : 1);
  return {
    home: scene.home,
    tag: tagAt(reading, match.cue.first),
    lemma: match.verb.lemma,
    frame: '',
    subordinate: leads || relative || participle,
    relative,
    fronted: relative || (atHead && (leads || participle)),
    observe: scene.observe,
  };
}

const participleLeads = new Set(['by', 'despite', 'without', 'in', 'besides', 'to']);

/** How sure a frame is, against rules whose reports cross it. */
const confidences: ReadonlyMap<Content['frame'], number> = new Map([
  ['quotation', 0.95],
  ['bare', 0.85],
  ['matter', 0.7],
]);

export function draftOf(
  scene: Scene,
  match: CueMatch,
  content: readonly Range[],
  source: Range | null,
  found: Content,
): Draft {
  return {
    content,
    cue: { first: reportingWords(match).first, last: found.cueLast },
    source,
    addressee: found.addressee,
    home: scene.home,
    confidence: confidences.get(found.frame) ?? 0.9,
    why:
      found.frame === 'matter'
        ? 'matter'
        : content.length > 1
          ? 'interrupted'
          : 'source-cue-content',
  };
}
