import assert from 'node:assert/strict';
import { checkAnnotation } from '../../../src/engine/check';
import type { AnnotatedQuotation, Annotation } from '../../../src/engine/annotation';

const text = '"Rain," said Ada 🌧. "More rain."';

function span(of: string): { start: number; end: number; text: string } {
  const start = text.indexOf(of);
  return { start, end: start + of.length, text: of };
}

const said: AnnotatedQuotation = {
  id: 'q1',
  type: 'direct',
  spans: [span('Rain,')],
  marked: [span('Rain,')],
  cue: span('said'),
  source: { ...span('Ada'), mention: 'm1' },
  speaker: 'e1',
  runnerUp: null,
  anonymous: false,
  addressee: null,
  parent: null,
  continues: null,
  confidence: 0.9,
  why: 'content-cue-source',
};

const went: AnnotatedQuotation = {
  ...said,
  id: 'q2',
  spans: [span('More rain.')],
  marked: [span('More rain.')],
  cue: null,
  source: null,
  continues: 'q1',
};

const sound: Annotation = {
  version: 1,
  engine: '0.0.0',
  source: 'rain.txt',
  unit: 'utf-16',
  length: text.length,
  headline: null,
  byline: null,
  dateline: null,
  entities: [
    { id: 'e1', type: 'PERSON', name: 'Ada', aliases: [], descriptors: [], mentions: ['m1'] },
  ],
  mentions: [
    {
      id: 'm1',
      ...span('Ada'),
      form: 'name',
      type: 'PERSON',
      entity: 'e1',
      confidence: 1,
      why: 'name',
    },
  ],
  quotations: [said, went],
  problems: [],
};

const withQuotation = (change: Partial<AnnotatedQuotation>): Annotation => ({
  ...sound,
  quotations: [{ ...said, ...change }, went],
});

suite('the invariants of an annotation', () => {
  test('a sound annotation has no breach', () => {
    assert.deepEqual(checkAnnotation(sound, text), []);
  });

  const emoji = text.indexOf('🌧');
  const breaches: readonly [string, Annotation, RegExp][] = [
    ['wrong length', { ...sound, length: 3 }, /length/],
    ['a span past the end', { ...sound, headline: { start: 0, end: 99 } }, /outside the text/],
    ['an empty span', { ...sound, headline: { start: 4, end: 4 } }, /empty/],
    ['half a character', { ...sound, dateline: { start: 0, end: emoji + 1 } }, /surrogate pair/],
    ['a cue inside the content', withQuotation({ cue: span('Rain') }), /cue lies inside/],
    [
      'text that stands elsewhere',
      withQuotation({ cue: { ...span('said'), text: 'went' } }),
      /not what stands there/,
    ],
    [
      'a marked part outside',
      withQuotation({ marked: [span('More')] }),
      /marked part lies outside/,
    ],
    ['an unknown speaker', withQuotation({ speaker: 'e7' }), /e7, which is no entity/],
    [
      'an unknown source mention',
      withQuotation({ source: { ...span('Ada'), mention: 'm7' } }),
      /m7, which is no mention/,
    ],
    ['a named anonymous source', withQuotation({ anonymous: true }), /anonymous and has a speaker/],
    [
      'an unknown runner-up',
      withQuotation({ runnerUp: { entity: 'e7', why: 'farther' } }),
      /weighed e7, which is no entity/,
    ],
    [
      'the speaker as runner-up',
      withQuotation({ runnerUp: { entity: 'e1', why: 'farther' } }),
      /its speaker as the runner-up/,
    ],
    [
      'a runner-up without a speaker',
      withQuotation({ speaker: null, runnerUp: { entity: 'e1', why: 'farther' } }),
      /a runner-up and no speaker/,
    ],
    ['an unknown parent', withQuotation({ parent: 'q9' }), /no other quotation/],
    ['a child outside its parent', withQuotation({ parent: 'q2' }), /leaves its parent/],
    ['no content', withQuotation({ spans: [], marked: [] }), /no content/],
    [
      'crossing contents',
      withQuotation({
        spans: [{ start: 1, end: text.indexOf('More') + 4 }],
        cue: null,
        marked: [],
      }),
      /crosses/,
    ],
    ['certainty above one', withQuotation({ confidence: 1.5 }), /confidence/],
    ['a mention nobody lists', { ...sound, entities: [] }, /does not list it/],
    [
      'an entity without mentions',
      {
        ...sound,
        entities: [
          { id: 'e1', type: 'PERSON', name: 'Ada', aliases: [], descriptors: [], mentions: [] },
        ],
      },
      /has no mention/,
    ],
    [
      'a byline of nobody',
      { ...sound, byline: { span: { start: 0, end: 2 }, entity: 'e9' } },
      /byline names e9/,
    ],
  ];
  for (const [name, annotation, sentence] of breaches)
    test(`${name} is a breach`, () => {
      assert.match(checkAnnotation(annotation, text).join('\n'), sentence);
    });
});
