import type { Annotation } from '../engine';

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
  return `${escaped(JSON.stringify(annotation, null, 2))}\n`;
}

/** One value on one line (JSON Lines), as a file of many annotations or predictions holds it. */
export function printJsonLine(value: object): string {
  return `${escaped(JSON.stringify(value))}\n`;
}
