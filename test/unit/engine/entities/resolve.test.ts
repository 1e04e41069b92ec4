import assert from 'node:assert/strict';
import type { Leaf } from '../../../../src/engine/leaf';
import { gather } from '../../../../tools/eval/companies';
import { passageOf } from '../../../fixtures/passages';

interface Who {
  readonly name: string | null;
  readonly why: string;
}

/** Who each mention with these words turned out to be, in text order. */
function whoIs(words: string, ...paragraphs: string[]): Who[] {
  const { leaves, company } = gather(paragraphs.map((paragraph) => passageOf(paragraph)));
  return leaves.flatMap(({ passage, mentions, settled }) =>
    mentions.flatMap(({ start, end }, index) => {
      if (passage?.text.slice(start, end) !== words) return [];
      const entity = company.entity(settled?.clusterOf[index] ?? -1);
      const why = settled?.why[index] ?? '';
      return [{ name: entity?.name ?? null, why: why === '' ? 'unresolved' : why }];
    }),
  );
}

function namesOf(words: string, ...paragraphs: string[]): (string | null)[] {
  return whoIs(words, ...paragraphs).map(({ name }) => name);
}

function entitiesOf(...paragraphs: string[]): string[] {
  const { leaves, company } = gather(paragraphs.map((paragraph) => passageOf(paragraph)));
  return numbersIn(leaves).map((number) => {
    const entity = company.entity(number);
    return `${entity?.type} ${entity?.name}`;
  });
}

/** Entities in the order of their first mentions. */
function numbersIn(leaves: readonly Leaf[]): number[] {
  const numbers = new Set(leaves.flatMap(({ settled }) => settled?.clusterOf ?? []));
  numbers.delete(-1);
  return [...numbers];
}

suite('names that mean the same', () => {
  const table: [why: string, paragraph: string, entities: string[]][] = [
    [
      'surname after the full name',
      '[PERSON Ada Holm] spoke. [PERSON Holm] left.',
      ['PERSON Ada Holm'],
    ],
    [
      'surname before the full name',
      '[PERSON Holm] left. [PERSON Ada Holm] spoke.',
      ['PERSON Ada Holm'],
    ],
    [
      'an initial in the middle',
      '[PERSON Rex Tillerson] left. [PERSON Rex W. Tillerson] spoke. [PERSON Tillerson] agreed.',
      ['PERSON Rex W. Tillerson'],
    ],
    [
      'a short given name',
      '[PERSON William Marsh] left. [PERSON Bill Marsh] spoke.',
      ['PERSON William Marsh'],
    ],
    ['capitals in a headline', '[PERSON HOLM] left. [PERSON Ada Holm] spoke.', ['PERSON Ada Holm']],
    [
      'the family name that comes first',
      '[PERSON Hu Jintao] spoke. Mr. [PERSON Hu] left.',
      ['PERSON Hu Jintao'],
    ],
    [
      'a name with an Arabic article',
      '[PERSON Omar al-Basri] spoke. [PERSON Basri] left.',
      ['PERSON Omar al-Basri'],
    ],
    [
      'two people of one surname',
      '[PERSON Ada Holm] met [PERSON Peter Holm].',
      ['PERSON Ada Holm', 'PERSON Peter Holm'],
    ],
    [
      'father and son',
      '[PERSON John Marsh Sr.] met [PERSON John Marsh Jr.]',
      ['PERSON John Marsh Sr.', 'PERSON John Marsh Jr.'],
    ],
    [
      'an abbreviation in brackets',
      'The [ORG Regional Bank of Water Management] ([ORG ReWa]) agreed. [ORG ReWa] said so.',
      ['ORG Regional Bank of Water Management'],
    ],
    [
      'an abbreviation by its letters',
      'The [ORG Harbour Workers Union] agreed. The [ORG HWU] left.',
      ['ORG Harbour Workers Union'],
    ],
    [
      'a state by any of its names',
      'The [PLACE U.S.] agreed. The [PLACE United States] left. [PLACE US] talks went on.',
      ['PLACE United States'],
    ],
    [
      'a people and its place are two',
      'A [NORP Danish] bank left [PLACE Denmark]. [NORP Danes] agreed.',
      ['NORP Danish', 'PLACE Denmark'],
    ],
    [
      'a firm that the tagger took for a person',
      '[ORG Holm Marine Group] agreed. [PERSON Holm] left.',
      ['ORG Holm Marine Group'],
    ],
    [
      'a person that the tagger took for a firm',
      '[ORG Ada Holm], a young woman, left. [ORG Holm] agreed.',
      ['PERSON Ada Holm'],
    ],
    [
      'capitals throughout, as in a transcript',
      '[PERSON ADA HOLM] spoke. [PERSON HOLM] left.',
      ['PERSON Ada Holm'],
    ],
    [
      'a company without its suffix',
      '[ORG Holm Marine Group] agreed. [ORG Holm Marine] left.',
      ['ORG Holm Marine Group'],
    ],
  ];
  for (const [why, paragraph, expected] of table) {
    test(why, () => {
      assert.deepEqual(entitiesOf(paragraph), expected);
    });
  }

  test('a surname goes to the person named last', () => {
    const told = '[PERSON Ada Holm] spoke. [PERSON Peter Holm] left. [PERSON Holm] agreed.';
    assert.deepEqual(namesOf('Holm', told), ['Peter Holm']);
  });

  test('an abbreviated title stays with who was called by it', () => {
    const told = 'Dr. [PERSON Paul Holm] left. [PERSON Ada Holm] spoke. Dr. [PERSON Holm] agreed.';
    assert.deepEqual(namesOf('Holm', told), ['Paul Holm']);
  });

  test('a title tells two people of one surname apart', () => {
    const told = '[PERSON Ada Holm] spoke. [PERSON Peter Holm] left. Mrs. [PERSON Holm] agreed.';
    assert.deepEqual(namesOf('Holm', told), ['Ada Holm']);
  });
});

