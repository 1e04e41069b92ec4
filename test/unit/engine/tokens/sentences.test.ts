import assert from 'node:assert/strict';
import { splitSentences } from '../../../../src/engine/tokens/sentences';
import { tokenize } from '../../../../src/engine/tokens/tokenize';

/** Paragraphs with `|` where a sentence begins. */
const TABLE: readonly string[] = [
  'Mr. Smith left. |He was late.',
  '"We will go." |She left.',
  '"We will go," said Gen. Lee. |"Now," he said.',
  '"Will you go?" Mary Smith asked. |"No!" |The door closed.',
  '"Will you go?" she asked.',
  'He lives in the U.S. |The firm is Acme Inc. of Ohio.',
  'He lives in the U.S. Virgin Islands.',
  'At 5 p.m. Smith left. |At 6 p.m. |The shop closed.',
  'It ends at 5 p.m. |Asked why, he left.',
  'The No. 5 man won. |No. |Not now.',
  '(He had left.) |She stayed.',
  'Plan B. |The end.',
  'He waited... |Then he left... slowly.',
  '“Go.” |“Stay.”',
  "''We go,'' she said. |''Now.''",
  "`` We go . '' |`` Now . ''",
  'It cost $3.50. |That is all',
];

suite('splitSentences', () => {
  for (const row of TABLE) {
    test(row, () => {
      const text = row.replaceAll('|', '');
      const sentences = splitSentences(text, tokenize(text, []));
      assert.equal(sentences.map(({ start, end }) => text.slice(start, end)).join(' |'), row);
    });
  }
});
