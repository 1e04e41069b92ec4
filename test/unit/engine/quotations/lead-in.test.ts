import assert from 'node:assert/strict';
import { leadIn } from '../../../../src/engine/quotations/lead-in';
import { passageOf } from './tagged';

suite('paragraphs that lead into a quotation', () => {
  const rows: readonly (readonly [text: string, lead: string | null])[] = [
    ['Ann Lee rose to speak. She wrote:', 'She > wrote'],
    ['The mayor, Ann Lee, said in a statement:', 'The mayor, Ann Lee > said'],
    ['Lee told reporters on Monday:', 'Lee > told'],
    ['Lee said the following:', 'Lee > said'],
    ['Lee said the list was long:', null],
    ['Lee did not say:', null],
    ['The plan has three parts:', null],
    ['She wrote.', null],
    [':', null],
  ];
  for (const [text, expected] of rows) {
    test(text, () => {
      const found = leadIn(passageOf(text));
      const shown = [found?.source, found?.cue].map((span) => text.slice(span?.start, span?.end));
      assert.equal(found === null ? null : shown.join(' > '), expected);
    });
  }
});
