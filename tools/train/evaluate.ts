/** Scores of packed models on gold files. */
import { splitBlocks } from '../../src/engine/text/blocks';
import { reviseNames } from '../../src/engine/tagging/document';
import { wordForm } from '../../src/engine/tagging/form';
import type { Passage } from '../../src/engine/tagging/passage';
import type { PosForm } from '../../src/engine/tagging/pos';
import { posForm, readPosModel, tagSentence } from '../../src/engine/tagging/pos';
import type { Tagger } from '../../src/engine/tagging/tagger';
import { readLines } from './corpora';
import type { TaggedSentence } from './syntax';

/** Share of tokens with the right tag, gold tokens given. */
export function posAccuracy(model: Uint8Array, sentences: readonly TaggedSentence[]): number {
  const pos = readPosModel(model);
  const known = new Map<string, PosForm>();
  let right = 0;
  let total = 0;
  for (const { words, tags } of sentences) {
    const out = new Uint8Array(words.length);
    const forms = words.map((word) => {
      const made = known.get(word) ?? posForm(pos, wordForm(word, pos.lexicon));
      known.set(word, made);
      return made;
    });
    tagSentence(pos, forms, 0, words.length, out);
    tags.forEach((tag, at) => {
      total++;
      if (pos.tags[out[at] ?? 0] === tag) right++;
    });
  }
  return right / total;
}

interface NameScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface GoldLine {
  readonly text: string;
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
  }[];
}

const SCORED = new Set(['PERSON', 'ORG', 'PLACE']);

/** Exact span and type over people, organisations and places, raw text in. */
export function nameScore(tagger: Tagger, path: string): NameScore {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const { text, entities } of readLines<GoldLine>(path)) {
    const expected = new Set(
      entities
        .filter(({ type }) => SCORED.has(type))
        .map(({ start, end, type }) => `${start} ${end} ${type}`),
    );
    const predicted = predict(tagger, text);
    gold += expected.size;
    found += predicted.length;
    right += predicted.filter((name) => expected.has(name)).length;
  }
  const precision = right / found;
  const recall = right / gold;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function predict(tagger: Tagger, text: string): string[] {
  const blocks = splitBlocks(text, 'plain').filter(({ kind }) => kind !== 'opaque');
  const passages = blocks.map(({ kind, start, end, skips }) =>
    tagger.tagPassage(kind, text.slice(start, end), skips),
  );
  return reviseNames(passages).flatMap((passage, at) => namesOf(passage, blocks[at]?.start ?? 0));
}

function namesOf({ tokens, names }: Passage, offset: number): string[] {
  return names
    .filter(({ type }) => SCORED.has(type))
    .map(
      ({ first, last, type }) =>
        `${offset + (tokens[first]?.start ?? 0)} ${offset + (tokens[last - 1]?.end ?? 0)} ${type}`,
    );
}
