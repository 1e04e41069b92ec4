/** Trains the name tagger over several corpora. */
import { markCandidates } from '../../src/engine/tagging/candidates';
import type { WordForm } from '../../src/engine/tagging/form';
import { wordForm } from '../../src/engine/tagging/form';
import { labelOf } from '../../src/engine/tagging/labels';
import { familiarMark } from '../../src/engine/tagging/marks';
import {
  NAME_LABELS,
  namePairs,
  NAMES_KIND,
  openingOf,
  SECTION_SCALE,
  SECTION_TRANSITIONS,
} from '../../src/engine/tagging/names';
import { pack } from '../../src/engine/tagging/packed';
import type { PosForm, PosModel } from '../../src/engine/tagging/pos';
import { posForm, tagSentence } from '../../src/engine/tagging/pos';
import type { GoldDocument, GoldPassage } from './corpora';
import type { Chains, CrfOptions, Field, Stretch } from './crf';
import { trainCrf } from './crf';
import { numberFeatures } from './dictionary';
import { addTable, window } from './pos';
import type { Row } from './table';
import { buildTable } from './table';

interface NameOptions extends CrfOptions {
  /** Features seen less often are not learned. */
  readonly atLeast: number;
  /** Features to keep; training runs again on these alone. */
  readonly keep: number;
  /** Quantization steps to one unit of log odds. */
  readonly scale: number;
}

export interface Extracted {
  readonly features: Int32Array;
  readonly knowing: Uint8Array;
  readonly starts: Uint32Array;
  readonly gold: Uint8Array;
  readonly stretches: readonly Stretch[];
}

/** Features of all candidate tokens of the corpora. */
export function extract(documents: readonly GoldDocument[], pos: PosModel): Extracted {
  const forms = new Map<string, TrainingForm>();
  const sink: Sink = {
    features: new Int32Array(1 << 20),
    knowing: new Uint8Array(1 << 20),
    count: 0,
    starts: [0],
    gold: [],
    stretches: [],
  };
  for (const { passages, weight } of documents) {
    for (const passage of passages) extractPassage(passage, weight, forms, pos, sink);
  }
  return {
    features: sink.features.subarray(0, sink.count),
    knowing: sink.knowing.subarray(0, sink.count),
    starts: Uint32Array.from(sink.starts),
    gold: Uint8Array.from(sink.gold),
    stretches: sink.stretches,
  };
}

/** A word with everything that training may look at. */
type TrainingForm = PosForm & { readonly full: WordForm };

interface Sink {
  features: Int32Array;
  knowing: Uint8Array;
  count: number;
  readonly starts: number[];
  readonly gold: number[];
  readonly stretches: Stretch[];
}

function extractPassage(
  passage: GoldPassage,
  weight: number,
  known: Map<string, TrainingForm>,
  pos: PosModel,
  sink: Sink,
): void {
  const { tokens, sentences } = passage;
  const forms = tokens.map(({ kind, text: written }) => {
    const text = kind === 'quote' ? familiarMark(written) : written;
    let found = known.get(text);
    if (found === undefined) {
      const full = wordForm(text, pos.lexicon);
      found = { ...posForm(pos, full), full };
      known.set(text, found);
    }
    return found;
  });
  const tags = new Uint8Array(tokens.length);
  const marks = new Uint8Array(tokens.length);
  const gold = goldLabels(passage);
  const written = forms.map(({ form }) => form);
  for (const sentence of sentences) {
    tagSentence(pos, forms, sentence.first, sentence.last, tags);
    const mode = markCandidates(tokens, written, sentence, marks);
    const opening = openingOf(tokens, sentence);
    const words = forms.slice(sentence.first, sentence.last).map(({ full }) => full);
    for (let first = sentence.first; first < sentence.last; first++) {
      if (marks[first] === 0) continue;
      let last = first + 1;
      while (last < sentence.last && marks[last] !== 0) last++;
      const begin = sink.gold.length;
      for (let at = first; at < last; at++) {
        const hashes: number[] = [];
        window(words, at - sentence.first, hashes);
        const count = namePairs(
          { tokens, forms, tags, sentence, mode, opening, first, last },
          at,
          pairs,
        );
        const windowSize = hashes.length;
        hashes.push(...pairs.subarray(0, count));
        push(sink, hashes, knowing(words[at - sentence.first], windowSize), gold[at] ?? 0);
      }
      repair(sink.gold, begin);
      sink.stretches.push({ first: begin, last: sink.gold.length, weight });
      first = last;
    }
  }
}

const pairs = new Int32Array(32);

