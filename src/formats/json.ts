import type { Annotation } from '../engine';
import { joined } from './steps';
import type { Pieces } from './steps';

/*
 * Characters that JSON leaves as they are but that a terminal obeys or that turn text around are written as escapes:
 * the same strings, safe to look at.
 */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

function escaped(json: string): string {
  return json.replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One annotation, indented for reading; `schema/annotation.schema.json` describes it. */
export function printJson(annotation: Annotation): string {
  return joined(jsonPieces(annotation));
}

/** The same bytes, an entity, a mention or a quotation at a time. */
export function* jsonPieces(annotation: Annotation): Pieces {
  let before = '{';
  for (const [name, value] of Object.entries(annotation)) {
    yield `${before}\n  ${JSON.stringify(name)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listPieces(value);
    else yield indented(value, '  ');
    before = ',';
  }
  yield '\n}\n';
}

function* listPieces(list: readonly unknown[]): Pieces {
  let before = '[';
  for (const element of list) {
    yield `${before}\n    ${indented(element, '    ')}`;
    before = ',';
  }
  yield '\n  ]';
}

/** A line feed inside a string is an escape, so each one that is found begins a line of the value. */
function indented(value: unknown, margin: string): string {
  return escaped(JSON.stringify(value, null, 2).replaceAll('\n', `\n${margin}`));
}

/** One value on one line (JSON Lines), as a file of many annotations or predictions holds it. */
export function printJsonLine(value: object): string {
  return `${escaped(JSON.stringify(value))}\n`;
}
