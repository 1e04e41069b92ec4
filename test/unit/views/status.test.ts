import assert from 'node:assert/strict';
import type { Problem } from '../../../src/engine';
import { inEnglish } from '../../../src/views/localize';
import { readAnnotation } from '../../../src/views/reading';
import { statusLine } from '../../../src/views/status';
import type { StatusLine } from '../../../src/views/status';
import { ferryAnnotation, ferryText } from '../../fixtures/ferry';
import { ferry } from './support';

function withProblems(problems: readonly Problem[]): StatusLine {
  const reading = readAnnotation(ferryText, { ...ferryAnnotation, problems });
  return statusLine({ kind: 'reading', reading, omitted: 0, unfinished: false }, inEnglish);
}

suite('Status line', () => {
  test('counts quotations, speakers and names', () => {
    const line = statusLine(
      { kind: 'reading', reading: ferry, omitted: 0, unfinished: false },
      inEnglish,
    );
    assert.deepEqual(line, {
      text: '$(quote) 5',
      tooltip: '5 quotations, one speaker, 3 names.\nOne quotation has no source.',
      spoken: 'Pressmark: 5 quotations, one speaker, 3 names.\nOne quotation has no source.',
      warning: false,
    });
  });

  test('says that an article has not been read to its end yet', () => {
    const line = statusLine(
      { kind: 'reading', reading: ferry, omitted: 0, unfinished: true },
      inEnglish,
    );
    assert.deepEqual(line, {
      text: '$(sync~spin) 5',
      tooltip: 'The rest of the article is still being read.',
      spoken: 'Pressmark: The rest of the article is still being read.',
      warning: false,
    });
  });

  test('says that the editor withholds a file', () => {
    const line = statusLine({ kind: 'withheld' }, inEnglish);
    assert.equal(line.warning, true);
    assert.match(line.spoken, /gives files this large to no extension/u);
  });

  test('says what was not painted', () => {
    const line = statusLine(
      { kind: 'reading', reading: ferry, omitted: 12, unfinished: false },
      inEnglish,
    );
    assert.equal(line.warning, true);
    assert.match(line.tooltip, /12 highlights far from here are not painted/u);
  });

  test('says where a quotation mark stays open', () => {
    const span = { start: ferryText.indexOf('She'), end: ferryText.indexOf('She') + 1 };
    const line = withProblems([{ code: 'unclosed-mark', message: '', span }]);
    assert.equal(line.warning, false);
    assert.match(line.tooltip, /A quotation mark on line 5 is never closed\./u);
  });

  test('names at most three unclosed marks', () => {
    const problem: Problem = { code: 'unclosed-mark', message: '', span: { start: 0, end: 1 } };
    const { tooltip } = withProblems(Array.from({ length: 10 }, () => problem));
    assert.match(tooltip, /10 quotation marks are never closed, on lines 1, 1, 1 …/u);
  });

  const limits: readonly (readonly [Problem['code'], RegExp])[] = [
    ['too-long', /Only the beginning was read/u],
    ['binary', /does not look like text/u],
    ['internal', /could not be read/u],
  ];
  for (const [code, words] of limits)
    test(`warns of ${code}`, () => {
      const line = withProblems([{ code, message: 'x', span: null }]);
      assert.equal(line.warning, true);
      assert.match(line.text, /^\$\(warning\)/u);
      assert.match(line.tooltip, words);
    });

  test('says how to raise the limit', () => {
    const line = statusLine({ kind: 'too-long', length: 2_000_000, limit: 1_000_000 }, inEnglish);
    assert.match(line.tooltip, /2000000 characters/u);
    assert.match(line.tooltip, /pressmark\.analysis\.maximumLength/u);
  });

  test('says that it is at work', () => {
    assert.match(statusLine({ kind: 'working' }, inEnglish).text, /sync~spin/u);
  });

  test('passes on why it gave up', () => {
    const line = statusLine({ kind: 'gave-up', reason: 'Because.' }, inEnglish);
    assert.equal(line.tooltip, 'Because.');
    assert.equal(line.warning, true);
  });
});
