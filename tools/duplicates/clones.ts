import ts from 'typescript';

/** So many tokens in a row that stand in two places count as a copy: about eight lines of code. */
const windowSize = 60;

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

export interface Place {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface Clone {
  readonly first: Place;
  readonly second: Place;
  readonly tokens: number;
}

interface Tokens {
  readonly path: string;
  readonly words: readonly string[];
  readonly lines: readonly number[];
}

/** The tokens of a file without comments, white space and imports, which files rightly share. */
function tokensOf({ path, text }: SourceText): Tokens {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const words: string[] = [];
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    if (children.length > 0) {
      children.forEach(visit);
      return;
    }
    const word = node.getText(source);
    if (word === '') return;
    words.push(word);
    lines.push(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
  };
  visit(source);
  return { path, words, lines };
}

const keyAt = ({ words }: Tokens, at: number): string =>
  words.slice(at, at + windowSize).join('\u0000');

/** How many tokens the two files share from the two places on. */
function sharedLength(one: Tokens, at: number, other: Tokens, otherAt: number): number {
  let length = 0;
  const end = one === other ? Math.abs(otherAt - at) : Infinity;
  while (
    length < end &&
    at + length < one.words.length &&
    one.words[at + length] === other.words[otherAt + length]
  )
    length += 1;
  return length;
}

const placeAt = ({ path, lines }: Tokens, at: number): Place => ({ path, line: lines[at] ?? 1 });

/** Every run of code that stands in two places, in the order of the files. */
export function findClones(sources: readonly SourceText[]): Clone[] {
  const seen = new Map<string, { file: Tokens; at: number }>();
  const clones: Clone[] = [];
  for (const file of sources.map(tokensOf)) {
    for (let at = 0; at + windowSize <= file.words.length;) {
      const key = keyAt(file, at);
      const before = seen.get(key);
      const shared = before === undefined ? 0 : sharedLength(before.file, before.at, file, at);
      if (before === undefined || shared < windowSize) {
        if (before === undefined) seen.set(key, { file, at });
        at += 1;
        continue;
      }
      clones.push({
        first: placeAt(before.file, before.at),
        second: placeAt(file, at),
        tokens: shared,
      });
      at += shared;
    }
  }
  return clones;
}
