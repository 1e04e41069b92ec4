/** What the whole article knows about a name and a paragraph does not. */
import type { Passage } from './passage';

/** The passages of one article with their names revised in the light of one another. */
export function reviseNames(passages: readonly Passage[]): readonly Passage[] {
  return passages;
}
