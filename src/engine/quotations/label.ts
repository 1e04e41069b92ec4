/** The label of a transcript's turn as one name: taggers made for prose cut names in capitals in two, or miss them. */
import { sourceNoun } from '../lexicon/nouns';
import { withNames } from '../tagging/passage';
import type { NameSpan, Passage } from '../tagging/passage';
import { isTitle } from '../tagging/titles';
import type { Token } from '../tokens/token';
import { turnLabel } from '../text/turn';

const labelConfidence = 0.9;
const mostWords = 4;

/** Heads of paragraphs that look like labels and name nobody. */
const nobody = new Set(
  'q a question answer note update breaking watch read more related correction editor photo image picture video credit source warning location time date place all both voice voices audience crowd unidentified unknown the and summary contact tags topics analysis opinion exclusive'.split(
    ' ',
  ),
);

/** The passage with the label's words as the name of one person; other passages as they are. */
export function withLabelName(passage: Passage): Passage {
  const label = passage.kind === 'turn' ? turnLabel(passage.text) : null;
  if (label === null) return passage;
  const range = nameRange(passage.tokens, label.end);
  if (range === null) return passage;
  const { first, last } = range;
  const own = passage.names.filter((name) => name.first < last && name.last > first);
  if (own.length === 1 && own[0]?.first === first && own[0].last === last) return passage;
  const name: NameSpan = { first, last, type: 'PERSON', confidence: labelConfidence };
  return withNames(passage, [name, ...passage.names.filter((other) => other.first >= last)]);
}

/** The words before comma, bracket or colon, without a title; null when one of them is no name. */
function nameRange(
  tokens: readonly Token[],
  end: number,
): { readonly first: number; readonly last: number } | null {
  let last = 0;
  for (let token = tokens[0]; token !== undefined && token.end <= end; token = tokens[++last]) {
    if (token.text === ',' || token.text === '(') break;
    if (last > mostWords + 1 || token.kind !== 'word' || isCommon(token.text)) return null;
  }
  let first = 0;
  while (first < last - 1 && isTitle(tokens[first]?.text ?? '', last - first - 1)) first += 1;
  return last > first && last - first <= mostWords ? { first, last } : null;
}

function isCommon(word: string): boolean {
  const small = word.toLowerCase();
  return nobody.has(small) || (sourceNoun(small) !== undefined && !isTitle(word, 2));
}
