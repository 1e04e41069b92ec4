import assert from 'node:assert/strict';
import { withLabelName } from '../../../../src/engine/quotations/label';
import { passageOf } from './tagged';

suite('names in the labels of turns', () => {
  const rows: readonly (readonly [turn: string, name: string | null])[] = [
    ['RENATA COLE, HOST: Good evening.', 'RENATA COLE'],
    ['OTT: Who says so?', 'OTT'],
    ['COL. FRANK DESMOND: We looked.', 'FRANK DESMOND'],
    ['Ann Lee (host): Welcome.', 'Ann Lee'],
    ['MODERATOR: Welcome.', null],
    ['THE PRESIDENT: Thank you.', null],
    ['Q: Is it safe?', null],
    ['UPDATE: It is not safe.', null],
  ];
  for (const [turn, expected] of rows) {
    test(turn, () => {
      const { tokens, names, text } = withLabelName(passageOf(turn, 'turn'));
      const name = names.find(({ first, type }) => first < 3 && type === 'PERSON');
      const span = [tokens[name?.first ?? -1]?.start, tokens[(name?.last ?? 0) - 1]?.end];
      assert.equal(name === undefined ? null : text.slice(...span), expected);
    });
  }

  test('a paragraph keeps the names it has', () => {
    const passage = passageOf('OTT: Who says so?');
    assert.equal(withLabelName(passage), passage);
  });
});
