import assert from 'node:assert/strict';
import { findPassageMentions } from '../../../../src/engine/mentions/find';
import { passageOf } from '../../../fixtures/passages';

function found(markup: string, form: 'name' | 'nominal' | 'pronoun'): string[] {
  const passage = passageOf(markup);
  return findPassageMentions(passage)
    .filter((mention) => mention.form === form)
    .map(({ start, end }) => passage.text.slice(start, end));
}

suite('descriptions of people, bodies and texts', () => {
  const table: [text: string, nominals: string[]][] = [
    ['The veteran [NORP Russian] diplomat left.', ['The veteran Russian diplomat']],
    ['Two people close to [PERSON Marsh] agreed.', ['Two people']],
    ['It is so, officials said.', ['officials']],
    ['A [ORG White House] statement said so.', ['A White House statement']],
    ["[PERSON Marsh]'s spokesman left.", ["Marsh's spokesman"]],
    ["The president's brother left.", ["The president's brother", 'The president']],
    ['The [PLACE U.S.] military agreed.', ['The U.S. military']],
    ['The table and the lamp fell.', []],
    ['[NORP Danish] Foreign Minister [PERSON Ada Holm] left.', []],
    ['Secretary of State [PERSON Ada Holm] left.', ['Secretary of State']],
    ['The official, who left, agreed.', ['The official']],
  ];
  for (const [text, expected] of table) {
    test(text, () => {
      assert.deepEqual(found(text, 'nominal'), expected);
    });
  }
});

suite('names', () => {
  const table: [text: string, names: string[]][] = [
    ['He met Mr Kislyak there.', ['Kislyak']],
    ['He met [MISC Mr Kislyak] there.', ['Kislyak']],
    ['He met [PERSON King Haral] there.', ['Haral']],
    ['Secretary [PERSON Ban] Ki-moon left.', ['Ban Ki-moon']],
    ['The [PLACE Oslo]-based club left.', ['Oslo']],
  ];
  for (const [text, expected] of table) {
    test(text, () => {
      assert.deepEqual(found(text, 'name'), expected);
    });
  }

  test('what the tagger calls MISC is an event, a work or something else', () => {
    const passage = passageOf('The [MISC Cold War], the “[MISC Blue Hour]” and a [MISC Zeta 9].');
    const types = findPassageMentions(passage).map(({ type }) => type);
    assert.deepEqual(types, ['EVENT', 'WORK', 'OTHER']);
  });
});

suite('pronouns', () => {
  const table: [text: string, pronouns: string[]][] = [
    ['She said his boat led them.', ['She', 'his', 'them']],
    ['The [PLACE US] left us.', ['us']],
    ['[PERSON Elizabeth I] left.', []],
  ];
  for (const [text, expected] of table) {
    test(text, () => {
      assert.deepEqual(found(text, 'pronoun'), expected);
    });
  }
});
