import assert from 'node:assert/strict';
import { reviseNames } from '../../../../src/engine/tagging/document';
import type { NameType, Passage } from '../../../../src/engine/tagging/passage';
import { tokenize } from '../../../../src/engine/tokens/tokenize';

const CODES: Readonly<Record<string, NameType>> = { P: 'PERSON', O: 'ORG', L: 'PLACE' };

/** A passage from text in which [P Ann Lee] marks a name of type PERSON; a digit after the code is a tenth of confidence. */
function passage(marked: string): Passage {
  const names: { start: number; end: number; type: NameType; confidence: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[\w+ [^\]]*\])/)) {
    const [, code = '', digit = '9', name = ''] = /^\[([POL])(\d?) (.*)\]$/.exec(part) ?? [];
    const type = CODES[code];
    if (type === undefined) text += part;
    else {
      names.push({
        start: text.length,
        end: text.length + name.length,
        type,
        confidence: Number(digit === '' ? '9' : digit) / 10,
      });
      text += name;
    }
  }
  const tokens = tokenize(text, []);
  const spans = names.map(({ start, end, type, confidence }) => ({
    first: tokens.findIndex((token) => token.start === start),
    last: tokens.findIndex((token) => token.end === end) + 1,
    type,
    confidence,
  }));
  return {
    kind: 'paragraph',
    text,
    tokens,
    sentences: [],
    tags: tokens.map(() => 'NN'),
    names: spans,
  };
}

/** Names of the passages as "TYPE text". */
function names(passages: readonly Passage[]): string[][] {
  return passages.map(({ text, tokens, names: found }) =>
    found.map(
      ({ first, last, type }) =>
        `${type} ${text.slice(tokens[first]!.start, tokens[last - 1]!.end)}`,
    ),
  );
}

const TABLE: readonly (readonly [string, readonly string[], readonly (readonly string[])[]])[] = [
  [
    'a surname of a full name',
    ['[P Ann Ruiz] left.', 'Then Ruiz came back.'],
    [['PERSON Ann Ruiz'], ['PERSON Ruiz']],
  ],
  [
    'the type of most mentions',
    ['[O Zenca] and [O Zenca].', '[P5 Zenca] again.'],
    [['ORG Zenca', 'ORG Zenca'], ['ORG Zenca']],
  ],
  ['a title is cut off', ['[P President Ann Ruiz] spoke.'], [['PERSON Ann Ruiz']]],
  ['a surname that is a title stays', ['[P King] spoke.'], [['PERSON King']]],
  ['a bare title is no name', ['[P Pope] spoke.'], [[]]],
  [
    'a capital repeat of a small word is no name',
    ['[O Zenca] met.', 'Zenca is a zenca.'],
    [['ORG Zenca'], []],
  ],
  ['headline capitals', ['[L Oslo] is cold.', 'STORM HITS OSLO'], [['PLACE Oslo'], ['PLACE OSLO']]],
  [
    'two countries shouted as one name',
    ['[L Norway] and [L Malta] met.', '[O4 NORWAY BEAT MALTA]'],
    [
      ['PLACE Norway', 'PLACE Malta'],
      ['PLACE NORWAY', 'PLACE MALTA'],
    ],
  ],
  [
    'a name cut short',
    ['[P Cha Min-ho] sang.', 'Fans of [P5 Cha] Min-ho cheered.'],
    [['PERSON Cha Min-ho'], ['PERSON Cha Min-ho']],
  ],
  [
    'an abbreviation in brackets',
    ['The [O Institute of Tides] (IOT) met.', '[P5 IOT] left.'],
    [['ORG Institute of Tides', 'ORG IOT'], ['ORG IOT']],
  ],
];

suite('reviseNames', () => {
  for (const [name, texts, expected] of TABLE) {
    test(name, () => {
      assert.deepEqual(names(reviseNames(texts.map(passage))), expected);
    });
  }

  test('an article without names stays as it is', () => {
    const plain = [passage('nothing here.')];
    assert.deepEqual(reviseNames(plain), plain);
  });
});
