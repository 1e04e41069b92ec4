import assert from 'node:assert/strict';
import { pairMarks } from '../../../../src/engine/quotations/marks';
import { tokenize } from '../../../../src/engine/tokens/tokenize';

/** What stands between each pair of marks; "…" behind it when the closing mark is missing. */
function quoted(text: string): string[] {
  const tokens = tokenize(text, []);
  return pairMarks(tokens).map(({ first, last, closed }) => {
    const words = text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    return closed ? words : `${words}…`;
  });
}

suite('pairs of quotation marks', () => {
  const rows: readonly (readonly [text: string, stretches: readonly string[]])[] = [
    ['"We won," she said. "They lost."', ['We won,', 'They lost.']],
    ['“We won,” she said.', ['We won,']],
    ['„We won“, she said.', ['We won']],
    ['«We won», she said.', ['We won']],
    ['»We won«, she said.', ['We won']],
    ["``We won,'' she said.", ['We won,']],
    ["'We won,' she said.", ['We won,']],
    ['‘We won,’ she said. It’s the workers’ day.', ['We won,']],
    ["It's the workers' day in the '90s.", []],
    ["rock 'n' roll", []],
    ['He is 5\'11" tall.', []],
    ['“She said ‘no’ to me,” he said.', ['She said ‘no’ to me,', 'no']],
    ['"She said \'no\' to me," he said.', ["She said 'no' to me,", 'no']],
    ['“We won and they lost.', ['We won and they lost.…']],
    ['we won,” she said.', []],
    ['“We won. “They lost.”', ['We won.…', 'They lost.']],
    ['the so-called "deal"—and the "end".', ['deal', 'end']],
    ['“”', []],
  ];
  for (const [text, stretches] of rows)
    test(text, () => {
      assert.deepEqual(quoted(text), stretches);
    });
});
