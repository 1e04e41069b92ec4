import assert from 'node:assert/strict';
import { linkFirstPersons } from '../../../../src/engine/attribution/speaker-inside';
import type { Passage } from '../../../../src/engine/tagging/passage';
import type { Span } from '../../../../src/engine/text/span';
import { findSpeakers, gather } from '../../../../tools/eval/companies';
import type { MarkedQuotation } from '../../../../tools/eval/companies';
import { passageOf } from '../../../fixtures/passages';

interface Saying {
  readonly source: string | null;
  readonly passage?: number;
  readonly content?: string;
  readonly parent?: number;
  readonly continues?: number;
}

function spanIn(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `“${words}” is in the text`);
  return { start, end: start + words.length };
}

function speakersOf(paragraphs: readonly (string | Passage)[], sayings: readonly Saying[]) {
  const passages = paragraphs.map((paragraph) =>
    typeof paragraph === 'string' ? passageOf(paragraph) : paragraph,
  );
  const gathering = gather(passages);
  const quotations = sayings.map(({ source, passage = 0, content, parent, continues }) => {
    const text = passages[passage]!.text;
    const marked = content === undefined ? [] : [spanIn(text, content)];
    return {
      passage,
      report: {
        type: 'indirect',
        content: marked,
        marked,
        cue: null,
        source: source === null ? null : spanIn(text, source),
        addressee: null,
        parent: null,
        continues: null,
        reopens: false,
        unclosed: false,
        confidence: 1,
        why: 'by-hand',
      },
      parent: parent ?? null,
      continues: continues ?? null,
    } satisfies MarkedQuotation;
  });
  return { ...gathering, quotations: findSpeakers(gathering, quotations) };
}

/** The speaker's name, `anonymous`, or null. */
function whoSays(
  paragraphs: readonly (string | Passage)[],
  ...sayings: Saying[]
): (string | null)[] {
  const { quotations, company } = speakersOf(paragraphs, sayings);
  return quotations.map(({ speaker, anonymous }) =>
    speaker === null ? (anonymous ? 'anonymous' : null) : (company.entity(speaker)?.name ?? null),
  );
}

