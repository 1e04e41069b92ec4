/** Agreement of tokens, sentences and part-of-speech tags with a treebank. */
import type { GoldDocument, Range } from './documents';
import { score, share, type Score } from './scores';

/** What the engine made of a whole text; offsets into that text. */
export interface Segmentation {
  readonly tokens: readonly Range[];
  /** Penn Treebank tags, one a token. */
  readonly tags: readonly string[];
  readonly sentences: readonly Range[];
}

export interface SegmentationScores {
  /** Gold tokens with the same offsets and the same tag, of all gold tokens. */
  readonly tags: number;
  /** The same, of the gold tokens that have a token with the same offsets. */
  readonly tagsOnAligned: number;
  readonly tokens: Score;
  readonly sentences: Score;
  /** The most frequent confusions, `gold > predicted`, with their counts. */
  readonly confusions: readonly (readonly [confusion: string, count: number])[];
}

const SHOWN_CONFUSIONS = 12;

const keyOf = ([start, end]: Range): string => `${start}-${end}`;

/** Sentence ends compared by their last letter or digit: closing marks may go to either side. */
function sentenceEnds(text: string, sentences: readonly Range[]): Set<number> {
  const ends = new Set<number>();
  for (const [start, end] of sentences) {
    let last = end - 1;
    while (last >= start && !/[\p{L}\p{N}]/u.test(text.charAt(last))) last -= 1;
    if (last >= start) ends.add(last);
  }
  return ends;
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared;
}

class Totals {
  goldTokens = 0;
  predictedTokens = 0;
  aligned = 0;
  tagged = 0;
  goldSentences = 0;
  predictedSentences = 0;
  sharedSentences = 0;
  readonly confusions = new Map<string, number>();

  addTags(document: GoldDocument, { tokens, tags }: Segmentation): void {
    const tagAt = new Map(tokens.map((token, index) => [keyOf(token), tags[index] ?? '']));
    const gold = document.tokens ?? [];
    this.goldTokens += gold.length;
    this.predictedTokens += tokens.length;
    for (const [index, token] of gold.entries()) {
      const tag = tagAt.get(keyOf(token));
      if (tag === undefined) continue;
      this.aligned += 1;
      const right = document.xpos?.[index] ?? '';
      if (tag === right) this.tagged += 1;
      else {
        const confusion = `${right} > ${tag}`;
        this.confusions.set(confusion, (this.confusions.get(confusion) ?? 0) + 1);
      }
    }
  }

  addSentences(document: GoldDocument, { sentences }: Segmentation): void {
    const gold = sentenceEnds(document.text, document.sents ?? []);
    const predicted = sentenceEnds(document.text, sentences);
    this.goldSentences += gold.size;
    this.predictedSentences += predicted.size;
    this.sharedSentences += countShared(gold, predicted);
  }
}

/** Scores the segmentation of documents with gold tokens, in the order of the documents. */
export function scoreSegmentation(
  documents: readonly GoldDocument[],
  segmentations: readonly Segmentation[],
): SegmentationScores {
  const totals = new Totals();
  for (const [index, document] of documents.entries()) {
    const segmentation = segmentations[index];
    if (segmentation === undefined) continue;
    totals.addTags(document, segmentation);
    totals.addSentences(document, segmentation);
  }
  const { aligned, sharedSentences } = totals;
  return {
    tags: share(totals.tagged, totals.goldTokens),
    tagsOnAligned: share(totals.tagged, aligned),
    tokens: score(aligned, totals.predictedTokens, aligned, totals.goldTokens),
    sentences: score(
      sharedSentences,
      totals.predictedSentences,
      sharedSentences,
      totals.goldSentences,
    ),
    confusions: [...totals.confusions].sort((a, b) => b[1] - a[1]).slice(0, SHOWN_CONFUSIONS),
  };
}
