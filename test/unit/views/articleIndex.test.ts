import assert from 'node:assert/strict';
import { finished } from '../../../src/engine/index';
import { ArticleIndex } from '../../../src/views/articleIndex';
import type { FoundArticle, IndexReport } from '../../../src/views/articleIndex';
import { inEnglish } from '../../../src/views/localize';
import type { Reading } from '../../../src/views/reading';
import { ferryText, spanOf } from '../../fixtures/ferry';
import { ferry } from './support';

const limits = { files: 3, fileSize: 100, totalSize: 250 };
const nothingOpen = (): boolean => false;

function article(key: string, size = 10, stamp = '1'): FoundArticle {
  return { key, size, stamp };
}

/** Refreshes an index and tells which articles were read. */
async function refresh(
  index: ArticleIndex,
  found: readonly FoundArticle[],
  read: (article: FoundArticle) => Reading | null = () => ferry,
  stopAfter = Infinity,
): Promise<{ report: IndexReport; asked: string[] }> {
  const asked: string[] = [];
  const report = await index.refresh(found, {
    read: (each) => {
      asked.push(each.key);
      return Promise.resolve(read(each));
    },
    stopped: () => asked.length >= stopAfter,
    progress: () => undefined,
    inTurns: (steps) => Promise.resolve(finished(steps)),
  });
  return { report, asked };
}

function keysOf(index: ArticleIndex, query: string): string[] {
  return index.search(query, nothingOpen).map(({ key }) => key);
}

suite('Names of articles that are not open', () => {
  test('are found with their places, by any of their names, in any order of the words', async () => {
    const index = new ArticleIndex(limits, inEnglish);
    await refresh(index, [article('a')]);
    const [found] = index.search('alvarez mar', nothingOpen);
    assert.equal(found?.symbol.name, 'Maria Alvarez');
    const { start, end } = spanOf('Maria Alvarez');
    const lineStart = ferryText.lastIndexOf('\n', start) + 1;
    assert.deepEqual(found.from, { line: 2, column: start - lineStart });
    assert.deepEqual(found.to, { line: 2, column: end - lineStart });
    assert.deepEqual(keysOf(index, 'ellery'), ['a']);
    assert.deepEqual(keysOf(index, 'monday'), []);
    assert.deepEqual(
      index.search('ellery', (key) => key === 'a'),
      [],
    );
  });

  test('are read once, and again when the file has changed', async () => {
    const index = new ArticleIndex(limits, inEnglish);
    await refresh(index, [article('a'), article('b')]);
    const second = await refresh(index, [article('a'), article('b', 10, '2'), article('c')]);
    assert.deepEqual(second.asked, ['b', 'c']);
    assert.equal(second.report.known, 1);
    index.forget('a');
    assert.deepEqual(keysOf(index, 'ellery'), ['b', 'c']);
  });

  test('are forgotten with the file', async () => {
    const index = new ArticleIndex(limits, inEnglish);
    await refresh(index, [article('a'), article('b')]);
    await refresh(index, [article('b')]);
    assert.deepEqual(keysOf(index, 'ellery'), ['b']);
  });

  test('stay within the limits, and say what they leave out', async () => {
    const index = new ArticleIndex(limits, inEnglish);
    const large = [article('a', 101), article('b', 100), article('c', 100), article('d', 100)];
    const { report, asked } = await refresh(index, [...large, article('e', 50)]);
    assert.deepEqual(asked, ['b', 'c', 'e']);
    assert.equal(report.beyond, 2);
    const many = Array.from({ length: 9 }, (_, number) => article(`n${number}`));
    assert.equal((await refresh(index, many)).asked.length, 3);
    assert.equal(index.size, 3);
  });

  test('stop when nobody wants to wait, and keep what is there', async () => {
    const index = new ArticleIndex(limits, inEnglish);
    const { report } = await refresh(index, [article('a'), article('b')], () => ferry, 1);
    assert.deepEqual(report, { read: 1, known: 0, beyond: 0, failed: 0, stopped: true });
    assert.deepEqual(keysOf(index, 'ellery'), ['a']);
  });

  test('a file that cannot be read is counted and passed over', async () => {
    const index = new ArticleIndex(limits, inEnglish);
    const { report } = await refresh(index, [article('a'), article('b')], ({ key }) =>
      key === 'a' ? null : ferry,
    );
    assert.deepEqual(report, { read: 1, known: 0, beyond: 0, failed: 1, stopped: false });
  });
});
