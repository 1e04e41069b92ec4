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

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** A reporting verb with its particle. */
export interface CueVerb {
  readonly lemma: string;
  /** Words that must follow the verb ("out" in "point out"). */
  readonly particles: readonly string[];
  readonly frames: ReadonlySet<Frame>;
}

/** One inflected form of a reporting verb; `forms` holds several where they are spelt alike ("said"). */
export interface CueForm {
  readonly verb: CueVerb;
  readonly forms: ReadonlySet<VerbForm>;
}

/** A noun that reports ("claim", "allegations") with what follows it: "that" or "to". */
export interface CueNoun {
  readonly lemma: string;
  readonly frames: ReadonlySet<string>;
}

const formNames: readonly VerbForm[] = ['base', 'present', 'past', 'participle', 'ing'];

function verbIndex(): ReadonlyMap<string, readonly CueForm[]> {
  const index = new Map<string, CueForm[]>();
  for (const row of cueVerbRows.flatMap((rows) => rows.split(';'))) {
    const [spellings = '', particles = '', frames = ''] = row.split('|');
    const forms = new Map<string, Set<VerbForm>>();
    for (const [at, spelling] of spellings.split(' ').entries()) {
      const names = forms.get(spelling) ?? new Set<VerbForm>();
      names.add(formNames[at] ?? 'base');
      forms.set(spelling, names);
    }
    const verb: CueVerb = {
      lemma: spellings.slice(0, spellings.indexOf(' ')),
      particles: particles === '' ? [] : particles.split(' '),
      frames: new Set(frames.split(' ') as Frame[]),
    };
    for (const [spelling, names] of forms) {
      const entries = index.get(spelling) ?? [];
      entries.push({ verb, forms: names });
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
  for (const row of cueNounRows.flatMap((rows) => rows.split(';'))) {
    const [spellings = '', frames = ''] = row.split('|');
    const noun = { lemma: spellings.split(' ')[0] ?? '', frames: new Set(frames.split(' ')) };
    for (const spelling of spellings.split(' ')) index.set(spelling, noun);
  }
  return index;
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
