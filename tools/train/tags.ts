/** The tag dictionary: which parts of speech a frequent word may have, and which ones rare words have at all. */
import type { WordForm } from '../../src/engine/tagging/form';
import { rareHash } from '../../src/engine/tagging/pos';
import type { Row } from './table';

/** Words with their tag numbers. */
export interface TaggedForms {
  readonly forms: readonly WordForm[];
  readonly tags: ArrayLike<number>;
}

/** How often each key was seen with each tag. */
type Counts<K> = Map<K, Map<number, number>>;

/** A word seen so often may have no tags but those it had. */
const FREQUENT = 8;
/** A tag that a frequent word has less often than this is taken for a mistake. */
const SHARE = 0.01;
/** A word seen at most so often stands for words never seen. */
const RARE = 3;
const RARE_SHARE = 0.003;

/** Rows with a 1 for each tag that may be; `gold` is a treebank, `silver` running text as the model tags it. */
export function dictionaryRows(
  gold: readonly TaggedForms[],
  silver: readonly TaggedForms[],
  labels: number,
): Row[] {
  const rows: Row[] = [];
  for (const [hash, tags] of countTags([...gold, ...silver], own)) {
    if (total(tags) >= FREQUENT)
      rows.push(row(hash, tags, Math.max(2, SHARE * total(tags)), labels));
  }
  for (const [hash, tags] of rareWords(gold))
    rows.push(row(hash, tags, RARE_SHARE * total(tags), labels));
  return rows;
}

function own(form: WordForm): number {
  return form.own[0] ?? 0;
}

/** Counts the tags of words that have the same key. */
export function countTags<K>(
  sentences: readonly TaggedForms[],
  keyOf: (form: WordForm) => K,
): Counts<K> {
  const counts: Counts<K> = new Map();
  for (const { forms, tags } of sentences)
    forms.forEach((form, at) => {
      add(counts, keyOf(form), tags[at] ?? 0, 1);
    });
  return counts;
}

/** The tags of rare words, by the way such words are written. */
function rareWords(sentences: readonly TaggedForms[]): Counts<number> {
  const kinds = new Map<number, number>();
  for (const { forms } of sentences) for (const form of forms) kinds.set(own(form), rareHash(form));
  const rare: Counts<number> = new Map();
  for (const [hash, tags] of countTags(sentences, own)) {
    if (total(tags) > RARE) continue;
    for (const [tag, times] of tags) add(rare, kinds.get(hash) ?? 0, tag, times);
  }
  return rare;
}

function add<K>(counts: Counts<K>, key: K, tag: number, times: number): void {
  const tags = counts.get(key) ?? new Map<number, number>();
  tags.set(tag, (tags.get(tag) ?? 0) + times);
  counts.set(key, tags);
}

/** How often a key was seen at all. */
export function total(tags: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const times of tags.values()) sum += times;
  return sum;
}

/** The tags seen at least so often, or the commonest one. */
function row(
  hash: number,
  tags: ReadonlyMap<number, number>,
  atLeast: number,
  labels: number,
): Row {
  const least = Math.min(atLeast, Math.max(...tags.values()));
  const steps = Array.from({ length: labels }, (_, tag) => ((tags.get(tag) ?? 0) >= least ? 1 : 0));
  return { hash, steps };
}
