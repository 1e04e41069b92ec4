/** Trains the part-of-speech tagger: averaged perceptron over a treebank. */
import { PLACES, placeHashes } from '../../src/engine/tagging/context';
import type { WordForm } from '../../src/engine/tagging/form';
import { wordForm } from '../../src/engine/tagging/form';
import { pack } from '../../src/engine/tagging/packed';
import type { Weights } from '../../src/engine/tagging/weights';
import {
  BOUNDARY,
  DICTIONARY,
  LEXICON,
  POS_KIND,
  posForm,
  posPairs,
  readPosModel,
  SECTION_COUNTS,
  SECTION_LABELS,
  SECTION_PRINTS,
  SECTION_ROW_LABELS,
  SECTION_ROW_VALUES,
  tagSentence,
} from '../../src/engine/tagging/pos';
import type { PosForm, PosModel } from '../../src/engine/tagging/pos';
import { Perceptron } from './perceptron';
import { shuffle } from './shuffle';
import type { TaggedSentence } from './syntax';
import type { Row, Table } from './table';
import { buildTable, toWeights } from './table';
import type { TaggedForms } from './tags';
import { countTags, dictionaryRows, total } from './tags';

interface PosOptions {
  readonly epochs: number;
  /** A weight below this many quantization steps is dropped. */
  readonly cut: number;
}

/**
 * Returns the packed model. `running` is text without tags, sentence by sentence: how the trained model tags it says
 * what frequent words may be.
 */
export function trainPos(
  sentences: readonly TaggedSentence[],
  running: readonly (readonly string[])[],
  lexiconRows: readonly Row[],
  options: PosOptions,
): Uint8Array {
  const lexiconTable = buildTable(lexiconRows);
  const lexicon = toWeights(lexiconTable);
  const tags = [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort();
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const forms = new Map<string, WordForm>();
  const prepared = sentences.map(({ words, tags: gold }): TaggedForms => ({
    forms: words.map((word) => known(forms, word, lexicon)),
    tags: gold.map((tag) => numbers.get(tag) ?? 0),
  }));
  const perceptron = new Perceptron(tags.length);
  const fixed = fixedTags(prepared);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const sentence of shuffle(prepared, epoch + 1)) learn(perceptron, sentence, fixed);
  }
  const sections = new Map<number, Uint8Array>([
    [SECTION_LABELS, new TextEncoder().encode(tags.join(' '))],
  ]);
  addTable(sections, 0, buildTable(perceptron.rows(options.cut)));
  addTable(sections, LEXICON, lexiconTable);
  addTable(sections, DICTIONARY, buildTable(dictionaryRows(prepared, [], tags.length)));
  const silver = tagAll(carefully(readPosModel(pack(POS_KIND, sections))), running);
  addTable(sections, DICTIONARY, buildTable(dictionaryRows(prepared, silver, tags.length)));
  return pack(POS_KIND, sections);
}

/** The same model, which looks at pairs of words more often than it does in a hurry. */
export function carefully(model: PosModel): PosModel {
  return { ...model, sure: 120 };
}

function tagAll(model: PosModel, sentences: readonly (readonly string[])[]): TaggedForms[] {
  const seen = new Map<string, PosForm & { readonly full: WordForm }>();
  return sentences.map((words) => {
    const forms = words.map((word) => {
      const full = seen.get(word)?.full ?? wordForm(word, model.lexicon);
      const form = seen.get(word) ?? { ...posForm(model, full), full };
      seen.set(word, form);
      return form;
    });
    const tags = new Uint8Array(words.length);
    tagSentence(model, forms, 0, words.length, tags);
    return { forms: forms.map(({ full }) => full), tags };
  });
}

export function addTable(sections: Map<number, Uint8Array>, base: number, table: Table): void {
  sections.set(base + SECTION_PRINTS, table.prints);
  sections.set(base + SECTION_COUNTS, table.counts);
  sections.set(base + SECTION_ROW_LABELS, table.labels);
  sections.set(base + SECTION_ROW_VALUES, table.values);
}

function known(forms: Map<string, WordForm>, word: string, lexicon: Weights): WordForm {
  let form = forms.get(word);
  if (form === undefined) {
    form = wordForm(word, lexicon);
    forms.set(word, form);
  }
  return form;
}

const FIXED_COUNT = 10;
const FIXED_SHARE = 0.995;

/** Words seen at least ten times with one tag in all but one of two hundred cases; nothing is learned from them. */
function fixedTags(sentences: readonly TaggedForms[]): Map<string, number> {
  const fixed = new Map<string, number>();
  for (const [word, tags] of countTags(sentences, ({ text }) => text)) {
    const all = total(tags);
    for (const [tag, count] of tags)
      if (all >= FIXED_COUNT && count >= all * FIXED_SHARE) fixed.set(word, tag);
  }
  return fixed;
}

function learn(
  perceptron: Perceptron,
  { forms, tags: gold }: TaggedForms,
  fixed: ReadonlyMap<string, number>,
): void {
  const pairs = new Int32Array(16);
  let tag1 = BOUNDARY;
  let tag2 = BOUNDARY;
  forms.forEach((form, at) => {
    let tag = fixed.get(form.text);
    if (tag === undefined) {
      const hashes: number[] = [];
      window(forms, at, hashes);
      const count = posPairs(form, forms[at - 1] ?? null, forms[at + 1] ?? null, tag1, tag2, pairs);
      hashes.push(...pairs.subarray(0, count));
      tag = perceptron.learn(hashes, gold[at] ?? 0);
    }
    tag2 = tag1;
    tag1 = tag;
  });
}

/** Offsets of the places of the window. */
const OFFSETS = [0, -1, 1, -2, 2];

const scratch = new Int32Array(512);

/** Cached hashes of every place of a form. */
const placed = new WeakMap<WordForm, number[][]>();

export function window(forms: readonly WordForm[], at: number, out: number[]): void {
  for (let place = 0; place < PLACES; place++) {
    const form = forms[at + (OFFSETS[place] ?? 0)];
    if (form === undefined) continue;
    let hashes = placed.get(form);
    if (hashes === undefined) {
      hashes = OFFSETS.map((_, number) => [
        ...scratch.subarray(0, placeHashes(form, number, scratch)),
      ]);
      placed.set(form, hashes);
    }
    for (const hash of hashes[place] ?? []) out.push(hash);
  }
}
