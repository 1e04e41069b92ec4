/** Gold part-of-speech tags of a treebank in the project's JSONL form. */
import { familiarMark } from '../../src/engine/tagging/marks';
import { splitBlocks } from '../../src/engine/text/blocks';
import { splitSentences } from '../../src/engine/tokens/sentences';
import { tokenize } from '../../src/engine/tokens/tokenize';
import { readLines } from './corpora';

export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

interface SyntaxLine {
  readonly text: string;
  readonly sents: readonly (readonly [number, number])[];
  readonly tokens: readonly (readonly [number, number])[];
  readonly xpos: readonly string[];
}

export function readSyntax(path: string): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  for (const line of readLines<SyntaxLine>(path)) sentences.push(...sentencesOf(line));
  return sentences;
}

function sentencesOf({ text, sents, tokens, xpos }: SyntaxLine): TaggedSentence[] {
  const out: TaggedSentence[] = [];
  let token = 0;
  for (const [, end] of sents) {
    const words: string[] = [];
    const tags: string[] = [];
    for (let span = tokens[token]; span !== undefined && span[0] < end; span = tokens[++token]) {
      words.push(text.slice(span[0], span[1]));
      tags.push(xpos[token] ?? 'NN');
    }
    if (words.length > 0) out.push({ words, tags });
  }
  return out;
}

/** The words of an article's sentences, cut as the engine cuts them. */
export function readSentences(article: string): string[][] {
  return splitBlocks(article, 'plain')
    .filter(({ kind }) => kind !== 'opaque')
    .flatMap(({ start, end, skips }) => {
      const text = article.slice(start, end);
      const tokens = tokenize(text, skips);
      const words = tokens.map((token) =>
        token.kind === 'quote' ? familiarMark(token.text) : token.text,
      );
      return splitSentences(text, tokens).map(({ first, last }) => words.slice(first, last));
    });
}