function goldLabels({ tokens, names }: GoldPassage): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const { first, last, type } of names) {
    for (let at = first; at < last; at++) labels[at] = labelOf(type, at - first, last - first);
  }
  return labels;
}

/** A name that leaves its stretch of candidates is no name there. */
function repair(gold: number[], begin: number): void {
  let open = -1;
  for (let at = begin; at <= gold.length; at++) {
    const label = gold[at] ?? 0;
    const part = label === 0 || at === gold.length ? 3 : (label - 1) % 4;
    const breaks = open >= 0 ? part === 0 || part === 3 : part === 1 || part === 2;
    if (breaks && open >= 0) gold.fill(0, open, at);
    if (breaks && open < 0 && at < gold.length) gold[at] = 0;
    if (part === 0 && at < gold.length) open = at;
    else if (part === 2 || breaks) open = -1;
  }
}

/** Numbers of the features that know the very word; hidden at times in training, so that context is learned too. */
function knowing(form: WordForm | undefined, windowSize: number): number[] {
  const out = [0, 1, windowSize, windowSize + 1, windowSize + 11, windowSize + 16];
  const length = form?.text.length ?? 0;
  const suffixes = Math.min(5, length - 1);
  const prefixes = Math.min(4, length - 1);
  for (let size = length > 6 ? 4 : 1; size <= suffixes; size++) out.push(4 + size);
  for (let size = length > 6 ? 4 : 1; size <= prefixes; size++) out.push(4 + suffixes + size);
  return out;
}

function push(sink: Sink, hashes: readonly number[], known: readonly number[], gold: number): void {
  if (sink.count + hashes.length > sink.features.length) {
    const larger = new Int32Array(sink.features.length * 2);
    larger.set(sink.features);
    sink.features = larger;
    const marks = new Uint8Array(larger.length);
    marks.set(sink.knowing);
    sink.knowing = marks;
  }
  sink.features.set(hashes, sink.count);
  for (const number of known) sink.knowing[sink.count + number] = 1;
  sink.count += hashes.length;
  sink.starts.push(sink.count);
  sink.gold.push(gold);
}

/** Enough to see which features matter. */
const DRAFT_EPOCHS = 3;

/** Trains on all features, keeps the strongest, trains again on these. Returns the packed model. */
export function trainNames(extracted: Extracted, options: NameOptions): Uint8Array {
  const { hashes, numbers } = numberFeatures(extracted.features, options.atLeast);
  const chains: Chains = { ...extracted, features: numbers };
  const draft = { ...options, epochs: Math.min(options.epochs, DRAFT_EPOCHS) };
  let field = trainCrf(chains, hashes.length, options.keep < hashes.length ? draft : options);
  let kept: Int32Array = hashes;
  if (options.keep < hashes.length) {
    const strength = strengths(field, hashes.length);
    const order = Uint32Array.from(hashes.keys()).sort(
      (a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b,
    );
    const renumber = new Int32Array(hashes.length).fill(-1);
    kept = new Int32Array(options.keep);
    for (let at = 0; at < options.keep; at++) {
      renumber[order[at] ?? 0] = at;
      kept[at] = hashes[order[at] ?? 0] ?? 0;
    }
    field = trainCrf(
      { ...chains, features: numbers.map((id) => (id < 0 ? -1 : (renumber[id] ?? -1))) },
      options.keep,
      options,
    );
  }
  return packNames(field, kept, options.scale);
}

function strengths({ weights }: Field, count: number): Float32Array {
  const out = new Float32Array(count);
  for (let feature = 0; feature < count; feature++) {
    let high = 0;
    for (let label = 0; label < NAME_LABELS; label++)
      high = Math.max(high, Math.abs(weights[feature * NAME_LABELS + label] ?? 0));
    out[feature] = high;
  }
  return out;
}

/** Weights of fewer steps are not kept. */
const FAINT = 1.5;

function packNames({ weights, transitions }: Field, hashes: Int32Array, scale: number): Uint8Array {
  const rows = Array.from(hashes, (hash, feature): Row => {
    const values = Array.from(weights.subarray(feature * NAME_LABELS, (feature + 1) * NAME_LABELS));
    return {
      hash,
      steps: values.map((value) => (Math.abs(value * scale) < FAINT ? 0 : value * scale)),
    };
  });
  const sections = new Map<number, Uint8Array>();
  addTable(sections, 0, buildTable(rows));
  const steps = Int32Array.from(transitions, (value) => Math.round(value * scale));
  sections.set(SECTION_TRANSITIONS, new Uint8Array(steps.buffer));
  sections.set(SECTION_SCALE, new Uint8Array(Int32Array.of(Math.round(1000 / scale)).buffer));
  return pack(NAMES_KIND, sections);
}
