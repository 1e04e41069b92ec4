import assert from 'node:assert/strict';
import { assemble } from '../../../src/engine/assemble';
import { checkAnnotation } from '../../../src/engine/check';
import type { Findings } from '../../../src/engine/assemble';
import type { FoundMention, FoundQuotation } from '../../../src/engine/findings';

const text = 'By Bo Li\n\nAda said it rained. Bo Li said it snowed.';
const paragraph = text.indexOf('Ada');

function place(of: string, from = 0): { start: number; end: number } {
  const start = text.indexOf(of, from) - paragraph;
  return { start, end: start + of.length };
}

function name(entity: number, span: { start: number; end: number }): FoundMention {
  return { ...span, form: 'name', type: 'PERSON', entity, confidence: 0.99, why: 'name' };
}

function quotation(content: string, source: string, cueFrom: number): FoundQuotation {
  return {
    type: 'indirect',
    spans: [place(content)],
    marked: [],
    cue: place('said', cueFrom),
    source: place(source, paragraph),
    lead: false,
    sourceMention: null,
    speaker: null,
    runnerUp: null,
    anonymous: false,
    addressee: null,
    parent: null,
    continues: null,
    confidence: 0.8,
    why: 'source-cue-content',
  };
}

const entities = ['Ada', 'Nobody', 'Bo Li'].map((called) => ({
  type: 'PERSON' as const,
  name: called,
  aliases: [],
  descriptors: [],
}));

const findings: Findings = {
  text,
  source: 'rain.txt',
  engine: '0.0.0',
  paragraphs: [
    {
      start: 0,
      end: 8,
      findings: { kind: 'byline', mentions: [name(2, { start: 3, end: 8 })], quotations: [] },
    },
    {
      start: paragraph,
      end: text.length,
      findings: {
        kind: 'paragraph',
        mentions: [name(0, place('Ada')), name(2, place('Bo Li', paragraph))],
        quotations: [
          { ...quotation('it rained', 'Ada', paragraph), speaker: 0, sourceMention: 0 },
          {
            ...quotation('it snowed', 'Bo Li', text.indexOf('Li said')),
            speaker: 2,
            sourceMention: 1,
            runnerUp: { entity: 0, why: 'farther' },
            continues: { back: 0, index: 0 },
          },
        ],
      },
    },
  ],
  entity: (number) => entities[number],
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

  test('names the quotation that another one goes on from, and the runner-up', () => {
    const [, second] = annotation.quotations;
    assert.deepEqual([second?.continues, second?.runnerUp?.entity], ['q1', 'e2']);
  });
});
