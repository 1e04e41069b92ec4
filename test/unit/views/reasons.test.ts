import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createEngine } from '../../../src/engine';
import { inEnglish } from '../../../src/views/localize';
import {
  certaintyOf,
  mentionReason,
  quotationReason,
  runnerUpReason,
} from '../../../src/views/reasons';

suite('Reasons', () => {
  test('every rule that the sample articles need is explained in words', () => {
    const engine = createEngine({
      pos: readFileSync('models/pos.bin'),
      names: readFileSync('models/names.bin'),
    });
    for (const file of readdirSync('seeds').filter((name) => name.endsWith('.txt'))) {
      const { mentions, quotations } = engine.analyze(readFileSync(`seeds/${file}`, 'utf8'));
      const said = [
        ...quotations.map(({ why }) => quotationReason(why, inEnglish)),
        ...mentions
          .filter(({ entity }) => entity !== null)
          .map(({ why }) => mentionReason(why, inEnglish)),
        ...quotations.flatMap(({ runnerUp }) =>
          runnerUp === null ? [] : [runnerUpReason(runnerUp.why, inEnglish)],
        ),
      ];
      assert.deepEqual(
        said.filter((sentence) => sentence.startsWith('Rule:')),
        [],
        file,
      );
    }
  });

  test('a rule without a sentence is shown by its name', () => {
    assert.equal(quotationReason('new-rule', inEnglish), 'Rule: new rule.');
    assert.equal(mentionReason('bad\u202Erule', inEnglish), 'Rule: bad⟨U+202E⟩rule.');
  });

  test('certainty is said in words', () => {
    const words = [1, 0.85, 0.84, 0.6, 0.59, 0].map((each) => certaintyOf(each, inEnglish));
    assert.deepEqual(words, [
      'quite sure',
      'quite sure',
      'fairly sure',
      'fairly sure',
      'not sure',
      'not sure',
    ]);
  });
});
