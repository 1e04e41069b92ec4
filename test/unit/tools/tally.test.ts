import assert from 'node:assert/strict';
import { Tally } from '../../../tools/test/tally';

const start = '["start",{"total":2}]';
const pass = '["pass",{"title":"one"}]';
const fail = '["fail",{"fullTitle":"suite two","err":"no","stack":"Error: no\\n at x"}]';
const end = (passes: number, failures: number): string =>
  `["end",${JSON.stringify({ passes, failures })}]`;

function tally(lines: readonly string[], code: number): { passed: number; failed: number } {
  const counting = new Tally(() => undefined);
  for (const line of lines) counting.line(line);
  const { passed, failed } = counting.outcome(code);
  return { passed, failed };
}

suite('Counting what mocha reports', () => {
  const cases: readonly [string, readonly string[], number, number, number][] = [
    ['a full report', [start, pass, pass, end(2, 0)], 0, 2, 0],
    ['a failure', [start, pass, fail, end(1, 1)], 1, 1, 1],
    ['what tests print between', ['["x"]', '[1', start, 'text', pass, end(1, 0)], 0, 1, 0],
    ['a process that ends before its report', [start, pass], 0, 1, 1],
    ['a report without tests', [start, end(0, 0)], 0, 0, 1],
    ['an exit code that contradicts the report', [start, pass, end(1, 0)], 7, 1, 1],
    ['a success that contradicts the report', [start, fail, end(0, 1)], 0, 0, 2],
    ['silence', [], 1, 0, 1],
  ];
  for (const [title, lines, code, passed, failed] of cases) {
    test(`${title}: ${passed} passed, ${failed} failed`, () => {
      assert.deepEqual(tally(lines, code), { passed, failed });
    });
  }

  test('a failure is told with its stack and with what the tests printed', () => {
    const counting = new Tally(() => undefined);
    for (const line of [start, fail, 'Screenshots are there', end(0, 1)]) counting.line(line);
    const told = counting.outcome(1).details.join('\n');
    assert.match(told, /suite two/);
    assert.match(told, /Error: no/);
    assert.match(told, /Screenshots are there/);
  });
});
