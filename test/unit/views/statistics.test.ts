import assert from 'node:assert/strict';
import { finished } from '../../../src/engine/index';
import { joined } from '../../../src/formats/steps';
import { exportFormats, exportName, fitsEditor } from '../../../src/views/exports';
import { inEnglish } from '../../../src/views/localize';
import { readAnnotation } from '../../../src/views/reading';
import type { Reading } from '../../../src/views/reading';
import { countSpeakers, quotedShare } from '../../../src/views/statistics';
import { statisticsPage } from '../../../src/views/statisticsPage';
import { ferryAnnotation, ferryText } from '../../fixtures/ferry';
import { ferry } from './support';

suite('Statistics', () => {
  test('count quotations and words by speaker, most words first', () => {
    assert.deepEqual(
      finished(countSpeakers(ferry, inEnglish)).map(({ name, words, share }) => [
        name,
        words,
        share,
      ]),
      [
        ['Maria Alvarez', 11, 50],
        ['A spokeswoman for the board', 4, 18],
        ['Anonymous sources', 4, 18],
        ['Unattributed', 3, 14],
      ],
    );
    assert.deepEqual(finished(countSpeakers(ferry, inEnglish))[0]?.quotations, {
      direct: 1,
      mixed: 1,
      indirect: 0,
    });
  });

  test('say how much of the article is quotation', () => {
    assert.equal(finished(quotedShare(ferry, finished(countSpeakers(ferry, inEnglish)))), 42);
  });

  test('an article without quotations has none', () => {
    const reading = readAnnotation('', { ...ferryAnnotation, quotations: [] });
    assert.deepEqual(finished(countSpeakers(reading, inEnglish)), []);
    assert.equal(finished(quotedShare(reading, finished(countSpeakers(reading, inEnglish)))), 0);
    assert.doesNotMatch(finished(statisticsPage(reading, 'n', inEnglish)), /<svg|<table/u);
  });
});

suite('Statistics page', () => {
  const page = finished(statisticsPage(ferry, 'abc', inEnglish));

  test('has a table for screen readers that says what the picture shows', () => {
    assert.match(page, /<svg [^>]*aria-hidden="true"/u);
    assert.match(
      page,
      /<th scope="row">Maria Alvarez<\/th><td>1<\/td><td>1<\/td><td>0<\/td><td>11</u,
    );
  });

  test('allows no script and no request', () => {
    assert.match(page, /default-src 'none'; style-src 'nonce-abc'/u);
    assert.doesNotMatch(page, /<script|https?:|style="/u);
  });

  test('shows the words of the article as words', () => {
    const entities = ferryAnnotation.entities.map((entity) => ({
      ...entity,
      name: '<img src=x onerror=alert(1)>',
    }));
    const reading = readAnnotation(ferryText, {
      ...ferryAnnotation,
      entities,
      source: '"><script>alert(1)</script>',
    });
    assert.doesNotMatch(finished(statisticsPage(reading, 'abc', inEnglish)), /<img|<script/u);
  });
});

suite('Exports', () => {
  test('print what the formats print', () => {
    const printed = new Map(exportFormats.map(({ label, print }) => [label, joined(print(ferry))]));
    assert.match(printed.get('Markdown') ?? '', /^# Who said what/u);
    assert.match(printed.get('CSV') ?? '', /^\uFEFFfile,quotation,/u);
    const parsed = JSON.parse(printed.get('JSON') ?? '') as typeof ferryAnnotation;
    assert.equal(parsed.quotations.length, 5);
  });

  for (const { label, print } of exportFormats)
    test(`of a long article come in pieces that are no longer: ${label}`, () => {
      const longest = (reading: Reading): number =>
        Math.max(...[...print(reading)].map(({ length }) => length));
      const { entities, mentions, quotations } = ferryAnnotation;
      const many = <T>(list: readonly T[]): T[] => Array.from({ length: 50 }, () => list).flat();
      const long = readAnnotation(ferryText, {
        ...ferryAnnotation,
        entities: many(entities),
        mentions: many(mentions),
        quotations: many(quotations),
      });
      assert.ok(longest(long) <= longest(ferry) + 5, `${longest(long)}, ${longest(ferry)}`);
    });

  const names: readonly (readonly [string, string])[] = [
    ['ferry.txt', 'ferry.md'],
    ['no-dot', 'no-dot.md'],
    ['.hidden', 'hidden.md'],
    ['../../etc/passwd', 'untitled.md'],
    ['', 'untitled.md'],
  ];
  for (const [source, name] of names)
    test(`the export of “${source}” is called “${name}”`, () => {
      const [markdown] = exportFormats;
      assert.ok(markdown !== undefined);
      const reading = readAnnotation(ferryText, { ...ferryAnnotation, source });
      assert.equal(exportName(reading, markdown), name);
    });

  test('an export of more than 50 MB goes to a file, for VS Code hands no longer text to an editor', () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    assert.ok(fitsEditor(megabyte.repeat(50)));
    assert.ok(!fitsEditor(`${megabyte.repeat(50)}x`));
  });
});
