/**
 * The `speech` view of the quotation scorer: an attribution counts when its cue holds a word of saying. Corpora in
 * the tradition of PARC also annotate beliefs and intentions ("hopes", "plans to"), which nobody said.
 */
import { readFile } from 'node:fs/promises';
import { cueVerbs } from '../../src/engine/lexicon/cues';

/** Whether a lower-case word is a form of a verb of saying. */
export type SpeechWords = (word: string) => boolean;

const PHRASES = ['according to', 'in the words of', 'statement', 'in an interview', 'tweet'];

const PARTICIPLES = new Map<string, readonly string[]>(
  Object.entries({
    begin: ['began', 'begun'],
    find: ['found'],
    hold: ['held'],
    read: ['read'],
    say: ['said'],
    shoot: ['shot'],
    show: ['showed', 'shown'],
    sing: ['sang', 'sung'],
    speak: ['spoke', 'spoken'],
    spell: ['spelt'],
    swear: ['swore', 'sworn'],
    tell: ['told'],
    write: ['wrote', 'written'],
  }),
);

const DOUBLED = new Set([
  'admit',
  'brag',
  'chat',
  'dub',
  'plan',
  'quip',
  'quiz',
  'refer',
  'slam',
  'submit',
  'sum',
]);

/** The third person, past, participle and gerund of a verb, with the verb itself. */
export function verbForms(verb: string): readonly string[] {
  const consonantY = /[^aeiou]y$/u.test(verb);
  const silentE = verb.endsWith('e');
  const stem = DOUBLED.has(verb) ? verb + verb.slice(-1) : verb;
  const third = consonantY
    ? `${verb.slice(0, -1)}ies`
    : verb + (/(?:[sxz]|sh|ch)$/u.test(verb) ? 'es' : 's');
  const past = consonantY ? `${verb.slice(0, -1)}ied` : silentE ? `${verb}d` : `${stem}ed`;
  const gerund = silentE && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${stem}ing`;
  return [verb, third, past, gerund, ...(PARTICIPLES.get(verb) ?? [])];
}

/** Reads base forms, commas or lines between them, `#` before a comment, and inflects them. */
export async function readReportingVerbs(file: string): Promise<SpeechWords> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const verbs = lines.flatMap((line) => (line.split('#')[0] ?? '').toLowerCase().split(','));
  const bases = verbs.map((verb) => verb.trim()).filter((verb) => verb !== '');
  const forms = new Set(bases.flatMap(verbForms));
  return (word) => forms.has(word);
}

/** The verbs of our own cue lexicon, but for those of thinking. */
export const lexiconWords: SpeechWords = (word) =>
  cueVerbs(word).some(({ verb }) => !verb.frames.has('think'));

/** True when a cue holds one of the inflected words or a fixed phrase of saying. */
export function isSpeechCue(cue: string, isSpeechWord: SpeechWords): boolean {
  const low = cue.toLowerCase();
  if (PHRASES.some((phrase) => low.includes(phrase))) return true;
  return (low.match(/[a-z]+(?:-[a-z]+)*/gu) ?? []).some(isSpeechWord);
}