suite('descriptions', () => {
  const lavrov = '[NORP Russian] Foreign Minister [PERSON Sergei Lavrov] said so.';
  const table: [words: string, paragraphs: string[], name: string | null, why: string][] = [
    ['the foreign minister', [lavrov, 'Later the foreign minister left.'], 'Sergei Lavrov', 'role'],
    ['the foreign minister', ['Then the foreign minister left.', lavrov], 'Sergei Lavrov', 'role'],
    [
      'The veteran Russian diplomat',
      [lavrov, 'The veteran [NORP Russian] diplomat left.'],
      'Sergei Lavrov',
      'role',
    ],
    ['The Danish diplomat', [lavrov, 'The [NORP Danish] diplomat left.'], null, 'unresolved'],
    ['the defense minister', [lavrov, 'Then the defense minister left.'], null, 'unresolved'],
    ['a foreign minister', [lavrov, 'He met a foreign minister.'], null, 'unresolved'],
    [
      'the former harbour chief',
      ['[PERSON Ada Holm], the former harbour chief, left.'],
      'Ada Holm',
      'apposition',
    ],
    [
      'his spokesman',
      ['He spoke to his spokesman, [PERSON Peter Marsh].'],
      'Peter Marsh',
      'apposition',
    ],
    [
      'the president',
      ['At talks with the president, [PERSON Ada Holm] agreed.'],
      null,
      'unresolved',
    ],
    [
      'The head',
      ['The head of the [ORG Harbour Board] left. [PERSON Ada Holm] said so.'],
      'Ada Holm',
      'introduction',
    ],
    [
      'the ministry',
      ['The [ORG Foreign Ministry] agreed. Later the ministry left.'],
      'Foreign Ministry',
      'body',
    ],
    [
      'a White House statement',
      ['It is so, a [ORG White House] statement said.'],
      'White House',
      'issuer',
    ],
    [
      'the government',
      ['[PLACE Denmark] left. Later the government agreed.'],
      'Denmark',
      'government',
    ],
    ['officials', [lavrov, 'Later officials left.'], null, 'unresolved'],
    ['The official', [lavrov, 'An official spoke. The official left.'], null, 'unresolved'],
    ['the army', ['The [ORG Harbour Board] agreed. Later the army left.'], null, 'unresolved'],
  ];
  for (const [words, paragraphs, name, why] of table) {
    test(`${words} in “${paragraphs.join(' ').slice(0, 60)}…”`, () => {
      assert.deepEqual(whoIs(words, ...paragraphs)[0], { name, why });
    });
  }

  test('titles and appositions become descriptors', () => {
    const told =
      'Harbour Minister [PERSON Ada Holm] spoke. [PERSON Holm], a former diplomat, left.';
    const { leaves, company } = gather([passageOf(told)]);
    const [first = -1] = numbersIn(leaves);
    assert.deepEqual(company.entity(first)?.descriptors, ['Harbour Minister', 'former diplomat']);
  });
});

suite('pronouns', () => {
  const table: [pronoun: string, paragraphs: string[], name: string | null][] = [
    ['he', ['[PERSON Peter Marsh] said he left.'], 'Peter Marsh'],
    ['She', ['[PERSON Ada Holm] met [PERSON Peter Marsh]. She left.'], 'Ada Holm'],
    ['He', ['[PERSON Ada Holm] met [PERSON Peter Marsh]. He left.'], 'Peter Marsh'],
    ['He', ['[PERSON Peter Marsh] told [PERSON Paul Stone] so. He left.'], 'Peter Marsh'],
    ['he', ['Asked whether he agreed, [PERSON Peter Marsh] left.'], 'Peter Marsh'],
    ['him', ['[PERSON Paul Stone] spoke. [PERSON Peter Marsh] praised him.'], 'Paul Stone'],
    ['She', ['The [ORG Obama] administration left. She agreed.'], null],
    ['He', ['Two officials left. He agreed.'], null],
    ['She', ['Mrs. [PERSON Quill] left. She agreed.'], 'Quill'],
    ['It', ['The [ORG Harbour Board] agreed. It said so.'], 'Harbour Board'],
    ['He', ['A spokesman said so. He left.'], null],
  ];
  for (const [pronoun, paragraphs, name] of table) {
    test(`${pronoun} in “${paragraphs.join(' ')}”`, () => {
      assert.deepEqual(namesOf(pronoun, ...paragraphs), [name]);
    });
  }

  test('a pronoun for somebody unnamed remembers that it stands for somebody', () => {
    const [leaf] = gather([passageOf('A spokesman said so. He left. She agreed.')]).leaves;
    const anchored = leaf?.mentions.filter((_, index) => leaf.settled?.anchored[index]);
    assert.deepEqual(
      anchored?.map(({ word }) => word),
      ['he'],
    );
  });
});
