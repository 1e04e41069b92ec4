import assert from 'node:assert/strict';
import { reported } from './tagged';

/** A text, and its reports as "source > cue > content". */
export type Row = readonly [text: string, ...reports: string[]];

/** A suite of one test a row. */
export function table(name: string, rows: readonly Row[]): void {
  suite(name, () => {
    for (const [text, ...reports] of rows) {
      test(text, () => {
        assert.deepEqual(reported(text), reports);
      });
    }
  });
}
