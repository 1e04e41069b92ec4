/** The paragraph-local taggers behind one door: tokens, sentences, parts of speech, names. */
import { splitSentences } from '../tokens/sentences';
import { scanTokens } from '../tokens/tokenize';
import type { Vocabulary, Word } from '../tokens/vocabulary';
import { createVocabulary, plainWord, wordIn } from '../tokens/vocabulary';
import type { BlockKind } from '../text/block';
import type { Span } from '../text/span';
import type { Sentence, Token } from '../tokens/token';
import { markCandidates } from './candidates';
import type { WrittenWord } from './candidates';
import { addPlace, moveScores } from './context';
import type { Lattice } from './decode';
import { bestLabel, createLattice, margin, reserve, runLattice } from './decode';
import { wordForm } from './form';
import { staysOpen } from './labels';
import { familiarMark } from './marks';
import type { NameContext, NameForm, NameModel } from './names';
import {
  NAME_LABELS,
  NAME_TYPES,
  namePairs,
  nameScores,
  openingOf,
  OUTSIDE,
  readNameModel,
} from './names';
import type { NameSpan, Passage } from './passage';
import type { PosForm, PosModel } from './pos';
import { posForm, readPosModel, tagSentence } from './pos';
import { addRows } from './weights';
import { kept } from '../text/kept';

/** The packed models, as shipped in `models/`. */
export interface EngineModels {
  readonly pos: Uint8Array;
  readonly names: Uint8Array;
}

export interface Tagger {
  /** Everything that can be known of a paragraph by itself. `skips` is markup, relative to the paragraph. */
  tagPassage(kind: BlockKind, text: string, skips: readonly Span[]): Passage;
}

interface State {
  readonly pos: PosModel;
  readonly names: NameModel;
  /** By tag number, 1 for the tags in {@link PLAIN}. */
  readonly plain: Uint8Array;
  readonly known: Vocabulary<KnownForm>;
  readonly lattice: Lattice;
  readonly pairs: Int32Array;
  /** Grows with the longest paragraph. */
  room: Room;
}

type KnownForm = Word & WrittenWord & PosForm & NameForm;

/** Tags of words that are no name by themselves, though they open a sentence with a capital. */
const PLAIN = new Set(
  'DT PRP PRP$ IN CC MD EX TO WP WP$ WDT WRB PDT RB RBR RBS RP VBD VBZ VBP VBG VBN'.split(' '),
);

/** @throws {ModelError} when a model is damaged or of another version. */
export function createTagger(models: EngineModels): Tagger {
  const pos = readPosModel(models.pos);
  const names = readNameModel(models.names);
  const state: State = {
    pos,
    names,
    plain: Uint8Array.from(pos.tags, (tag) => (PLAIN.has(tag) ? 1 : 0)),
    known: createVocabulary(
      (text) => knownForm(pos, text),
      (word) => {
        renew(pos, word);
      },
    ),
    lattice: createLattice(),
    pairs: new Int32Array(32),
    room: { tags: new Uint8Array(1024), marks: new Uint8Array(1024) },
  };
  return { tagPassage: (kind, text, skips) => tagPassage(state, kind, text, skips) };
}

function tagPassage(state: State, kind: BlockKind, text: string, skips: readonly Span[]): Passage {
  const { tokens, words: forms } = scanTokens(text, skips, state.known);
  readMarks(state, tokens, forms);
  const sentences = splitSentences(text, tokens);
  const { tags: tagNumbers, marks } = roomFor(state, tokens.length);
  const names: NameSpan[] = [];
  for (const sentence of sentences) {
    tagSentence(state.pos, forms, sentence.first, sentence.last, tagNumbers);
    nameSentence(state, { tokens, forms, tags: tagNumbers, sentence }, marks, names);
  }
  const tags: string[] = [];
  for (let at = 0; at < tokens.length; at++) tags.push(state.pos.tags[tagNumbers[at] ?? 0] ?? 'NN');
  return {
    kind,
    text,
    tokens: kept(tokens),
    sentences: kept(sentences),
    tags: kept(tags),
    names: kept(names),
  };
}

/** What is known of the tokens of the paragraph at hand. */
interface Room {
  readonly tags: Uint8Array;
  readonly marks: Uint8Array;
}

function roomFor(state: State, tokens: number): Room {
  if (state.room.tags.length < tokens)
    state.room = { tags: new Uint8Array(2 * tokens), marks: new Uint8Array(2 * tokens) };
  state.room.marks.fill(0, 0, tokens);
  return state.room;
}

/** Quotation marks of every style are read as the ones that training saw. */
function readMarks(state: State, tokens: readonly Token[], forms: KnownForm[]): void {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'quote') continue;
    const written = tokens[at]?.text ?? '';
    const mark = familiarMark(written);
    if (mark !== written) forms[at] = wordIn(state.known, mark, 0, mark.length);
  }
}

function knownForm(model: PosModel, written: string): KnownForm {
  const { text, lower, senses } = plainWord(written);
  const { form, pos, posAt, candidates } = posForm(model, wordForm(written, model.lexicon));
  const { letterCase, length } = form;
  return {
    text,
    lower,
    senses,
    letterCase,
    length,
    form,
    pos,
    posAt,
    candidates,
    name: null,
    nameAt: 0,
  };
}

/** Words that stay in memory let go of the arrays they shared with words that do not. */
function renew(pos: PosModel, word: KnownForm): void {
  word.posAt = moveScores(pos.scorer, word.pos, word.posAt);
  word.pos = pos.scorer.values;
  word.name = null;
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
    if (last - first === 1 && state.plain[tags[first] ?? 0] === 1) continue;
    const context = { tokens, forms, tags, sentence, mode, opening, first, last };
    scoreStretch(state, context);
    decodeStretch(state, context, names);
    first = last;
  }
}

function scoreStretch(
  { lattice, pos, names, pairs }: State,
  context: NameContext & TaggedSentence,
): void {
  const { forms, sentence, first, last } = context;
  reserve(lattice, last - first);
  const { scores } = lattice;
  scores.fill(0, 0, (last - first) * NAME_LABELS);
  for (let at = first; at < last; at++) {
    const row = (at - first) * NAME_LABELS;
    for (let place = 0; place < OFFSETS.length; place++) {
      const other = at + (OFFSETS[place] ?? 0);
      const form = other >= sentence.first && other < sentence.last ? forms[other] : undefined;
      if (form === undefined) continue;
      const sums = nameScores(names, pos.lexicon, form);
      addPlace(scores, row, sums, form.nameAt + place * NAME_LABELS, NAME_LABELS);
    }
    addRows(names.weights, pairs, namePairs(context, at, pairs), scores, row);
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
