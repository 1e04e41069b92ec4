import assert from 'node:assert/strict';
import { assemble } from '../../../src/engine/assemble';
import { checkAnnotation } from '../../../src/engine/check';
import type { Findings } from '../../../src/engine/assemble';
import type { Mention } from '../../../src/engine/mentions/mention';
import type { Report } from '../../../src/engine/quotations/report';

const text = 'By Bo Li\n\nAda said it rained. Bo Li said it snowed.';
const paragraph = text.indexOf('Ada');

function place(of: string, from = 0): { start: number; end: number } {
  const start = text.indexOf(of, from) - paragraph;
  return { start, end: start + of.length };
}

function name(passage: number, span: { start: number; end: number }): Mention {
  return { passage, ...span, head: span, form: 'name', type: 'PERSON', confidence: 0.987 };
}

function report(content: string, source: string, cueFrom: number): Report {
  return {
    type: 'indirect',
    content: [place(content)],
    marked: [],
    cue: place('said', cueFrom),
    source: place(source, paragraph),
    addressee: null,
    parent: null,
    continues: null,
    reopens: false,
    unclosed: false,
    confidence: 0.8049,
    why: 'source-cue-content',
  };
}

const link = { anonymous: false, parent: null, continues: null, why: 'source-cue-content' };

/** Stages may hand over their findings in any order; here everything stands back to front. */
const findings: Findings = {
  text,
  source: 'rain.txt',
  engine: '0.0.0',
  blocks: [
    { kind: 'byline', start: 0, end: 8, skips: [] },
    { kind: 'paragraph', start: paragraph, end: text.length, skips: [] },
  ],
  cast: {
    mentions: [
      name(1, place('Bo Li', paragraph)),
      name(1, place('Ada')),
      name(0, { start: 3, end: 8 }),
    ],
    entities: [
      {
        type: 'PERSON',
        name: 'Ada',
        aliases: [],
        descriptors: [],
        mentions: [1],
        agreement: 'she',
      },
      {
        type: 'PERSON',
        name: 'Bo Li',
        aliases: [],
        descriptors: [],
        mentions: [0, 2],
        agreement: 'unknown',
      },
    ],
    entityOf: [1, 0, 1],
    antecedentOf: [null, null, null],
    why: ['same-name', 'name', 'name'],
    rivals: new Map(),
  },
  quotations: [
    {
      ...link,
      passage: 1,
      report: report('it snowed', 'Bo Li', text.indexOf('Li said')),
      speaker: 1,
      sourceMention: 0,
      confidence: 0.8049,
    },
    {
      ...link,
      passage: 1,
      report: report('it rained', 'Ada', paragraph),
      speaker: 0,
      sourceMention: 1,
      confidence: 0.8,
    },
  ],
  problems: [],
};

suite('assembling an annotation', () => {
  const annotation = assemble(findings);

  test('is sound', () => {
    assert.deepEqual(checkAnnotation(annotation, text), []);
  });

  test('numbers everything by its place in the text', () => {
    assert.deepEqual(
      annotation.mentions.map(({ id, text: words }) => [id, words]),
      [
        ['m1', 'Bo Li'],
        ['m2', 'Ada'],
        ['m3', 'Bo Li'],
      ],
    );
    assert.deepEqual(
      annotation.entities.map(({ id, name: who, mentions }) => [id, who, mentions]),
      [
        ['e1', 'Bo Li', ['m1', 'm3']],
        ['e2', 'Ada', ['m2']],
      ],
    );
    assert.deepEqual(
      annotation.quotations.map(({ id, speaker, source }) => [id, speaker, source?.mention]),
      [
        ['q1', 'e2', 'm2'],
        ['q2', 'e1', 'm3'],
      ],
    );
  });

  test('moves relative offsets to the whole text', () => {
    const [first] = annotation.quotations;
    assert.equal(first?.cue?.text, 'said');
    assert.deepEqual(
      first.spans.map(({ start, end }) => text.slice(start, end)),
      ['it rained'],
    );
  });

  test('knows whose byline it is', () => {
    assert.deepEqual(annotation.byline, { span: { start: 0, end: 8 }, entity: 'e1' });
  });

  test('rounds confidence to what it can claim', () => {
    assert.deepEqual(
      annotation.quotations.map(({ confidence }) => confidence),
      [0.8, 0.8],
    );
  });
});
