/** Quotation marks as the treebanks write them, so that a tagger has seen every style of them. */
const FAMILIAR: ReadonlyMap<string, string> = new Map([
  ['‘', '“'],
  ['‚', '“'],
  ['„', '“'],
  ['«', '“'],
  ['‹', '“'],
  ['``', '“'],
  ['’', '”'],
  ['»', '”'],
  ['›', '”'],
  ["''", '”'],
  ["'", '"'],
  ['`', '"'],
]);

/** The mark that the taggers know for a token of kind `quote`. */
export function familiarMark(mark: string): string {
  return FAMILIAR.get(mark) ?? mark;
}