suite('the speaker behind a source', () => {
  const lavrov = '[NORP Russian] Foreign Minister [PERSON Sergei Lavrov] said so.';
  const table: [paragraphs: string[], source: string, who: string | null][] = [
    [[lavrov], 'Russian Foreign Minister Sergei Lavrov', 'Sergei Lavrov'],
    [['Secretary of State [PERSON Ada Holm] left.'], 'Secretary of State Ada Holm', 'Ada Holm'],
    [["[PLACE Oslo]'s envoy [PERSON Ada Holm] left."], "Oslo's envoy Ada Holm", 'Ada Holm'],
    [['[PERSON Ada Holm], a former diplomat, left.'], 'Ada Holm, a former diplomat', 'Ada Holm'],
    [['An official, [PERSON Ada Holm], left.'], 'An official, Ada Holm', 'Ada Holm'],
    [['[PERSON Ada Holm], who left, agreed.'], 'who', 'Ada Holm'],
    [['The [ORG Harbour Board] agreed.'], 'The Harbour Board', 'Harbour Board'],
    [['[PLACE Denmark] and [PLACE Norway] agreed.'], 'Denmark and Norway', 'Denmark'],
    [
      ['The [PLACE Oslo]-based [ORG Harbour Board] left.'],
      'The Oslo-based Harbour Board',
      'Harbour Board',
    ],
    [['[PLACE U.S.] officials agreed.'], 'U.S. officials', 'anonymous'],
    [
      ['[PLACE U.S.] and [NORP Danish] officials agreed.'],
      'U.S. and Danish officials',
      'anonymous',
    ],
    [['Two people close to [PERSON Marsh] left.'], 'Two people close to Marsh', 'anonymous'],
    [['A spokesman for [PERSON Marsh] left.'], 'A spokesman for Marsh', 'anonymous'],
    [["[PERSON Marsh]'s lawyer left."], "Marsh's lawyer", 'anonymous'],
    [['Police left.'], 'Police', 'anonymous'],
    [['He left.'], 'He', null],
  ];
  for (const [paragraphs, source, who] of table) {
    test(`${source} in “${paragraphs.join(' ')}”`, () => {
      assert.deepEqual(whoSays(paragraphs, { source }), [who]);
    });
  }

  const rivals: [paragraphs: string[], source: string, rival: string | null][] = [
    [['[PERSON Ada Holm] left. [PERSON Ole Ruud] stayed. He agreed.'], 'He', null],
    [
      ['Mr [PERSON Bo Lund] left. Mr [PERSON Ole Ruud] stayed. He agreed.'],
      'He',
      'Bo Lund farther',
    ],
    [
      ["[PERSON Ole Ruud]'s lawyer [PERSON Ada Holm] left."],
      "Ole Ruud's lawyer Ada Holm",
      'Ole Ruud inside-phrase',
    ],
    [
      ['[PERSON Bo Lund] met [PERSON Ole Lund]. Mr [PERSON Lund] left.'],
      'Mr Lund',
      'Bo Lund farther',
    ],
    [['The [ORG Harbour Board] agreed.'], 'The Harbour Board', null],
  ];
  for (const [paragraphs, source, rival] of rivals) {
    test(`the runner-up for ${source} in “${paragraphs.join(' ')}”`, () => {
      const { quotations, company } = speakersOf(paragraphs, [{ source }]);
      const found = quotations[0]?.rival ?? null;
      assert.equal(
        found === null ? null : `${company.entity(found.entity)?.name} ${found.why}`,
        rival,
      );
    });
  }

  test('a description may be named in another paragraph', () => {
    const told = [lavrov, 'Later the foreign minister left.'];
    assert.deepEqual(whoSays(told, { source: 'the foreign minister', passage: 1 }), [
      'Sergei Lavrov',
    ]);
  });

  test('a pronoun for somebody unnamed is an anonymous source', () => {
    assert.deepEqual(whoSays(['A spokesman said so. He left.'], { source: 'He' }), ['anonymous']);
  });

  test('answers of an interview are those of the person named first', () => {
    const talk = [
      passageOf('A talk with [PERSON Ada Holm]', 'headline'),
      passageOf('Q: Why?', 'turn'),
      passageOf('A: Why not.', 'turn'),
    ];
    const sayings = [
      { source: 'Q', passage: 1 },
      { source: 'A', passage: 2 },
    ];
    assert.deepEqual(whoSays(talk, ...sayings), [null, 'Ada Holm']);
  });

  test('questions of an interview are those of the byline', () => {
    const talk = [
      passageOf('A talk with [PERSON Ada Holm]', 'headline'),
      passageOf('Interview by [PERSON Ole Ruud]', 'byline'),
      passageOf('Q: Why?', 'turn'),
      passageOf('A: Why not.', 'turn'),
    ];
    const sayings = [
      { source: 'Q', passage: 2 },
      { source: 'A', passage: 3 },
    ];
    assert.deepEqual(whoSays(talk, ...sayings), ['Ole Ruud', 'Ada Holm']);
  });

  test('a quotation that goes on keeps its speaker', () => {
    const told = ['[PERSON Ada Holm] said so. It is late.'];
    const speakers = whoSays(told, { source: 'Ada Holm' }, { source: null, continues: 0 });
    assert.deepEqual(speakers, ['Ada Holm', 'Ada Holm']);
  });

  test('no source and nothing to go on from is nobody', () => {
    assert.deepEqual(whoSays(['It is late.'], { source: null }), [null]);
  });

  test('“I” as a source inside a quotation is its speaker', () => {
    const told = ['[PERSON Ada Holm] said: “I said so.”'];
    const speakers = whoSays(
      told,
      { source: 'Ada Holm', content: 'I said so.' },
      { source: 'I', parent: 0 },
    );
    assert.deepEqual(speakers, ['Ada Holm', 'Ada Holm']);
  });

  test('the first persons inside the marks stand for the speaker', () => {
    const told = ['I met [PERSON Ada Holm]. She said: “I lost my boat.”'];
    const { company, leaves } = speakersOf(told, [{ source: 'She', content: 'I lost my boat.' }]);
    const { passage, quotations, mentions } = leaves[0]!;
    const links = linkFirstPersons(passage!, quotations, mentions);
    const firsts = mentions.flatMap((mention, index) => {
      const word = passage!.text.slice(mention.start, mention.end);
      const name = company.entity(links.get(index) ?? -1)?.name ?? 'nobody';
      return word === 'I' || word === 'my' ? [`${word}: ${name}`] : [];
    });
    assert.deepEqual(firsts, ['I: nobody', 'I: Ada Holm', 'my: Ada Holm']);
  });
});
