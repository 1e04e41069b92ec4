import { cueNounRows, cueVerbRows } from './cue-forms';

/** What a reporting word takes; the meanings stand at the head of cues.txt and cue-nouns.txt. */
export type Frame =
  | 'that'
  | 'bare'
  | 'wh'
  | 'to'
  | 'ger'
  | 'noun'
  | 'topic'
  | 'matter'
  | 'any'
  | 'number'
  | 'plans'
  | 'addressee'
  | 'to-addressee'
  | 'obj-to'
  | 'obj-inf'
  | 'obj-as'
  | 'obj-is'
  | 'obj-of'
  | 'obj-for'
  | 'obj-on'
  | 'obj-from'
  | 'obj-into'
  | 'obj-part'
  | 'obj-saying'
  | 'noun-that'
  | 'against'
  | 'direct'
  | 'invert'
  | 'marks'
  | 'think'
  | 'finding';

/** A reporting verb with its particle. */
export interface CueVerb {
  readonly lemma: string;
  /** Words that must follow the verb ("out" in "point out"). */
  readonly particles: readonly string[];
  readonly frames: ReadonlySet<Frame>;
}

/** One inflected form of a reporting verb. */
export interface CueForm {
  readonly verb: CueVerb;
  /** The third person of the present: "says". */
  readonly present: boolean;
}

/** A noun that reports ("claim", "allegations") with what follows it: "that" or "to". */
export interface CueNoun {
  readonly lemma: string;
  readonly frames: ReadonlySet<string>;
}

function verbIndex(): ReadonlyMap<string, readonly CueForm[]> {
  const index = new Map<string, CueForm[]>();
  const framesOf = createFrames<Frame>();
  for (const row of cueVerbRows.flatMap((rows) => rows.split(';'))) {
    const [spellings = '', particles = '', frames = ''] = row.split('|');
    const forms = spellings.split(' ');
    const verb: CueVerb = {
      lemma: forms[0] ?? '',
      particles: particles === '' ? [] : particles.split(' '),
      frames: framesOf(frames),
    };
    for (const spelling of new Set(forms)) {
      const entries = index.get(spelling) ?? [];
      entries.push({ verb, present: spelling === forms[1] });
      index.set(spelling, entries);
    }
  }
  for (const entries of index.values()) {
    entries.sort((a, b) => b.verb.particles.length - a.verb.particles.length);
  }
  return index;
}

function nounIndex(): ReadonlyMap<string, CueNoun> {
  const index = new Map<string, CueNoun>();
  const framesOf = createFrames<string>();
  for (const row of cueNounRows.flatMap((rows) => rows.split(';'))) {
    const [spellings = '', frames = ''] = row.split('|');
    const noun = { lemma: spellings.split(' ')[0] ?? '', frames: framesOf(frames) };
    for (const spelling of spellings.split(' ')) index.set(spelling, noun);
  }
  return index;
}

/** Frames by the list of their names, each list once: many words take the same. */
function createFrames<Name extends string>(): (list: string) => ReadonlySet<Name> {
  const known = new Map<string, ReadonlySet<Name>>();
  return (list) => {
    const frames = known.get(list) ?? new Set(list.split(' ') as Name[]);
    known.set(list, frames);
    return frames;
  };
}

const verbs = verbIndex();
const nouns = nounIndex();
const none: readonly CueForm[] = [];

/** Reporting verbs a lower-case word may be a form of, those with particles first; empty for other words. */
export function cueVerbs(word: string): readonly CueForm[] {
  return verbs.get(word) ?? none;
}

/** The reporting noun a lower-case word is a form of. */
export function cueNoun(word: string): CueNoun | undefined {
  return nouns.get(word);
}
