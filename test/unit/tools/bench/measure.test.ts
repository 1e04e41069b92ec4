import assert from 'node:assert/strict';
import { alternate, median } from '../../../../tools/bench/measure';
import {
  articlesOf,
  countWords,
  longText,
  retold,
  sampleArticles,
} from '../../../../tools/bench/texts';

suite('benchmark', () => {
  test('the median is the middle value, the lower one of two', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 2, 3]), 2);
    assert.equal(median([]), 0);
  });

  test('works are run in turn, warm-ups first', () => {
    const order: string[] = [];
    const work = (name: string): { name: string; run: () => void } => ({
      name,
      run: () => {
        order.push(name);
      },
    });
    const timed = alternate([work('a'), work('b')], { warmUps: 1, rounds: 2 });
    assert.equal(order.join(''), 'ababab');
    assert.deepEqual(
      timed.map(({ name }) => name),
      ['a', 'b'],
    );
  });

  test('copies of an article differ in names alone and are the same each time', () => {
    const [article = ''] = sampleArticles();
    assert.equal(retold(article, 0), article);
    assert.notEqual(retold(article, 1), article);
    assert.equal(retold(article, 1), retold(article, 1));
    assert.equal(countWords(retold(article, 2)), countWords(article));
  });

  test('texts are as long as asked for', () => {
    assert.equal(longText(123_456).length, 123_456);
    const articles = articlesOf(100_000);
    assert.ok(articles.join('').length >= 100_000);
    assert.equal(new Set(articles).size, articles.length);
  });

  test('words are what stands between spaces and holds a letter or digit', () => {
    assert.equal(countWords(' “Yes,” — said  Bo\n5 times … '), 5);
  });
});
