/** The paragraph-local taggers behind one door: tokens, sentences, parts of speech, names. */
import { splitSentences } from '../tokens/sentences';
import { tokenize } from '../tokens/tokenize';
import type { BlockKind } from '../text/block';
import type { Span } from '../text/span';
import type { Sentence, Token } from '../tokens/token';
import { markCandidates } from './candidates';
import { addPlace, scoreForm } from './context';
import type { Lattice } from './decode';
import { bestLabel, createLattice, margin, reserve, runLattice } from './decode';
import { wordForm } from './form';
import { staysOpen } from './labels';
import { familiarMark } from './marks';
import type { NameContext, NameForm, NameModel } from './names';
import { NAME_LABELS, NAME_TYPES, namePairs, openingOf, OUTSIDE, readNameModel } from './names';
import type { NameSpan, Passage } from './passage';
import type { PosForm, PosModel } from './pos';
import { posForm, readPosModel, tagSentence } from './pos';
import { addRow } from './weights';

/** The packed models, as shipped in `models/`. */
export interface EngineModels {
  readonly pos: Uint8Array;
  readonly names: Uint8Array;
}

export interface Tagger {
  /** Everything that can be known of a paragraph by itself. `skips` is markup, relative to the paragraph. */
  tagPassage(kind: BlockKind, text: string, skips: readonly Span[]): Passage;
}

/** Distinct words a tagger remembers; a full memory is emptied. */
const MEMORY = 20_000;

interface State {
  readonly pos: PosModel;
  readonly names: NameModel;
  readonly known: Map<string, KnownForm>;
  readonly lattice: Lattice;
  readonly pairs: Uint32Array;
  readonly row: Int32Array;
}

type KnownForm = PosForm & NameForm;

/** @throws {ModelError} when a model is damaged or of another version. */
export function createTagger(models: EngineModels): Tagger {
  const state: State = {
    pos: readPosModel(models.pos),
    names: readNameModel(models.names),
    known: new Map(),
    lattice: createLattice(),
    pairs: new Uint32Array(32),
    row: new Int32Array(NAME_LABELS),
  };
  return { tagPassage: (kind, text, skips) => tagPassage(state, kind, text, skips) };
}

function tagPassage(state: State, kind: BlockKind, text: string, skips: readonly Span[]): Passage {
  const tokens = tokenize(text, skips);
  const sentences = splitSentences(text, tokens);
  const forms = tokens.map(({ kind, text: word }) =>
    lookUp(state, kind === 'quote' ? familiarMark(word) : word),
  );
  const tagNumbers = new Uint8Array(tokens.length);
  const marks = new Uint8Array(tokens.length);
  const names: NameSpan[] = [];
  for (const sentence of sentences) {
    tagSentence(state.pos, forms, sentence.first, sentence.last, tagNumbers);
    nameSentence(state, { tokens, forms, tags: tagNumbers, sentence }, marks, names);
  }
  const tags = Array.from(tagNumbers, (tag) => state.pos.tags[tag] ?? 'NN');
  return { kind, text, tokens, sentences, tags, names };
}

function lookUp(state: State, text: string): KnownForm {
  const found = state.known.get(text);
  if (found !== undefined) return found;
  const form = wordForm(text, state.pos.lexicon);
  const made = {
    ...posForm(state.pos, form),
    name: scoreForm(form, state.names.weights, NAME_LABELS),
  };
  if (state.known.size >= MEMORY) state.known.clear();
  state.known.set(text, made);
  return made;
}

interface TaggedSentence {
  readonly tokens: readonly Token[];
  readonly forms: readonly KnownForm[];
  readonly tags: Uint8Array;
  readonly sentence: Sentence;
}

function nameSentence(
  state: State,
  tagged: TaggedSentence,
  marks: Uint8Array,
  names: NameSpan[],
): void {
  const { tokens, forms, tags, sentence } = tagged;
  const mode = markCandidates(tokens, forms, sentence, marks);
  const opening = openingOf(tokens, sentence);
  for (let first = sentence.first; first < sentence.last; first++) {
    if (marks[first] === 0) continue;
    let last = first + 1;
    while (last < sentence.last && marks[last] !== 0) last++;
    const context = { tokens, forms, tags, sentence, mode, opening, first, last };
    scoreStretch(state, context);
    decodeStretch(state, context, names);
    first = last;
  }
}

function scoreStretch(
  { lattice, names, pairs, row }: State,
  context: NameContext & TaggedSentence,
): void {
  const { forms, sentence, first, last } = context;
  reserve(lattice, last - first);
  for (let at = first; at < last; at++) {
    row.fill(0);
    for (let place = 0; place < OFFSETS.length; place++) {
      const other = at + (OFFSETS[place] ?? 0);
      const form = other >= sentence.first && other < sentence.last ? forms[other] : undefined;
      if (form !== undefined) addPlace(row, form.name, place, NAME_LABELS);
    }
    const count = namePairs(context, at, pairs);
    for (let pair = 0; pair < count; pair++) addRow(names.weights, pairs[pair] ?? 0, row, 0);
    lattice.scores.set(row, (at - first) * NAME_LABELS);
  }
}

const OFFSETS = [0, -1, 1, -2, 2];

function decodeStretch(
  { lattice, names }: State,
  { first, last }: NameContext,
  out: NameSpan[],
): void {
  runLattice(lattice, names.transitions, last - first);
  let before = -1;
  let begin = first;
  let weakest = Infinity;
  for (let at = first; at < last; at++) {
    const label = bestLabel(lattice, at - first, before, names.transitions, lattice.scores);
    if (label !== OUTSIDE) {
      if (!staysOpen(before)) {
        begin = at;
        weakest = Infinity;
      }
      weakest = Math.min(weakest, margin(lattice, at - first, label));
      if (!staysOpen(label)) out.push(nameSpan(begin, at + 1, label, weakest * names.scale));
    }
    before = label;
  }
}

function nameSpan(first: number, last: number, label: number, odds: number): NameSpan {
  const confidence = 1 / (1 + Math.exp(-odds));
  return {
    first,
    last,
    type: NAME_TYPES[(label - 1) >> 2] ?? 'MISC',
    confidence: Math.round(confidence * 1000) / 1000,
  };
}
