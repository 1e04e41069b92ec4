import type { Annotation } from '../engine';

/** One annotation, indented for reading; `schema/annotation.schema.json` describes it. */
export function printJson(annotation: Annotation): string {
  return `${JSON.stringify(annotation, null, 2)}\n`;
}

/** One annotation on one line (JSON Lines), as a file of many annotations holds it. */
export function printJsonLine(annotation: Annotation): string {
  return `${JSON.stringify(annotation)}\n`;
}
