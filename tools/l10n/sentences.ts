import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { rootFolder } from '../host/folders';

/** What the code says to readers, and calls of which nobody can tell beforehand what they say. */
export interface Sentences {
  /** Sorted, each once. */
  readonly said: readonly string[];
  readonly unknown: readonly string[];
}

/** The functions of src/views/localize.ts, with the places of their arguments that are sentences. */
const speakers: ReadonlyMap<string, readonly number[]> = new Map([
  ['Localize', [0]],
  ['counted', [2, 3]],
]);

/** Collects, by the types of the arguments, every sentence that the views and the extension give to a reader. */
export function collectSentences(): Sentences {
  const files = ['views', 'extension'].flatMap((folder) =>
    readdirSync(join(rootFolder, 'src', folder)).map((file) =>
      join(rootFolder, 'src', folder, file),
    ),
  );
  const program = ts.createProgram(files, compilerOptions());
  const checker = program.getTypeChecker();
  const said = new Set<string>();
  const unknown: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node))
      for (const sentence of sentencesOf(node, checker))
        if (sentence === null) unknown.push(placeOf(node));
        else said.add(sentence);
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    // The module that only passes sentences on knows none of them.
    if (source !== undefined && !file.endsWith('localize.ts')) visit(source);
  }
  return { said: [...said].sort(), unknown };
}

function compilerOptions(): ts.CompilerOptions {
  const file = join(rootFolder, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, rootFolder).options;
}

/** The sentences of a call; null stands for one that the types do not tell. */
function sentencesOf(call: ts.CallExpression, checker: ts.TypeChecker): (string | null)[] {
  const type = checker.getTypeAtLocation(call.expression);
  const named = ts.isIdentifier(call.expression) ? call.expression.text : '';
  const places = speakers.get(type.aliasSymbol?.name ?? named) ?? [];
  return places.flatMap((place) => {
    const argument = call.arguments[place];
    return argument === undefined ? [] : literalsOf(checker.getTypeAtLocation(argument));
  });
}

function literalsOf(type: ts.Type): (string | null)[] {
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  return [type.isStringLiteral() ? type.value : null];
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName.slice(rootFolder.length + 1)}:${line + 1} ${node.getText()}`;
}
